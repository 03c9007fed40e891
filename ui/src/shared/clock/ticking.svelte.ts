import { untrack } from 'svelte';
import type { ClockView } from '../../api/generated/ClockView';
import { left, untilNext } from './clock';

/** A clock as it is shown: what is left now, updated when its second ends. */
export interface Ticking {
  /** Milliseconds left of the part; null without a clock. */
  readonly left: number | null;
}

/**
 * Returns a clock that runs by the program's time. `clock` and `offset` (the program's time minus this machine's) may
 * change; what is left is computed from the deadline each time, so a screen that was busy or asleep is right when it
 * wakes.
 */
export function ticking(clock: () => ClockView | null, offset: () => number): Ticking {
  let shown = $state<number | null>(null);

  $effect(() => {
    const [now, ahead] = [clock(), offset()];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (!now) {
        shown = null;
        return;
      }
      const ms = left(now, Date.now() + ahead);
      shown = ms;
      if (now.stands_at === null) timer = setTimeout(look, untilNext(ms));
    };
    untrack(look);
    // Timers of a hidden window are late, so the clock is updated as soon as the window is seen again.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  });

  return {
    get left() {
      return shown;
    },
  };
}
