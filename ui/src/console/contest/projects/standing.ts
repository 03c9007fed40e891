import type { StandingView } from '../../../api/generated/StandingView';
import { t } from '../../../shared/messages/index.svelte';

/** Returns whether a project competes, in words. */
export function standingWords(standing: StandingView): string {
  switch (standing) {
    case 'competing':
      return t('standing-competing');
    case 'withdrawn':
      return t('standing-withdrawn');
    case 'no_show':
      return t('standing-no-show');
  }
}
