import { describe, expect, it } from 'vitest';
import { byText } from '../formats';
import { sorted } from './sorting.svelte';

describe('sorted rows', () => {
  const rows = [
    { n: '10', money: 5 },
    { n: '2', money: null },
    { n: '1', money: 7 },
  ];
  it('go by the value of numbers in texts', () => {
    expect(sorted(rows, (row) => row.n, false, byText).map((row) => row.n)).toEqual(['1', '2', '10']);
    expect(sorted(rows, (row) => row.n, true, byText).map((row) => row.n)).toEqual(['10', '2', '1']);
  });
  it('have those without a value last, whichever way they go', () => {
    expect(sorted(rows, (row) => row.money, false, byText).map((row) => row.money)).toEqual([5, 7, null]);
    expect(sorted(rows, (row) => row.money, true, byText).map((row) => row.money)).toEqual([7, 5, null]);
  });
});
