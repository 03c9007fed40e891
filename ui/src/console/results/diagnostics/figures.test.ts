import { describe, expect, it } from 'vitest';
import { cut, percent, rangeText, reach, signed } from './figures';

describe('figures of diagnostics', () => {
  it('have a sign, and the mark of the language', () => {
    expect(signed('0.45', 'ru')).toBe('+0,45');
    expect(signed('-1.20', 'ru')).toBe('−1,20');
    expect(signed('0.00', 'ru')).toBe('0,00');
    expect(signed('12.5', 'en')).toBe('+12.5');
  });

  it('never say all or nothing of what is not', () => {
    expect(percent(0, 2000)).toBe(0);
    expect(percent(1, 2000)).toBe(1);
    expect(percent(1000, 2000)).toBe(50);
    expect(percent(1999, 2000)).toBe(99);
    expect(percent(2000, 2000)).toBe(100);
    expect(percent(1, 0)).toBe(0);
  });

  it('tell a range of places', () => {
    expect(rangeText({ best: 2, worst: 3 })).toBe('2–3');
    expect(rangeText({ best: 4, worst: 4 })).toBe('4');
    expect(rangeText({ best: null, worst: null })).toBe('—');
  });

  it('keep an axis even when nothing differs', () => {
    expect(reach([0, 0])).toBeGreaterThan(0);
    expect(reach([-2, 1])).toBeCloseTo(2.16);
  });

  it('cut long names', () => {
    expect(cut('Донорская неделя', 8)).toBe('Донорск…');
    expect(cut('Хор', 8)).toBe('Хор');
  });
});
