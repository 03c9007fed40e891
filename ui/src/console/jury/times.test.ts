import { describe, expect, it } from 'vitest';
import { firstDay, isoDay, noonOf, onDayOf, parseTime } from './times';

describe('a time of day as it is typed', () => {
  it('is read in every usual way', () => {
    for (const text of ['9:05', '09:05', '9.05', '905', '0905', ' 9 05 ', '9-05', '9,05'])
      expect(parseTime(text), text).toEqual({ hours: 9, minutes: 5 });
    expect(parseTime('9')).toEqual({ hours: 9, minutes: 0 });
    expect(parseTime('1430')).toEqual({ hours: 14, minutes: 30 });
    expect(parseTime('0')).toEqual({ hours: 0, minutes: 0 });
  });

  it('is nothing else', () => {
    for (const text of ['', '24:00', '9:60', '9:5', '25', '12345', 'утром', '9:', ':30', '-1'])
      expect(parseTime(text), text).toBeNull();
  });
});

describe('the day of a contest', () => {
  it('keeps a typed time on the day where it belongs', () => {
    const noon = noonOf('2026-05-15');
    expect(isoDay(noon)).toBe('2026-05-15');
    const at = onDayOf(noon, { hours: 9, minutes: 5 });
    expect(isoDay(at)).toBe('2026-05-15');
    expect(new Date(at).getHours()).toBe(9);
  });

  it('is today where the contest has it, else the last one begun', () => {
    const days = ['2026-05-14', '2026-05-15'];
    expect(firstDay(days, noonOf('2026-05-14'))).toBe('2026-05-14');
    expect(firstDay(days, noonOf('2026-05-20'))).toBe('2026-05-15');
    expect(firstDay(days, noonOf('2026-05-01'))).toBe('2026-05-14');
    expect(firstDay([], noonOf('2026-05-01'))).toBe('2026-05-01');
  });
});
