import type { StageView } from '../api/generated/StageView';

/** Every stage, in the order of the work. */
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

/** Returns whether no marks are taken any more: results are open. */
export function isClosed(stage: StageView | undefined): boolean {
  return reached(stage, 'deliberation');
}

/** Returns whether figures do not change any more. */
export function isSealed(stage: StageView | undefined): boolean {
  return reached(stage, 'fixed');
}
