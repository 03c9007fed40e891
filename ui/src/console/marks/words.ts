import type { CellState } from '../../api/generated/CellState';
import { t } from '../../shared/messages/index.svelte';

export { isElsewhere, isOpen, isTypable, STATES } from './states';

/** Returns the state of a sheet in words, as the legend of the grid has it. */
export function stateText(state: CellState): string {
  switch (state) {
    case 'empty':
      return t('grid-state-empty');
    case 'partial':
      return t('grid-state-partial');
    case 'complete':
      return t('grid-state-complete');
    case 'submitted':
      return t('grid-state-submitted');
    case 'checked_in':
      return t('grid-state-checked-in');
    case 'recused':
      return t('grid-state-recused');
    case 'away':
      return t('grid-state-away');
    case 'lost':
      return t('grid-state-lost');
    case 'elsewhere':
      return t('grid-state-elsewhere');
    case 'other_section':
      return t('grid-state-other-section');
    case 'off':
      return t('grid-state-off');
  }
}
