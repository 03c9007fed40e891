import { untrack } from 'svelte';
import { api, asFailure, type Failure } from '../../api';
import type { Replies } from '../../api/generated/Replies';
import type { Request } from '../../api/generated/Request';
import { lang } from '../messages/index.svelte';
import { showFailure } from './app.svelte';
import { changes, revisionOf } from './changes.svelte';

/** The answer to a request, asked again when what it depends on changes, or the language shown. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly failure: Failure | null;
  reload: () => Promise<void>;
}

/**
 * Returns the answer to the request that `asked` returns, kept up to date; null asks nothing and is checked again at
 * every change. Must be called while a component is initialised; the kind of the request must not change. The old
 * answer stays on the screen until the new one comes; an overtaken answer is dropped.
 */
export function loaded<T extends Request>(asked: () => T | null): Loaded<Replies[T['type']]> {
  let value = $state.raw<Replies[T['type']] | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let turn = 0;

  async function reload() {
    turn += 1;
    const mine = turn;
    try {
      const request = asked();
      const answer = request && (await api.call(request));
      if (mine !== turn) return;
      value = answer;
      failure = null;
    } catch (thrown) {
      if (mine !== turn) return;
      failure = asFailure(thrown);
      if (failure.code === 'signed_out' || failure.code === 'locked') showFailure(failure);
    }
  }

  $effect(() => {
    const kind = untrack(asked)?.type;
    void (kind ? revisionOf(kind) : changes.all);
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
