import type { StageView } from '../api/generated/StageView';

/** Every stage of the contest, first to last. */
export const STAGES: readonly StageView[] = [
  'preparation',
  'check_in',
  'defence',
  'deliberation',
  'fixed',
  'signed',
  'published',
];

function reached(stage: StageView | undefined, least: StageView): boolean {
  return stage !== undefined && STAGES.indexOf(stage) >= STAGES.indexOf(least);
}

/** Returns whether marks are closed and results open. */
export function isClosed(stage: StageView | undefined): boolean {
  return reached(stage, 'deliberation');
}

/** Returns whether results are fixed. */
export function isSealed(stage: StageView | undefined): boolean {
  return reached(stage, 'fixed');
}
