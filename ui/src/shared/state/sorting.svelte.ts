/** A value that a column is sorted by; null comes last in either direction. */
export type SortValue = string | number | null;

/** Which column a table is sorted by, and in which direction. */
export class Sorting<K extends string> {
  key = $state<K>() as K;
  down = $state(false);

  constructor(key: K) {
    this.key = key;
  }

  /** Sorts by a column; a second time reverses the direction. */
  by(key: K): void {
    if (this.key === key) this.down = !this.down;
    else {
      this.key = key;
      this.down = false;
    }
  }

  /** Returns the value of `aria-sort` for a column. */
  aria(key: K): 'ascending' | 'descending' | undefined {
    if (this.key !== key) return undefined;
    return this.down ? 'descending' : 'ascending';
  }
}

/** Returns rows sorted by a column; equal rows keep their places. */
export function sorted<T>(
  rows: readonly T[],
  value: (row: T) => SortValue,
  down: boolean,
  compare: (a: string, b: string) => number,
): T[] {
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = value(a);
    const y = value(b);
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * compare(String(x), String(y));
  });
}
