import { untrack } from 'svelte';
import type { Topic } from './topics';

let open = $state(false);
let stack = $state.raw<readonly { topic: Topic }[]>([]);

/** The help panel, and what it would speak of. */
export const help = {
  get open(): boolean {
    return open;
  },
  set open(next: boolean) {
    open = next;
  },
  /** What the nearest part of the screen is; null where nothing said so. */
  get topic(): Topic | null {
    return stack.at(-1)?.topic ?? null;
  },
};

/** Says what this part of the screen is, while the component lives. Called while a component is being made. */
export function useHelp(topic: () => Topic): void {
  $effect(() => {
    const mine = { topic: topic() };
    untrack(() => (stack = [...stack, mine]));
    return () => {
      stack = stack.filter((one) => one !== mine);
    };
  });
}
