import { decimal, hundredths, money, time } from './formats';
import { lang, t } from './messages/index.svelte';

/** Returns a decimal of the program as the language shown writes it. */
export function shownDecimal(value: string): string {
  return decimal(value, lang.current);
}

/** Returns hundredths as the language shown writes them. */
export function shownScore(value: number): string {
  return hundredths(value, lang.current);
}

/** Returns kopecks in roubles as the language shown writes them. */
export function shownMoney(kopecks: number): string {
  return money(kopecks, lang.current);
}

/** Returns a time of day to the second. */
export function shownTime(ms: number): string {
  return time(ms, true);
}

/** Returns a number with its sign: «№ 4», “No. 4”. */
export function shownNumber(number: string | number): string {
  return `${t('column-number')}\u00a0${number}`;
}
