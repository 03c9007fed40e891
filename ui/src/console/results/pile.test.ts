import { describe, expect, it } from 'vitest';
import { piled } from './pile';

describe('dots of a strip', () => {
  it('stay on the line where nothing is near', () => {
    expect(piled([], 6, 24)).toEqual([]);
    expect(piled([80, 10, 50], 6, 24)).toEqual([0, 0, 0]);
  });

  it('are piled half above and half below, whatever their order', () => {
    expect(piled([10, 80, 10], 6, 24)).toEqual([-3, 0, 3]);
    expect(piled([12, 10, 11], 6, 24)).toEqual([6, -6, 0]);
  });

  it('lie closer where a pile would leave the row', () => {
    const moved = piled([50, 50, 50, 50, 50, 50, 50], 6, 24);
    expect(moved).toEqual([-12, -8, -4, 0, 4, 8, 12]);
  });
});
