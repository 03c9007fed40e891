import type { EffectView } from '../../api/generated/EffectView';
import { decimal, money } from '../../shared/formats';
import { keyPart, lang, t } from '../../shared/messages/index.svelte';
import { signed } from './diagnostics/figures';

/** Returns a step of the tie chain in words: `criterion:К1` becomes «среднее по К1». */
export function ruleWords(rule: string): string {
  const [name = '', code] = rule.split(/:(.*)/);
  return code === undefined ? t(`rule-${keyPart(name)}`) : t(`rule-${keyPart(name)}`, { code });
}

/** Returns a decimal of the program in the language shown; a dash when there is none. */
export function scoreWords(value: string | null): string {
  return value === null ? '—' : decimal(value, lang.current);
}

/** Returns a decimal of the program with its sign, in the language shown. */
export function signedWords(value: string): string {
  return signed(value, lang.current);
}

/** Returns «4 → 1», with no line break inside. */
export function changeWords(before: string, after: string): string {
  return `${before}\u00a0→\u00a0${after}`.replaceAll(' ', '\u00a0');
}

/** Returns what a correction changes in a project's results; what stays is left out. */
export function effectWords(effect: EffectView): string {
  const parts: string[] = [];
  if (effect.category !== null) parts.push(t('effect-within', { category: effect.category }));
  if (effect.score_before !== effect.score_after)
    parts.push(
      t('effect-score', { change: changeWords(scoreWords(effect.score_before), scoreWords(effect.score_after)) }),
    );
  if (effect.place_before !== effect.place_after)
    parts.push(t('effect-place', { change: changeWords(effect.place_before ?? '—', effect.place_after ?? '—') }));
  const [before, after] = [effect.award_before ?? 0, effect.award_after ?? 0];
  if (before !== after) parts.push(t('effect-award', { change: changeWords(moneyWords(before), moneyWords(after)) }));
  return parts.join(', ');
}

export function moneyWords(kopecks: number): string {
  return money(kopecks, lang.current);
}

/** Returns a sum of the program, in roubles with a point, in the language shown. */
export function sumWords(roubles: string): string {
  return moneyWords(Math.round(Number(roubles) * 100));
}

/** Returns kopecks for a spreadsheet: roubles with the decimal mark, ungrouped. */
export function moneyCell(kopecks: number | null): string {
  if (kopecks === null) return '';
  const text = kopecks % 100 === 0 ? String(kopecks / 100) : (kopecks / 100).toFixed(2);
  return text.replace('.', lang.current === 'ru' ? ',' : '.');
}
