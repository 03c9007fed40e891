import { describe, expect, it } from 'vitest';
import { byText, date, dates, dateTime, decimal, hundredths, integer, matches, money, time } from './formats';

const s = '\u00a0';

describe('numbers', () => {
  it('puts the decimal mark of the language and never rounds', () => {
    expect(decimal('86.00', 'ru')).toBe('86,00');
    expect(decimal('86.00', 'en')).toBe('86.00');
    expect(decimal('0.123456789012345678', 'ru')).toBe('0,123456789012345678');
  });
  it('groups thousands by no-break spaces and writes a real minus', () => {
    expect(decimal('-1234567.5', 'ru')).toBe(`−1${s}234${s}567,5`);
    expect(integer(1284)).toBe(`1${s}284`);
    expect(integer(284)).toBe('284');
  });
  it('leaves what is not a decimal as it is', () => {
    expect(decimal('436/5', 'ru')).toBe('436/5');
    expect(decimal('', 'ru')).toBe('');
  });
  it('shows hundredths without trailing zeros', () => {
    expect(hundredths(400, 'ru')).toBe('4');
    expect(hundredths(450, 'ru')).toBe('4,5');
    expect(hundredths(405, 'ru')).toBe('4,05');
    expect(hundredths(-25, 'en')).toBe('−0.25');
  });
  it('shows roubles, and kopecks only when there are any', () => {
    expect(money(12_000_000, 'ru')).toBe(`120${s}000${s}₽`);
    expect(money(12_000_005, 'ru')).toBe(`120${s}000,05${s}₽`);
    expect(money(0, 'ru')).toBe(`0${s}₽`);
  });
});

describe('days', () => {
  it('are written in words', () => {
    expect(date('2026-05-15', 'ru')).toBe(`15${s}мая${s}2026`);
    expect(date('2026-05-05', 'en')).toBe(`5${s}May${s}2026`);
  });
  it('are joined only when they follow each other in a month', () => {
    expect(dates(['2026-05-15', '2026-05-14'], 'ru')).toBe(`14–15${s}мая${s}2026`);
    expect(dates(['2026-05-14', '2026-05-15', '2026-05-16', '2026-05-20'], 'ru')).toBe(
      `14–16${s}мая${s}2026, 20${s}мая${s}2026`,
    );
    expect(dates(['2026-05-31', '2026-06-01'], 'ru')).toBe(`31${s}мая${s}2026, 1${s}июня${s}2026`);
    expect(dates([], 'ru')).toBe('');
  });
  it('carry the time of this machine', () => {
    const at = new Date(2026, 4, 5, 9, 7, 3).getTime();
    expect(time(at)).toBe('09:07');
    expect(time(at, true)).toBe('09:07:03');
    expect(dateTime(at, 'ru')).toBe('05.05.2026, 09:07');
    expect(dateTime(at, 'en')).toBe(`5${s}May${s}2026, 09:07`);
  });
});

describe('texts', () => {
  it('sort numbers by value and «ё» beside «е»', () => {
    expect(['10', '2', '1'].sort(byText)).toEqual(['1', '2', '10']);
    expect(['Жук', 'Ёлкин', 'Егоров', 'Ежов'].sort(byText)).toEqual(['Егоров', 'Ежов', 'Ёлкин', 'Жук']);
  });
  it('are found by parts of words, whatever the case and «ё»', () => {
    expect(matches('№ 4 Тренажёрный зал Ёлкин', 'тренажер елк')).toBe(true);
    expect(matches('№ 4 Тренажёрный зал', 'театр')).toBe(false);
    expect(matches('что угодно', '')).toBe(true);
  });
});
