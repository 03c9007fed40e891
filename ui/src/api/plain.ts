/** Characters that turn the direction of what follows: in a name they make one thing look like another. */
const DIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Fields that name a file: it is found by its name, whatever it is called. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(['path', 'source', 'folder', 'file', 'place', 'found', 'proposed']);

/** Returns an answer of the program with every text in it as it reads; papers and workbooks show texts so too. */
export function plain<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return value.search(DIRECTIONAL) < 0 ? value : value.replace(DIRECTIONAL, '');
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) value[at] = walk(item);
  } else if (value !== null && typeof value === 'object') {
    const fields = value as Record<string, unknown>;
    for (const name of Object.keys(fields)) if (!AS_THEY_ARE.has(name)) fields[name] = walk(fields[name]);
  }
  return value;
}
