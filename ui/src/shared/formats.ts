import type { Lang } from './messages/catalogue';

const NBSP = '\u00a0';
const MINUS = '\u2212';

export function decimalMark(lang: Lang): string {
  return lang === 'ru' ? ',' : '.';
}

function grouped(digits: string): string {
  // In threes from the right: up to three digits there is nothing to group.
  return digits.replace(/\B(?=(\d{3})+$)/g, NBSP);
}

/** Returns a decimal of the program («-1234.50») with the language's mark and no-break spaces between thousands. */
export function decimal(value: string, lang: Lang): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) return value;
  const [, sign, whole = '', fraction] = match;
  return (sign ? MINUS : '') + grouped(whole) + (fraction === undefined ? '' : decimalMark(lang) + fraction);
}

/** Returns a whole number with no-break spaces between thousands. */
export function integer(value: number): string {
  return decimal(String(Math.trunc(value)), 'ru');
}

/** Returns hundredths as a decimal without trailing zeros: 450 → «4,5», 400 → «4». */
export function hundredths(value: number, lang: Lang): string {
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  const fraction = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return decimal(`${sign}${Math.trunc(size / 100)}${fraction ? `.${fraction}` : ''}`, lang);
}

/** Returns a hash as papers print it: its digits in groups of four. */
export function hashGroups(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** Returns kopecks in roubles: 12000000 → «120 000 ₽»; kopecks are shown only when there are any. */
export function money(kopecks: number, lang: Lang): string {
  const sign = kopecks < 0 ? '-' : '';
  const size = Math.abs(kopecks);
  const rest = size % 100;
  const fraction = rest ? `.${String(rest).padStart(2, '0')}` : '';
  return `${decimal(`${sign}${Math.trunc(size / 100)}${fraction}`, lang)}${NBSP}₽`;
}

const MONTHS: Record<Lang, string[]> = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

function parts(iso: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

/** Returns a day in words: «15 мая 2026». */
export function date(iso: string, lang: Lang): string {
  const at = parts(iso);
  if (!at) return iso;
  return `${at.day}${NBSP}${MONTHS[lang][at.month - 1] ?? ''}${NBSP}${at.year}`;
}

/** Returns several days in words, joined where they are consecutive: «14–15 мая 2026». */
export function dates(list: string[], lang: Lang): string {
  const days = [...list].sort();
  const runs: string[] = [];
  let from = 0;
  for (let i = 0; i < days.length; i += 1) {
    const here = parts(days[i] ?? '');
    const next = parts(days[i + 1] ?? '');
    const joins = here && next && here.year === next.year && here.month === next.month && next.day === here.day + 1;
    if (joins) continue;
    const first = parts(days[from] ?? '');
    if (first && here && from < i) {
      runs.push(`${first.day}–${here.day}${NBSP}${MONTHS[lang][here.month - 1] ?? ''}${NBSP}${here.year}`);
    } else {
      runs.push(date(days[i] ?? '', lang));
    }
    from = i + 1;
  }
  return runs.join(', ');
}

/** Returns a time of day in this machine's zone: «15:07:41», or without seconds. */
export function time(ms: number, seconds = false): string {
  const at = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())}${seconds ? `:${two(at.getSeconds())}` : ''}`;
}

/** Returns a day and a time in this machine's zone: «15.05.2026, 15:07» or «15 May 2026, 15:07». */
export function dateTime(ms: number, lang: Lang): string {
  const at = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  const day =
    lang === 'ru'
      ? `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()}`
      : `${at.getDate()}${NBSP}${MONTHS.en[at.getMonth()]}${NBSP}${at.getFullYear()}`;
  return `${day}, ${time(ms)}`;
}

const COLLATORS: Record<Lang, Intl.Collator> = {
  ru: new Intl.Collator('ru', { numeric: true, sensitivity: 'base' }),
  en: new Intl.Collator('en', { numeric: true, sensitivity: 'base' }),
};

/** Compares texts as people sort them: «2» before «10», «ё» beside «е». */
export function byText(a: string, b: string, lang: Lang = 'ru'): number {
  return COLLATORS[lang].compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Returns a text normalised for searching: lower case, «е» for «ё». */
export function searchable(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}

/** Returns whether every word of `query` occurs in the text. */
export function matches(text: string, query: string): boolean {
  const where = searchable(text);
  return searchable(query)
    .split(/\s+/)
    .every((word) => where.includes(word));
}
