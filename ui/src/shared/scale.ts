/** A criterion's scale of marks, in hundredths. */
export interface Scale {
  min: number;
  max: number;
  step: number;
}

const WRITTEN = /^-?(?:0|[1-9]\d*)?(?:,\d{0,2})?$/;

/** Returns typed text normalised: no spaces, a decimal comma and an ASCII minus. */
export function tidy(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/[.юб]/gi, ',')
    .replace(/[−–]/g, '-');
}

/** Returns the hundredths of a typed decimal («4», «4,5», «4.50»), or null while it is not complete. */
export function parseHundredths(text: string): number | null {
  const clean = tidy(text);
  const match = /^(-?)(\d+)(?:,(\d{1,2}))?$/.exec(clean);
  if (!match) return null;
  const [, sign, whole, fraction = ''] = match;
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(value)) return null;
  return sign ? -value : value;
}

/** Returns hundredths as typed by hand in Russian: «4», «4,5», «4,25», ungrouped. */
export function writeHundredths(value: number): string {
  const size = Math.abs(value);
  const fraction = size % 100;
  const tail = fraction === 0 ? '' : `,${String(fraction).padStart(2, '0').replace(/0$/, '')}`;
  return `${value < 0 ? '-' : ''}${Math.floor(size / 100)}${tail}`;
}

export function onScale(scale: Scale, mark: number): boolean {
  if (mark < scale.min || mark > scale.max) return false;
  return scale.step <= 0 ? true : (mark - scale.min) % scale.step === 0;
}

/** Returns whether the scale has a mark from `low` to `high`. */
function hasBetween(scale: Scale, low: number, high: number): boolean {
  const from = Math.max(low, scale.min);
  const to = Math.min(high, scale.max);
  if (from > to) return false;
  if (scale.step <= 0) return true;
  const first = scale.min + Math.ceil((from - scale.min) / scale.step) * scale.step;
  return first <= to;
}

/** Returns whether typing on after `text` can give another mark of the scale. */
function continues(scale: Scale, text: string): boolean {
  if (text.startsWith('-')) {
    const mirrored = { min: -scale.max, max: -scale.min, step: scale.step };
    return text === '-' ? hasBetween(mirrored, 1, mirrored.max) : continues(mirrored, text.slice(1));
  }
  if (text === '') return true;
  const comma = text.indexOf(',');
  if (comma < 0) {
    const whole = Number(text) * 100;
    if (hasBetween(scale, whole + 1, whole + 99)) return true;
    if (text === '0') return false;
    for (let wide = 10; whole * wide <= scale.max; wide *= 10) {
      if (hasBetween(scale, whole * wide, (whole / 100 + 1) * wide * 100 - 1)) return true;
    }
    return false;
  }
  const whole = Number(text.slice(0, comma) || '0') * 100;
  const digits = text.slice(comma + 1);
  if (digits.length === 0) return hasBetween(scale, whole, whole + 99);
  if (digits.length === 1) {
    const tenth = whole + Number(digits) * 10;
    return hasBetween(scale, tenth + 1, tenth + 9);
  }
  return false;
}

/** What the text typed so far means on a scale. */
export interface TypedMark {
  /** The text that the field should show. */
  text: string;
  /** The mark in hundredths, if the text already is one. */
  mark: number | null;
  /** No other mark of the scale begins like this, so the focus may move on. */
  settled: boolean;
  /** Nothing on the scale begins like this. */
  refused: boolean;
}

/** Returns what the text of a mark field means. */
export function typeMark(scale: Scale, raw: string): TypedMark {
  const text = tidy(raw);
  if (text === '') return { text, mark: null, settled: false, refused: false };
  if (!WRITTEN.test(text)) return { text, mark: null, settled: false, refused: true };
  const value = parseHundredths(text);
  const mark = value !== null && onScale(scale, value) ? value : null;
  const more = continues(scale, text);
  return { text, mark, settled: mark !== null && !more, refused: mark === null && !more };
}

/** Returns the text of a field after a key when its text had been refused: the new characters replace it. */
export function afterRefusal(refused: string, next: string): string {
  return next.startsWith(refused) && next.length > refused.length ? next.slice(refused.length) : next;
}
