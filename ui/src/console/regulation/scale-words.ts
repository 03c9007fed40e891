import type { CriterionDraft } from '../../api/generated/CriterionDraft';
import { decimalMark } from '../../shared/formats';
import type { Lang } from '../../shared/messages/catalogue';

/** A scale with more marks than this has no words for each of them. */
const MOST = 21;

/** Returns a decimal of at most two places in hundredths, or null if it is none. */
export function hundredthsOf(text: string): number | null {
  const match = /^([-−]?)(\d{1,9})(?:[.,](\d{1,2})0*)?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const size = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return sign ? -size : size;
}

function written(value: number, lang: Lang): string {
  const size = Math.abs(value);
  const fraction = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const sign = value < 0 ? '−' : '';
  return `${sign}${Math.trunc(size / 100)}${fraction ? decimalMark(lang) + fraction : ''}`;
}

/** Returns the marks of a scale as they are written; none if the scale cannot be read or is too long. */
export function marksOf(criterion: CriterionDraft, lang: Lang): string[] {
  const [min, max, step] = [criterion.min, criterion.max, criterion.step].map(hundredthsOf);
  if (min == null || max == null || step == null || step <= 0 || max < min) return [];
  const count = Math.floor((max - min) / step) + 1;
  if (count > MOST) return [];
  return Array.from({ length: count }, (_, index) => written(min + index * step, lang));
}

/** Returns whether two criteria have the same marks. */
export function sameScale(one: CriterionDraft, other: CriterionDraft, lang: Lang): boolean {
  const marks = marksOf(one, lang);
  return marks.length > 0 && marks.join() === marksOf(other, lang).join();
}

/** Returns what a mark means, or an empty text. */
export function wordOf(criterion: CriterionDraft, mark: string): string {
  const at = hundredthsOf(mark);
  return criterion.words.find((word) => hundredthsOf(word.score) === at)?.text ?? '';
}

/** Returns the words with the meaning of one mark changed; words for marks off the scale stay, should it come back. */
export function withWord(criterion: CriterionDraft, mark: string, text: string): CriterionDraft['words'] {
  const at = hundredthsOf(mark);
  const others = criterion.words.filter((word) => hundredthsOf(word.score) !== at);
  return text === '' ? others : [...others, { score: mark, text }];
}
