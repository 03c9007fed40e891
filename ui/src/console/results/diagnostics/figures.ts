import type { FirmRow } from '../../../api/generated/FirmRow';
import { decimal } from '../../../shared/formats';
import type { Lang } from '../../../shared/messages/catalogue';

/** How charts are written: the face and ink of the screen around them. */
export const CHART_STYLE = {
  background: 'none',
  fontSize: '12.5px',
  fontFamily: 'inherit',
  color: 'var(--ink-2)',
} as const;

/** Returns a decimal of the program with its sign, as the language writes it: «+0,45», «−1,20», «0,00». */
export function signed(value: string, lang: Lang): string {
  const text = decimal(value, lang);
  const nothing = /^-?0*\.?0*$/.test(value);
  return nothing || value.startsWith('-') ? text : `+${text}`;
}

/** Returns how many of a hundred, rounded, but neither none nor all unless it is none or all: 1,999 of 2,000 is 99. */
export function percent(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0;
  if (part >= whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part * 100) / whole)));
}

/** Returns the places of a project without any one juror: «2–3», «4»; a dash when it has none. */
export function rangeText(row: Pick<FirmRow, 'best' | 'worst'>): string {
  if (row.best === null || row.worst === null) return '—';
  return row.best === row.worst ? String(row.best) : `${row.best}–${row.worst}`;
}

/** Returns the greatest distance of the values from nothing, at least a little: the half of a symmetric axis. */
export function reach(values: number[]): number {
  return Math.max(0.01, ...values.map(Math.abs)) * 1.08;
}

/** Returns a text that takes at most so many characters. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}
