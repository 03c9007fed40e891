import { describe, expect, it } from 'vitest';
import { paperFileName } from './file-name';

describe('the name of a saved paper', () => {
  it('tells the kind, the juror and the project', () => {
    expect(paperFileName('Оценочный лист', 'Антонова А.А.', '№ 7')).toBe('Оценочный лист Антонова А.А. № 7.pdf');
  });

  it('leaves out what was not chosen', () => {
    expect(paperFileName('Протокол', undefined, undefined)).toBe('Протокол.pdf');
  });

  it('has nothing that a file system refuses', () => {
    expect(paperFileName('Лист: «а/б»', undefined, '№ 1\\2')).toBe('Лист  «а б» № 1 2.pdf');
  });
});
