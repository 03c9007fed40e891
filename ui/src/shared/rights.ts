import type { RightView } from '../api/generated/RightView';
import { t } from './messages/index.svelte';

function rightWords(right: RightView): string {
  switch (right) {
    case 'sheets':
      return t('helper-right-sheets');
    case 'set_up':
      return t('helper-right-set-up');
    case 'papers':
      return t('helper-right-papers');
  }
}

/** Returns what a helper may do, in words. */
export function rightsWords(rights: readonly RightView[]): string {
  return rights.length ? rights.map(rightWords).join(', ') : t('helper-rights-none');
}
