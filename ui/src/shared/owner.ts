import type { IssuedPin } from '../api/generated/IssuedPin';

/** Returns a key that tells the owner of a PIN from all others. */
export function ownerKey({ owner }: IssuedPin): string {
  return `${owner.type}:${owner.id}`;
}
