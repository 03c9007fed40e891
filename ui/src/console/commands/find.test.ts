import { describe, expect, it } from 'vitest';
import { find, fold, index, otherLayout } from './find';

const thing = (title: string, also = '') => ({ title, also });
const found = (query: string, ...things: { title: string; also: string }[]) =>
  find(query, index(things), 50).map((one) => one.title);

describe('the search', () => {
  it('finds in whichever layout the words were typed', () => {
    expect(found('ghjtrn', thing('Журнал'), thing('Проекты'))).toEqual(['Проекты']);
    expect(found('проект', thing('Проекты'))).toEqual(['Проекты']);
    expect(found('ыегвн', thing('Study room'), thing('Хор'))).toEqual(['Study room']);
    expect(found('GHJTRN', thing('Проекты'))).toEqual(['Проекты']);
    expect(found(';ehyfk', thing('Журнал'))).toEqual(['Журнал']);
    expect(found('[jh', thing('Хор'))).toEqual(['Хор']);
  });

  it('takes «ё» and «е» for one letter and keeps «й»', () => {
    expect(found('елка', thing('Ёлка'))).toEqual(['Ёлка']);
    expect(found('зелёный', thing('Зеленый город'))).toEqual(['Зеленый город']);
    expect(fold('Зелёный Café')).toBe('зеленый cafe');
    expect(found('`krf', thing('Ёлка'))).toEqual(['Ёлка']);
  });

  it('puts whole words before beginnings, beginnings before insides', () => {
    expect(found('хор', thing('Нехорошо'), thing('Хоровод'), thing('Наш хор'), thing('Хор'))).toEqual([
      'Хор',
      'Наш хор',
      'Хоровод',
      'Нехорошо',
    ]);
  });

  it('puts a title that is nearly typed before a long one that has the word', () => {
    const long = thing('Сменить члена жюри или проект');
    expect(found('ghjtrn', long, thing('Проекты'))).toEqual(['Проекты', long.title]);
  });

  it('puts what is in the title before what is told of it', () => {
    expect(found('громов', thing('Ёлка', 'Громов Глеб'), thing('Громов Глеб'))).toEqual(['Громов Глеб', 'Ёлка']);
  });

  it('finds letters in their order, after everything else', () => {
    expect(found('прткл', thing('Протокол'))).toEqual(['Протокол']);
    expect(found('лктрп', thing('Протокол'))).toEqual([]);
    expect(found('пк', thing('Протокол'))).toEqual([]);
  });

  it('does not take a letter for the sign on its key', () => {
    expect(found('ж3', thing('№ 3 · Школа'), thing('Волкова Вера', 'Ж3 член жюри'))).toEqual(['Волкова Вера']);
  });

  it('wants every word, in any order', () => {
    const things = [thing('Сад на крыше', '12 Иванова'), thing('Сад', '13 Петрова')];
    expect(found('ивано сад', ...things)).toEqual(['Сад на крыше']);
    expect(found('12', ...things)).toEqual(['Сад на крыше']);
    expect(found('сад 14', ...things)).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(found('', thing('Сад'))).toEqual([]);
    expect(found('  — ', thing('Сад'))).toEqual([]);
  });

  it('keeps the order of what ranks equally and gives no more than asked for', () => {
    const things = index(['Б один', 'А один', 'В один'].map((title) => thing(title)));
    expect(find('один', things, 2).map((one) => one.title)).toEqual(['Б один', 'А один']);
  });
});

describe('the other layout', () => {
  it('goes both ways', () => {
    expect(otherLayout('ghjtrn')).toBe('проект');
    expect(otherLayout('ыегвн')).toBe('study');
    expect(otherLayout('Ctrl 12')).toBe('секд 12');
  });
});
