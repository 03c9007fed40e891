import { byText, searchable } from '../formats';
import type { Lang } from '../messages/catalogue';
import type { ColumnKind } from './contract';

/** Which column the rows are shown by, and which way; only the look of the table, not its order. */
export interface Sort {
  field: string;
  down: boolean;
}

/** Returns the sort after a press on a header: up, down, and back to the table's own order. */
export function turned(sort: Sort | null, field: string): Sort | null {
  if (sort?.field !== field) return { field, down: false };
  return sort.down ? null : { field, down: true };
}

/** Returns the number of a cell as people type it («12 000,50»); null when it is none. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[-−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : null;
}

/** Returns a cell as it is read: sums with their thousands apart, lines as blanks. */
export function readable(text: string, kind: ColumnKind): string {
  if (kind === 'money' && numberOf(text) !== null) {
    const [whole = '', kopecks = ''] = text.replace(/[\s\u00a0\u202f]/g, '').split(/(?=[.,])/);
    return whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0') + (kopecks ? kopecks.padEnd(3, '0') : '');
  }
  return text;
}

/** Returns the order in which two cells stand; empty ones come last whichever way it goes. */
export function compareCells(a: string, b: string, kind: ColumnKind, down: boolean, lang: Lang): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const sign = down ? -1 : 1;
  if (kind === 'number' || kind === 'money') {
    const x = numberOf(a);
    const y = numberOf(b);
    if (x !== null && y !== null) return sign * (x - y);
  }
  return sign * byText(a, b, lang);
}

/** Returns a row as it is searched. */
export function haystack(cells: readonly string[]): string {
  return searchable(cells.join('\n'));
}

/** Returns the words of a query as they are looked for. */
export function needles(query: string): string[] {
  return searchable(query).split(/\s+/).filter(Boolean);
}

/** Returns whether every word occurs in the row. */
export function holds(hay: string, words: readonly string[]): boolean {
  return words.every((word) => hay.includes(word));
}

/**
 * Returns the next number for a new row: one more than the greatest, in the manner of the last one («К7» → «К8»,
 * «12» → «13»); null when the rows have no numbers to go on with.
 */
export function nextNumber(existing: readonly string[], first: string | null): string | null {
  let best: { lead: string; value: number; width: number } | null = null;
  for (const text of existing) {
    const match = /^(.*?)(\d{1,9})$/.exec(text.trim());
    if (!match) continue;
    const [, lead = '', digits = ''] = match;
    const value = Number(digits);
    if (!best || value > best.value) best = { lead, value, width: digits.startsWith('0') ? digits.length : 0 };
  }
  if (!best) return existing.some((text) => text.trim()) ? null : first;
  return best.lead + String(best.value + 1).padStart(best.width, '0');
}

/**
 * Returns which rows are drawn: those in sight and a few around them. Always as many, as long as there are so many:
 * what leaves on one side is used again on the other.
 */
export function windowOf(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
  around: number,
): { from: number; to: number } {
  const wanted = Math.min(count, Math.ceil(height / rowHeight) + 1 + 2 * around);
  const first = Math.floor(scrollTop / rowHeight) - around;
  const from = Math.max(0, Math.min(first, count - wanted));
  return { from, to: from + wanted };
}
