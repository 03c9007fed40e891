import { decimal, money } from '../../shared/formats';
import { keyPart, lang, t } from '../../shared/messages/index.svelte';
import { signed } from './diagnostics/figures';

/** Returns a step of the tie chain in words: `criterion:К1` becomes «среднее по К1». */
export function ruleWords(rule: string): string {
  const [name = '', code] = rule.split(/:(.*)/);
  return code === undefined ? t(`rule-${keyPart(name)}`) : t(`rule-${keyPart(name)}`, { code });
}

/** Returns a decimal of the program as the language writes it; a dash when there is none. */
export function scoreWords(value: string | null): string {
  return value === null ? '—' : decimal(value, lang.current);
}

/** Returns a decimal of the program with its sign, as the language writes it. */
export function signedWords(value: string): string {
  return signed(value, lang.current);
}

/** Returns kopecks as the language writes them. */
export function moneyWords(kopecks: number): string {
  return money(kopecks, lang.current);
}

/** Returns kopecks for a spreadsheet: roubles with the decimal mark, without grouping. */
export function moneyCell(kopecks: number | null): string {
  if (kopecks === null) return '';
  const text = kopecks % 100 === 0 ? String(kopecks / 100) : (kopecks / 100).toFixed(2);
  return text.replace('.', lang.current === 'ru' ? ',' : '.');
}
