import type { CellState } from '../../api/generated/CellState';

/** Returns whether the sheet is still to be taken. */
export function isOpen(state: CellState): boolean {
  return state === 'empty' || state === 'partial' || state === 'complete';
}

/** Returns whether a sheet can be typed in; also one that is not expected, should it come. */
export function isTypable(state: CellState): boolean {
  return isOpen(state) || state === 'away' || state === 'lost';
}

/** Returns whether the project is heard in another section than the juror's, and the sheet is not allowed. */
export function isElsewhere(state: CellState): boolean {
  return state === 'elsewhere' || state === 'other_section';
}

/** Every state, as the legend lists them. */
export const STATES: readonly CellState[] = [
  'empty',
  'partial',
  'complete',
  'submitted',
  'checked_in',
  'recused',
  'away',
  'lost',
  'elsewhere',
  'other_section',
  'off',
];
