import type { CellState } from '../../api/generated/CellState';

/** Returns whether the sheet still has to be taken. */
export function isOpen(state: CellState): boolean {
  return state === 'empty' || state === 'partial' || state === 'complete';
}

/** Every state, in the order of the legend. */
export const STATES: readonly CellState[] = [
  'empty',
  'partial',
  'complete',
  'submitted',
  'checked_in',
  'recused',
  'off',
];
