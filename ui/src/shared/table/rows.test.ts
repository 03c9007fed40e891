import { describe, expect, it } from 'vitest';
import { compareCells, haystack, holds, needles, nextNumber, numberOf, readable, nextSort, windowOf } from './rows';

describe('sorting', () => {
  const sorted = (cells: string[], kind: 'text' | 'money', down = false) =>
    [...cells].sort((a, b) => compareCells(a, b, kind, down, 'ru'));

  it('reads sums as people write them', () => {
    expect(numberOf('12\u00a0000,50')).toBe(12000.5);
    expect(numberOf('сто')).toBeNull();
    expect(sorted(['9 000', '120 000,00', '', '70000'], 'money')).toEqual(['9 000', '70000', '120 000,00', '']);
  });

  it('has «ё» beside «е», «2» before «10», and nothing last both ways', () => {
    expect(sorted(['Жуков', 'Ёлкин', 'Егоров', ''], 'text')).toEqual(['Егоров', 'Ёлкин', 'Жуков', '']);
    expect(sorted(['10', '2', ''], 'text', true)).toEqual(['10', '2', '']);
  });

  it('goes up, down, and back to the own order', () => {
    const up = nextSort(null, 'title');
    const down = nextSort(up, 'title');
    expect([up?.down, down?.down, nextSort(down, 'title')]).toEqual([false, true, null]);
    expect(nextSort(down, 'lead')).toEqual({ field: 'lead', down: false });
  });
});

it('a filter finds every word in any column, whatever its case and «ё»', () => {
  const row = haystack(['12', 'Хор «Ёлка»', 'Культура']);
  expect(holds(row, needles('  елка КУЛЬТ '))).toBe(true);
  expect(holds(row, needles('елка спорт'))).toBe(false);
  expect(holds(row, needles(''))).toBe(true);
});

it('a sum is read with its thousands apart', () => {
  expect(readable('120000,5', 'money')).toBe('120\u00a0000,50');
  expect(readable('1 000', 'money')).toBe('1\u00a0000');
  expect(readable('сто', 'money')).toBe('сто');
  expect(readable('120000', 'text')).toBe('120000');
});

it('a new row goes on with the numbers', () => {
  expect(nextNumber(['1', '12', '3'], '1')).toBe('13');
  expect(nextNumber(['К1', 'К7'], 'К1')).toBe('К8');
  expect(nextNumber(['ПСО-009'], '1')).toBe('ПСО-010');
  expect(nextNumber([], '1')).toBe('1');
  expect(nextNumber(['первый'], '1')).toBeNull();
});

it('only rows in sight are drawn, always as many', () => {
  expect(windowOf(0, 400, 40, 600, 4)).toEqual({ from: 0, to: 19 });
  expect(windowOf(4000, 400, 40, 600, 4)).toEqual({ from: 96, to: 115 });
  expect(windowOf(99999, 400, 40, 600, 4)).toEqual({ from: 581, to: 600 });
  expect(windowOf(0, 400, 40, 7, 4)).toEqual({ from: 0, to: 7 });
});
