import { describe, expect, it } from 'vitest';
import { typeMark } from '../../shared/scale';
import { draftKey, findPeople, keepDraft, nextOpen, readDraft, typeName } from './entry';

const numbers = Array.from({ length: 24 }, (_, index) => String(index + 1));

describe('the project field', () => {
  it('waits after 1 and 2 of 24 projects and is left after 3 and 12', () => {
    expect(typeName(numbers, '1')).toMatchObject({ found: 0, settled: false });
    expect(typeName(numbers, '2')).toMatchObject({ found: 1, settled: false });
    expect(typeName(numbers, '3')).toMatchObject({ found: 2, settled: true });
    expect(typeName(numbers, '12')).toMatchObject({ found: 11, settled: true });
  });

  it('refuses a number that no project has', () => {
    expect(typeName(numbers, '25').refused).toBe(true);
    expect(typeName(numbers, '0').refused).toBe(true);
  });

  it('knows numbers with letters in either case', () => {
    expect(typeName(['7А', '7Б'], '7б')).toMatchObject({ found: 1, settled: true });
  });
});

it('a sheet of project 12 on a scale 0–5 takes ten keys', () => {
  const scale = { min: 0, max: 500, step: 100 };
  let keys = 0;
  let project = '';
  while (!typeName(numbers, project).settled) project += '12'[keys++];
  const marks: string[] = [];
  for (const digit of '5443542') {
    keys += 1;
    expect(typeMark(scale, digit).settled).toBe(true);
    marks.push(digit);
  }
  keys += 1; // Enter in the empty field of the sum
  expect(marks).toHaveLength(7);
  expect(keys).toBe(10);
});

it('jurors are found by code first, then by any word of the name', () => {
  const people = [
    { code: 'Ж1', name: 'Елкина Анна' },
    { code: 'Ж2', name: 'Громов Жан' },
  ];
  expect(findPeople(people, 'ж2').map((person) => person.code)).toEqual(['Ж2']);
  expect(findPeople(people, 'ёлк').map((person) => person.code)).toEqual(['Ж1']);
  expect(findPeople(people, 'жан').map((person) => person.code)).toEqual(['Ж2']);
  expect(findPeople(people, 'щ')).toEqual([]);
});

it('the next sheet is the next open one, going round once', () => {
  expect(nextOpen([true, false, true], 0)).toBe(2);
  expect(nextOpen([true, false, true], 2)).toBe(0);
  expect(nextOpen([false, false], 0)).toBeNull();
});

describe('a draft', () => {
  it('outlives a reload and goes when it is emptied', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const key = draftKey('Защита', 'p', 'j');
    keepDraft(store, key, { marks: ['5', ''], sum: '', comment: '' });
    expect(readDraft(store, key, 2)).toEqual({ marks: ['5', ''], sum: '', comment: '' });
    expect(readDraft(store, key, 3)).toBeNull();
    keepDraft(store, key, { marks: ['', ''], sum: '', comment: '' });
    expect(kept.size).toBe(0);
  });

  it('that cannot be read is no draft', () => {
    const store = { getItem: () => '{', setItem: () => undefined, removeItem: () => undefined };
    expect(readDraft(store, 'x', 2)).toBeNull();
  });
});
