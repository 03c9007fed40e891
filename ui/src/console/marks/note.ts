import type { CriterionCard } from '../../api/generated/CriterionCard';
import { t } from '../../shared/messages/index.svelte';
import { shownScore } from '../../shared/shown';
import type { EntryLine } from './entry-line.svelte';

/** Returns what is wrong with the line, in words; null when nothing is. */
export function noteWords(said: EntryLine['note'], criteria: CriterionCard[]): string | null {
  if (said === null) return null;
  const one = 'cell' in said ? criteria[said.cell] : undefined;
  const scale = one
    ? { code: one.code, min: shownScore(one.min), max: shownScore(one.max) }
    : { code: '', min: '', max: '' };
  switch (said.kind) {
    case 'off-scale':
      return t('entry-off-scale', { ...scale, text: said.text });
    case 'fixed':
      return t('entry-off-scale-fixed', { code: scale.code, text: said.text, now: said.now });
    case 'unfinished':
      return t('entry-unfinished', { ...scale, text: said.text });
    case 'missing':
      return t('entry-missing', { codes: said.cells.map((cell) => criteria[cell]?.code ?? '').join(', ') });
    case 'bad-sum':
      return t('entry-paper-sum-bad', { text: said.text });
  }
}
