import { byText, searchable } from '../formats';
import type { Lang } from '../messages/catalogue';
import type { ColumnKind } from './contract';

/** Which column the rows are sorted by, and in which direction; this affects only the view, not the table. */
export interface Sort {
  field: string;
  down: boolean;
}

/** Returns the sort after a press on a header: up, down, then the table's own sequence again. */
export function nextSort(sort: Sort | null, field: string): Sort | null {
  if (sort?.field !== field) return { field, down: false };
  return sort.down ? null : { field, down: true };
}

/** Returns the number typed in a cell («12 000,50»), or null. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[-−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : null;
}

/** Returns a cell for reading: sums with their thousands grouped, line breaks as spaces. */
export function readable(text: string, kind: ColumnKind): string {
  if (kind === 'money' && numberOf(text) !== null) {
    const [whole = '', kopecks = ''] = text.replace(/[\s\u00a0\u202f]/g, '').split(/(?=[.,])/);
    return whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0') + (kopecks ? kopecks.padEnd(3, '0') : '');
  }
  return text;
}

/** Compares two cells for sorting; empty ones come last in either direction. */
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

/** Returns a row as one text to search in. */
export function haystack(cells: readonly string[]): string {
  return searchable(cells.join('\n'));
}

/** Returns the words of a query, normalised for searching. */
export function needles(query: string): string[] {
  return searchable(query).split(/\s+/).filter(Boolean);
}

/** Returns whether every word occurs in the row. */
export function holds(hay: string, words: readonly string[]): boolean {
  return words.every((word) => hay.includes(word));
}

/**
 * Returns the number for a new row: one more than the greatest, in the style of the last one («К7» → «К8», «12» →
 * «13»); null when the rows have no numbers to continue.
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
 * Returns which rows are drawn: the visible ones and a few around them. Their count is constant as long as there are
 * enough, so that a row that leaves on one side is reused on the other.
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
