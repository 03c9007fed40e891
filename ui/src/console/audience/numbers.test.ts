import { describe, expect, it } from 'vitest';
import { typedCount, typedMoney, typedText } from './numbers';

describe('a typed number', () => {
  it('is whole, empty, or none', () => {
    expect(typedCount(' 4 12 ')).toBe(412);
    expect(typedCount('')).toBeNull();
    expect(typedCount('4,5')).toBeUndefined();
    expect(typedCount('много')).toBeUndefined();
    expect(typedText(0)).toBe('0');
    expect(typedText(null)).toBe('');
  });

  it('of money is kopecks, without a float on the way', () => {
    expect(typedMoney('12 000,50')).toBe(1_200_050);
    expect(typedMoney('0')).toBe(0);
    expect(typedMoney('10,1')).toBe(1_010);
    expect(typedMoney('10,105')).toBeUndefined();
    expect(typedMoney('')).toBeUndefined();
  });
});
