import { describe, expect, it } from 'vitest';
import type { CriterionDraft } from '../../api/generated/CriterionDraft';
import { hundredthsOf, marksOf, sameScale, withWord, wordOf } from './scale-words';

const criterion = (min: string, max: string, step: string): CriterionDraft => ({
  id: '1',
  code: 'К1',
  name: 'Критерий',
  description: null,
  weight: '1',
  min,
  max,
  step,
  key: false,
  words: [],
});

describe('words of a scale', () => {
  it('lists every mark from the least to the greatest', () => {
    expect(marksOf(criterion('0', '2', '0,5'), 'ru')).toEqual(['0', '0,5', '1', '1,5', '2']);
    expect(marksOf(criterion('−1', '1', '1'), 'en')).toEqual(['−1', '0', '1']);
  });

  it('lists nothing for a scale that cannot be read or is too long', () => {
    for (const [min, max, step] of [
      ['', '5', '1'],
      ['5', '0', '1'],
      ['0', '5', '0'],
      ['0', '100', '1'],
    ] as const) {
      expect(marksOf(criterion(min, max, step), 'ru')).toEqual([]);
    }
  });

  it('finds and changes the meaning of a mark however it is written', () => {
    const one = { ...criterion('0', '1', '0,5'), words: [{ score: '0.50', text: 'частично' }] };
    expect(wordOf(one, '0,5')).toBe('частично');
    expect(withWord(one, '0,5', 'наполовину')).toEqual([{ score: '0,5', text: 'наполовину' }]);
    expect(withWord(one, '0,5', '')).toEqual([]);
  });

  it('tells scales of the same marks', () => {
    expect(sameScale(criterion('0', '5', '1'), criterion('0,0', '5', '1'), 'ru')).toBe(true);
    expect(sameScale(criterion('0', '5', '1'), criterion('1', '5', '1'), 'ru')).toBe(false);
  });

  it('reads decimals exactly', () => {
    expect(hundredthsOf('4,5')).toBe(450);
    expect(hundredthsOf('4,125')).toBeNull();
    expect(hundredthsOf('пять')).toBeNull();
  });
});
