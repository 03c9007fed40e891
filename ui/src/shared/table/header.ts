import { searchable } from '../formats';

/** A column and the names that it may have in a table from elsewhere. */
export interface Named {
  field: string;
  names: string[];
}

/** Where the columns of a pasted block go: the field of each, null where it has none here. */
export interface HeaderMatch {
  fields: (string | null)[];
  /** Names in the line that match no column. */
  unknown: string[];
}

function plain(name: string): string {
  return searchable(name)
    .replace(/[\s.,:;№*()«»"]+/g, ' ')
    .trim();
}

/**
 * Returns where the columns go if a line names columns: at least two of them, or the only one, and no fewer known names
 * than unknown ones. A value that happens to read like a name does not make a header.
 */
export function matchHeader(line: readonly string[], columns: readonly Named[]): HeaderMatch | null {
  const byName = new Map<string, string>();
  for (const column of columns) {
    for (const name of [column.field, ...column.names]) {
      // «№» leaves nothing after cleaning, yet it is a name.
      byName.set(plain(name) || name.trim(), column.field);
    }
  }
  const taken = new Set<string>();
  const unknown: string[] = [];
  const fields = line.map((name) => {
    const field = byName.get(plain(name) || name.trim());
    if (field !== undefined && !taken.has(field)) {
      taken.add(field);
      return field;
    }
    if (name.trim()) unknown.push(name.trim());
    return null;
  });
  const enough = taken.size >= 2 || (taken.size === 1 && unknown.length === 0 && line.length === 1);
  return enough && taken.size >= unknown.length ? { fields, unknown } : null;
}
