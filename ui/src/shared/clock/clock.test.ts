import { describe, expect, it } from 'vitest';
import type { ClockView } from '../../api/generated/ClockView';
import { duration, figures, left, phase, shownSecond, untilNext } from './clock';

const LIMITS = { presentation: 300_000, questions: 300_000, warning: 60_000, overtime: 30_000 };
const clock = (stands_at: number | null = null): ClockView => ({
  project: '1',
  part: 'presentation',
  deadline: 1_300_000,
  limit: 300_000,
  stands_at,
});

describe('the figures of a clock', () => {
  it('begin with the limit, end with nothing, and count on', () => {
    expect(figures(left(clock(), 1_000_000))).toBe('5:00');
    expect(figures(left(clock(), 1_000_001))).toBe('5:00');
    expect(figures(left(clock(), 1_001_000))).toBe('4:59');
    expect(figures(left(clock(), 1_300_000))).toBe('0:00');
    expect(figures(left(clock(), 1_300_999))).toBe('0:00');
    expect(figures(left(clock(), 1_301_000))).toBe('+0:01');
    expect(figures(left(clock(), 1_371_000))).toBe('+1:11');
  });

  it('stand while the clock stands', () => {
    expect(figures(left(clock(48_000), 9_999_999))).toBe('0:48');
  });

  it('tell every second once when each is shown until it ends', () => {
    const seen: number[] = [];
    // A screen that wakes up some milliseconds late each time, as timers do.
    for (let now = 1_000_000, late = 0; now < 1_340_000; late = (late + 7) % 40) {
      const ms = left(clock(), now);
      seen.push(shownSecond(ms));
      now += untilNext(ms) + late;
    }
    const whole = Array.from({ length: seen.length }, (_, at) => 300 - at + 0);
    expect(seen).toEqual(whole);
    expect(seen.at(-1)).toBeLessThanOrEqual(-38);
  });

  it('is right again after a sleep of any length', () => {
    expect(figures(left(clock(), 1_000_000 + 3_600_000))).toBe('+55:00');
  });

  it('say the last minute, the overtime and the stop', () => {
    expect(phase(60_001, LIMITS)).toBe('calm');
    expect(phase(60_000, LIMITS)).toBe('warning');
    expect(phase(0, LIMITS)).toBe('warning');
    expect(phase(-999, LIMITS)).toBe('warning');
    expect(phase(-1_000, LIMITS)).toBe('over');
    expect(phase(-29_999, LIMITS)).toBe('over');
    expect(phase(-30_000, LIMITS)).toBe('stop');
  });

  it('tell a duration without promising a second that was not reached', () => {
    expect(duration(604_999)).toBe('10:04');
    expect(duration(-5)).toBe('0:00');
  });
});
