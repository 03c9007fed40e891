import { describe, expect, it } from 'vitest';
import { matchHeader } from './header';

const columns = [
  { field: 'number', names: ['№', 'No.'] },
  { field: 'title', names: ['Проект', 'Project'] },
  { field: 'lead', names: ['Руководитель', 'Lead'] },
  { field: 'registration', names: ['Рег. №', 'Reg. No.'] },
];

describe('a header line', () => {
  it('names columns in any order, language and case', () => {
    expect(matchHeader(['РУКОВОДИТЕЛЬ', '№', 'project', 'рег. №'], columns)?.fields).toEqual([
      'lead',
      'number',
      'title',
      'registration',
    ]);
  });

  it('leaves unknown and repeated columns out', () => {
    expect(matchHeader(['№', 'Проект', 'Телефон', 'Проект', ''], columns)).toEqual({
      fields: ['number', 'title', null, null, null],
      unknown: ['Телефон', 'Проект'],
    });
  });

  it('is not made by values', () => {
    expect(matchHeader(['1', 'Проект'], columns)).toBeNull();
    expect(matchHeader(['1', 'Двор', 'Громов'], columns)).toBeNull();
    expect(matchHeader(['№', 'Проект', 'а', 'б', 'в'], columns)).toBeNull();
  });

  it('of one column is the only cell of its line', () => {
    expect(matchHeader(['Руководитель'], columns)?.fields).toEqual(['lead']);
    expect(matchHeader(['Руководитель', ''], columns)).toBeNull();
  });
});
