import type { ClockView } from '../../api/generated/ClockView';
import type { TimeLimitsView } from '../../api/generated/TimeLimitsView';

/**
 * How a part of a defence is doing: calm, in its last minute, over its limit, or past the point where it is stopped.
 */
export type Phase = 'calm' | 'warning' | 'over' | 'stop';

/** Returns how much of a part is left at a moment of the program's time, in milliseconds; negative in overtime. */
export function left(clock: ClockView, now: number): number {
  return clock.stands_at ?? clock.deadline - now;
}

/** Returns the second to show for what is left: the limit itself at the start, 0 at the end. */
export function shownSecond(ms: number): number {
  // Not a negative zero, which would be another value than 0.
  return Math.ceil(ms / 1000) + 0;
}

/** Returns how long the second shown still lasts, in milliseconds. */
export function untilNext(ms: number): number {
  return ms - (shownSecond(ms) - 1) * 1000 || 1000;
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Returns the digits of a clock: «4:59», or «+0:12» over the limit. */
export function figures(ms: number): string {
  const seconds = shownSecond(ms);
  return seconds < 0 ? `+${minutes(-seconds)}` : minutes(seconds);
}

/** Returns a duration as it is told afterwards: «9:51», rounded down to the second. */
export function duration(ms: number): string {
  return minutes(Math.max(0, Math.floor(ms / 1000)));
}

export function phase(ms: number, limits: TimeLimitsView): Phase {
  const seconds = shownSecond(ms);
  if (seconds < 0) return -seconds * 1000 >= limits.overtime ? 'stop' : 'over';
  return seconds * 1000 <= limits.warning ? 'warning' : 'calm';
}
