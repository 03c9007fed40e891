/** After so long without a key or a touch the laptop goes back to the door (milliseconds). */
export const IDLE_LIMIT = 3 * 60_000;

/** The warning before it (milliseconds). */
export const IDLE_WARNING = 20_000;

/** How a laptop without input is doing. */
export type Idleness = { kind: 'busy' } | { kind: 'warning'; seconds: number } | { kind: 'over' };

/** Returns how idle the laptop is, `since` milliseconds after the last input. */
export function idleness(since: number, limit = IDLE_LIMIT, warning = IDLE_WARNING): Idleness {
  if (since >= limit) return { kind: 'over' };
  if (since >= limit - warning) return { kind: 'warning', seconds: Math.ceil((limit - since) / 1000) };
  return { kind: 'busy' };
}
