import { describe, expect, it } from 'vitest';
import { dotStep } from './pile';

describe('dots of a strip', () => {
  it('lie loosely where few stand together', () => {
    expect(dotStep([], 6, 24)).toBe(6);
    expect(dotStep([10], 6, 24)).toBe(6);
    expect(dotStep([10, 12, 80, 81, 82], 6, 24)).toBe(6);
  });

  it('lie closer where a pile would leave the row', () => {
    expect(dotStep([50, 50, 50, 50, 50, 50, 50], 6, 24)).toBe(4);
    // Not only equal ones: what would overlap is a pile too.
    expect(dotStep([50, 51, 52, 53, 54, 55, 55.5], 6, 24)).toBe(4);
    expect(dotStep([50, 56, 62, 68, 74, 80, 86], 6, 24)).toBe(6);
  });
});
