import { api, asFailure } from '../../api';
import type { KeyForm } from '../../api/generated/KeyForm';
import type { Replies } from '../../api/generated/Replies';
import type { Request } from '../../api/generated/Request';
import { t, thrownText } from '../../shared/messages/index.svelte';

/** What the dialog asks for: the passphrase, or why a new key is made. */
interface Question {
  /** The contest's key cannot be opened here: only a new one helps. */
  lost: boolean;
  /** What was wrong with the last answer. */
  error: string | null;
  answer: (key: KeyForm | null) => void;
}

let question = $state.raw<Question | null>(null);

export const asked = {
  get now(): Question | null {
    return question;
  },
};

/** Gives the answer; null cancels. */
export function answer(key: KeyForm | null): void {
  const before = question;
  question = null;
  before?.answer(key);
}

function askFor(lost: boolean, error: string | null): Promise<KeyForm | null> {
  return new Promise((resolve) => {
    question = { lost, error, answer: resolve };
  });
}

/**
 * Makes a request that fixes results, or that changes the passphrase. If the contest's key must be opened for it, the
 * user is asked and the request is made again. Returns null when the user cancels.
 */
export async function callSigned<T extends Request>(request: T): Promise<Replies[T['type']] | null> {
  let key: KeyForm | undefined;
  for (;;) {
    try {
      return await api.call(request, key);
    } catch (thrown) {
      const { code } = asFailure(thrown);
      const lost = code === 'signing_key_lost';
      const again = key !== undefined && (code === 'wrong_passphrase' || code === 'paused');
      if (!lost && !again && code !== 'signing_passphrase_needed') throw thrown;
      const given = await askFor(lost, again ? thrownText(thrown) : null);
      if (given === null) return null;
      // A correct passphrase stays valid when a reason is asked for as well.
      key = { passphrase: given.passphrase ?? key?.passphrase ?? null, replace: given.replace };
    }
  }
}

export function title(lost: boolean): string {
  return lost ? t('key-new-title') : t('key-title');
}
