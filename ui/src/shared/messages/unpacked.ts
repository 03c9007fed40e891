import type { FluentResource } from '@fluent/bundle';
import type { Packed } from '../../../build/messages';

/** Returns messages that travelled as a bundle takes them. */
export function unpacked(messages: Packed): FluentResource {
  const body = Object.entries(messages).map(([id, entry]) =>
    entry !== null && typeof entry === 'object' && 'id' in entry ? entry : { id, value: entry, attributes: {} },
  );
  // A bundle asks no more of a resource than its body, and a message without a value is as good as none.
  return { body };
}
