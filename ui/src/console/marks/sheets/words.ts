import type { PaperSheetView } from '../../../api/generated/PaperSheetView';
import type { WhereaboutsView } from '../../../api/generated/WhereaboutsView';
import { t } from '../../../shared/messages/index.svelte';

/** Returns where a sheet is, in words. */
export function isWords(is: WhereaboutsView): string {
  switch (is) {
    case 'printed':
      return t('sheets-is-printed');
    case 'handed_out':
      return t('sheets-is-out');
    case 'handed_in':
      return t('sheets-is-in');
    case 'spoiled':
      return t('sheets-is-spoiled');
    case 'lost':
      return t('sheets-is-lost');
  }
}

/** Returns in words whose sheet it is, and for which project. */
export function sheetWords(sheet: PaperSheetView): string {
  return sheet.project_number === null
    ? t('sheets-whose-all', { juror: sheet.juror_name })
    : t('sheets-whose', { juror: sheet.juror_name, number: sheet.project_number });
}
