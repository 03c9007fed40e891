import { emptyDraft, type Draft } from './draft';

/** The steps of the path, first to last. */
export const STEPS = ['about', 'criteria', 'jury', 'projects', 'money', 'ready'] as const;

export type Step = (typeof STEPS)[number];

let shown = $state(false);
let making = $state(false);
let step = $state<Step>('about');
let draft = $state(emptyDraft());

/** The guided path through the preparation. */
export const guide = {
  get open(): boolean {
    return shown;
  },
  /** The contest is yet to be made: the first step asks for it. */
  get making(): boolean {
    return making;
  },
  get step(): Step {
    return step;
  },
  /** What is typed for a contest that is yet to be made; kept until it is. */
  get draft(): Draft {
    return draft;
  },
};

/** Starts a new contest. */
export function beginContest(): void {
  making = true;
  step = 'about';
  shown = true;
}

/** Opens the path for the open contest, where it was left. */
export function openGuide(at: Step = step): void {
  making = false;
  step = at;
  shown = true;
}

/** Continues the path in the contest that was just made. */
export function contestMade(): void {
  making = false;
  draft = emptyDraft();
  step = 'criteria';
}

/** Shows a step; while the contest is yet to be made there is only the first. */
export function turnTo(next: Step): void {
  if (!making) step = next;
}

/** Closes the path; what was entered is already saved. */
export function closeGuide(): void {
  shown = false;
  if (making) step = 'about';
  making = false;
}

/** Returns the step `by` steps on, or the same one at either end. */
export function stepFrom(from: Step, by: 1 | -1): Step {
  return STEPS[STEPS.indexOf(from) + by] ?? from;
}
