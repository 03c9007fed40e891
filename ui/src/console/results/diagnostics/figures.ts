import type { FirmRow } from '../../../api/generated/FirmRow';
import { decimal } from '../../../shared/formats';
import type { Lang } from '../../../shared/messages/catalogue';

/** Text style of charts: font and colour of the screen around them. */
export const CHART_STYLE = {
  background: 'none',
  fontSize: '12.5px',
  fontFamily: 'inherit',
  color: 'var(--ink-2)',
} as const;

/** Returns a decimal of the program with its sign, in the given language: «+0,45», «−1,20», «0,00». */
export function signed(value: string, lang: Lang): string {
  const text = decimal(value, lang);
  const nothing = /^-?0*\.?0*$/.test(value);
  return nothing || value.startsWith('-') ? text : `+${text}`;
}

/** Returns a rounded percentage that is 0 or 100 only if it is exact: 1,999 of 2,000 is 99. */
export function percent(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0;
  if (part >= whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part * 100) / whole)));
}

/** Returns the places of a project when any one juror is left out: «2–3», «4»; a dash when it has none. */
export function rangeText(row: Pick<FirmRow, 'best' | 'worst'>): string {
  if (row.best === null || row.worst === null) return '—';
  return row.best === row.worst ? String(row.best) : `${row.best}–${row.worst}`;
}

/** Returns the greatest distance of the values from zero, with a minimum: half of a symmetric axis. */
export function reach(values: number[]): number {
  return Math.max(0.01, ...values.map(Math.abs)) * 1.08;
}

/** Shortens a text to at most `most` characters. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}
