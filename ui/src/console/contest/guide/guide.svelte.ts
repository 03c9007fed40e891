import { emptyDraft, type Draft } from './draft';

/** The steps of the path, in the order of the work. */
export const STEPS = ['about', 'criteria', 'jury', 'projects', 'money', 'ready'] as const;

/** A step of the path. */
export type Step = (typeof STEPS)[number];

let shown = $state(false);
let making = $state(false);
let step = $state<Step>('about');
let draft = $state(emptyDraft());

/** The guided path of the preparation. */
export const guide = {
  get open(): boolean {
    return shown;
  },
  /** The contest is still to be made: the first step asks for it. */
  get making(): boolean {
    return making;
  },
  get step(): Step {
    return step;
  },
  /** What is typed for the contest that is to be made; kept until it is. */
  get draft(): Draft {
    return draft;
  },
};

/** Begins a new contest. */
export function beginContest(): void {
  making = true;
  step = 'about';
  shown = true;
}

/** Opens the path for the contest that is open, where it was left. */
export function openGuide(at: Step = step): void {
  making = false;
  step = at;
  shown = true;
}

/** The contest was made: the path goes on in it. */
export function contestMade(): void {
  making = false;
  draft = emptyDraft();
  step = 'criteria';
}

/** Shows a step; while the contest is still to be made there is only the first. */
export function turnTo(next: Step): void {
  if (!making) step = next;
}

/** Closes the path; what was entered is saved. */
export function closeGuide(): void {
  shown = false;
  if (making) step = 'about';
  making = false;
}

/** Returns the step `by` steps on; the same at either end. */
export function stepFrom(from: Step, by: 1 | -1): Step {
  return STEPS[STEPS.indexOf(from) + by] ?? from;
}
