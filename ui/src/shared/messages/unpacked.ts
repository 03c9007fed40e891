import type { FluentResource } from '@fluent/bundle';
import type { Packed } from '../../../build/messages';

/** Returns packed messages as a bundle takes them. */
export function unpacked(messages: Packed): FluentResource {
  const body = Object.entries(messages).map(([id, entry]) =>
    entry !== null && typeof entry === 'object' && 'id' in entry ? entry : { id, value: entry, attributes: {} },
  );
  // A bundle needs only the body of a resource, and treats a message without a value as missing.
  return { body };
}
