import type { PaperKindView } from '../../api/generated/PaperKindView';
import { hasMessage, t } from '../../shared/messages/index.svelte';

/** Returns the name of a kind of paper. */
export function kindName(id: string): string {
  const key = `paper-${id}`;
  return hasMessage(key) ? t(key) : id;
}

/** Returns what a kind of paper is for; empty for one this screen does not know yet. */
export function kindAbout(id: string): string {
  switch (id) {
    case 'score_sheets':
      return t('papers-about-score-sheets');
    case 'score_sheet':
      return t('papers-about-score-sheet');
    case 'summary':
      return t('papers-about-summary');
    case 'minutes':
      return t('papers-about-minutes');
    case 'applications':
      return t('papers-about-applications');
    case 'blank_score_sheets':
      return t('papers-about-blank-score-sheets');
    case 'blank_score_sheet':
      return t('papers-about-blank-score-sheet');
    case 'blank_summary':
      return t('papers-about-blank-summary');
    case 'secretary_guide':
      return t('papers-about-secretary-guide');
    case 'juror_guide':
      return t('papers-about-juror-guide');
    default:
      return '';
  }
}

/** A ready choice of kinds. */
export type Bundle = 'sheets' | 'minutes' | 'forms';

/** Returns the kinds that a ready choice holds. */
export function bundleKinds(bundle: Bundle, kinds: readonly PaperKindView[]): string[] {
  const wanted = (kind: PaperKindView): boolean => {
    if (bundle === 'forms') return kind.blank;
    if (bundle === 'sheets') return kind.per_juror;
    return kind.id === 'summary' || kind.id === 'minutes' || kind.id === 'score_sheets';
  };
  return kinds.filter(wanted).map((kind) => kind.id);
}
