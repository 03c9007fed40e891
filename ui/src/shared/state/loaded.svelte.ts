import { untrack } from 'svelte';
import { asFailure, type Failure } from '../../api';
import { lang } from '../messages/index.svelte';
import { app, tell } from './app.svelte';

/** Something asked of the program, asked again whenever the contest or the language of the screens changes. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly failure: Failure | null;
  reload: () => Promise<void>;
}

/**
 * Returns the answer of `ask`, kept up to date. Called while a component is being made.
 * While it is asked again the old answer stays on the screen; an answer that was overtaken is dropped.
 */
export function loaded<T>(ask: () => Promise<T>): Loaded<T> {
  let value = $state.raw<T | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let turn = 0;

  async function reload() {
    turn += 1;
    const mine = turn;
    try {
      const answer = await ask();
      if (mine !== turn) return;
      value = answer;
      failure = null;
    } catch (thrown) {
      if (mine !== turn) return;
      failure = asFailure(thrown);
      if (failure.code === 'signed_out' || failure.code === 'locked') tell(failure);
    }
  }

  $effect(() => {
    void app.revision;
    void lang.current;
    untrack(() => void reload());
  });

  return {
    get value() {
      return value;
    },
    get failure() {
      return failure;
    },
    reload,
  };
}
