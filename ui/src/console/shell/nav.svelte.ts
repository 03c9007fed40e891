import type { ScreenName } from '../../api/generated/ScreenName';

/** Sections of the console in the order of the work; their place is also the digit of their shortcut. */
export const SCREENS: readonly ScreenName[] = [
  'next',
  'setup',
  'projects',
  'jury',
  'marks',
  'results',
  'papers',
  'journal',
];

let screen = $state<ScreenName>('next');
let target = $state.raw<Record<string, string>>({});

/** Which section of the console is shown. */
export const nav = {
  get screen(): ScreenName {
    return screen;
  },
  /** What the section should open with (`project`, `juror`, `tab`), when it was asked for by another. */
  get target(): Readonly<Record<string, string>> {
    return target;
  },
};

/** Shows a section, with what it should open with. */
export function go(next: ScreenName, what: Record<string, string> = {}): void {
  screen = next;
  target = what;
}
