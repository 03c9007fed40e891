/** Characters that change the direction of text: in a name they make one thing look like another. */
const DIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Fields that name a file: its name is needed exactly as it is. */
const FILE_FIELDS: ReadonlySet<string> = new Set(['path', 'source', 'folder', 'file', 'place', 'found', 'proposed']);

/** Returns an answer without such characters; papers and workbooks leave them out too. */
export function plain<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return value.search(DIRECTIONAL) < 0 ? value : value.replace(DIRECTIONAL, '');
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) value[at] = walk(item);
  } else if (value !== null && typeof value === 'object') {
    const fields = value as Record<string, unknown>;
    for (const name of Object.keys(fields)) if (!FILE_FIELDS.has(name)) fields[name] = walk(fields[name]);
  }
  return value;
}
