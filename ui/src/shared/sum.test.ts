import { describe, expect, it } from 'vitest';
import { runningSum, sumAgrees } from './sum';

const defence = ['4', '4', '3', '2', '3', '2', '2'].map((weight) => ({ weight, max: 500 }));

describe('the running sum', () => {
  it('is exact and counts what is missing', () => {
    const marks = [500, 400, 400, 300, null, null, null];
    expect(runningSum(defence, marks, '100')).toEqual({ sum: '54', ofGiven: '65', missing: 3 });
  });

  it('is exact with weights of one place', () => {
    const criteria = [
      { weight: '1.2', max: 1000 },
      { weight: '0.1', max: 1000 },
    ];
    expect(runningSum(criteria, [300, 700], '13').sum).toBe('4.3');
  });

  it('divides by the weights where the greatest total says so', () => {
    expect(
      runningSum(
        defence,
        defence.map(() => 400),
        '5',
      ).sum,
    ).toBe('4');
  });

  it('is compared with the sum on paper', () => {
    expect(sumAgrees('87', '87')).toBe(true);
    expect(sumAgrees('87,0', '87')).toBe(true);
    expect(sumAgrees('86', '87')).toBe(false);
    expect(sumAgrees('', '87')).toBeNull();
  });
});
