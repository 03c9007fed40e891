import type { ScreenName } from '../../api/generated/ScreenName';
import { actionOf } from '../../shared/keys/registry';
import { may } from '../../shared/state/may.svelte';

/** Returns the message key of a section's name. */
export function screenLabel(of: ScreenName): string {
  return actionOf(`go-${of}`).label;
}

let screen = $state<ScreenName>('next');
let target = $state.raw<Record<string, string>>({});
let visit = $state(0);

/** Which section of the console is shown. */
export const nav = {
  get screen(): ScreenName {
    return screen;
  },
  /** What the section should open with (`project`, `juror`, `tab`), if another one asked for it. */
  get target(): Readonly<Record<string, string>> {
    return target;
  },
  /** Grows when a section must start anew: another one, or the same with a new target. */
  get visit(): number {
    return visit;
  },
};

/** Returns whether the user may open a section. */
export function mayOpen(of: ScreenName): boolean {
  const { work } = actionOf(`go-${of}`);
  return work === undefined || may(work);
}

/** Shows a section, with what it should open with. */
export function go(next: ScreenName, what: Record<string, string> = {}): void {
  if (!mayOpen(next)) return;
  // The same section without a target stays as it is: nothing typed in it is lost.
  if (next !== screen || Object.keys(what).length) visit += 1;
  screen = next;
  target = what;
}
