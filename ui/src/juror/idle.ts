/** How long without a key or a touch until the laptop goes back to the door (milliseconds). */
export const IDLE_LIMIT = 3 * 60_000;

/** How long the warning before that lasts (milliseconds). */
export const IDLE_WARNING = 20_000;

export type Idleness = { kind: 'busy' } | { kind: 'warning'; seconds: number } | { kind: 'over' };

/** Returns the state of the laptop `since` milliseconds after the last input. */
export function idleness(since: number, limit = IDLE_LIMIT, warning = IDLE_WARNING): Idleness {
  if (since >= limit) return { kind: 'over' };
  if (since >= limit - warning) return { kind: 'warning', seconds: Math.ceil((limit - since) / 1000) };
  return { kind: 'busy' };
}
