import { untrack } from 'svelte';
import type { Topic } from './topics';

let open = $state(false);
let stack = $state.raw<readonly { topic: Topic }[]>([]);

/** The help panel, and the topic it would open at. */
export const help = {
  get open(): boolean {
    return open;
  },
  set open(next: boolean) {
    open = next;
  },
  /** The topic of the nearest part of the screen; null where none was set. */
  get topic(): Topic | null {
    return stack.at(-1)?.topic ?? null;
  },
};

/**
 * Sets the topic of this part of the screen for the lifetime of a component. Must be called while it is initialised.
 */
export function useHelp(topic: () => Topic): void {
  $effect(() => {
    const mine = { topic: topic() };
    untrack(() => (stack = [...stack, mine]));
    return () => {
      stack = stack.filter((one) => one !== mine);
    };
  });
}
