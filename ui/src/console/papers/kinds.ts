import type { PaperKindView } from '../../api/generated/PaperKindView';
import type { PaperGroup } from '../../api/generated/PaperGroup';
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
    case 'running_order':
      return t('papers-about-running-order');
    case 'presenter_card':
      return t('papers-about-presenter-card');
    case 'release_list':
      return t('papers-about-release-list');
    case 'registration':
      return t('papers-about-registration');
    case 'ballots':
      return t('papers-about-ballots');
    case 'attendance':
      return t('papers-about-attendance');
    case 'conflict_notice':
      return t('papers-about-conflict-notice');
    case 'conflict_register':
      return t('papers-about-conflict-register');
    case 'sheet_handover':
      return t('papers-about-sheet-handover');
    case 'tellers_minutes':
      return t('papers-about-tellers-minutes');
    case 'correction_minutes':
      return t('papers-about-correction-minutes');
    case 'appeal_minutes':
      return t('papers-about-appeal-minutes');
    case 'blank_attendance':
      return t('papers-about-blank-attendance');
    case 'blank_conflict_notice':
      return t('papers-about-blank-conflict-notice');
    case 'blank_conflict_register':
      return t('papers-about-blank-conflict-register');
    case 'blank_running_order':
      return t('papers-about-blank-running-order');
    case 'blank_sheet_handover':
      return t('papers-about-blank-sheet-handover');
    case 'blank_tellers_minutes':
      return t('papers-about-blank-tellers-minutes');
    case 'blank_minutes':
      return t('papers-about-blank-minutes');
    case 'blank_correction_minutes':
      return t('papers-about-blank-correction-minutes');
    case 'blank_appeal_minutes':
      return t('papers-about-blank-appeal-minutes');
    default:
      return '';
  }
}

const GROUPS: readonly PaperGroup[] = ['before', 'during', 'after', 'form', 'guide'];

function groupName(group: PaperGroup): string {
  switch (group) {
    case 'before':
      return t('papers-group-before');
    case 'during':
      return t('papers-group-during');
    case 'after':
      return t('papers-group-after');
    case 'form':
      return t('papers-group-forms');
    case 'guide':
      return t('papers-group-guides');
  }
}

/** Returns the kinds by when they are used, in the order of the day; without groups that have none. */
export function kindGroups(
  kinds: readonly PaperKindView[],
): { group: PaperGroup; title: string; kinds: PaperKindView[] }[] {
  return GROUPS.map((group) => ({
    group,
    title: groupName(group),
    kinds: kinds.filter((kind) => kind.group === group),
  })).filter((group) => group.kinds.length > 0);
}

/** A ready choice of kinds. */
export type Bundle = 'before' | 'sheets' | 'minutes' | 'forms';

/** Returns the kinds that a ready choice holds. */
export function bundleKinds(bundle: Bundle, kinds: readonly PaperKindView[]): string[] {
  const wanted = (kind: PaperKindView): boolean => {
    if (bundle === 'forms') return kind.blank;
    if (bundle === 'before') return kind.group === 'before' && !kind.id.startsWith('score_sheet');
    if (bundle === 'sheets') return kind.id === 'score_sheets' || kind.id === 'score_sheet';
    // What the minutes have for annexes.
    return ['summary', 'minutes', 'score_sheets', 'attendance', 'conflict_register', 'tellers_minutes'].includes(
      kind.id,
    );
  };
  return kinds.filter(wanted).map((kind) => kind.id);
}
