import { describe, expect, it } from 'vitest';
import { readText, richer, spread, writeHtml, writeText } from './clipboard';

describe('text of a spreadsheet', () => {
  it('is rows and cells, with or without a line at its end', () => {
    expect(readText('1\tДвор\r\n2\tСад\r\n')).toEqual([
      ['1', 'Двор'],
      ['2', 'Сад'],
    ]);
    expect(readText('1\tДвор\n2\tСад')).toEqual(readText('1\tДвор\r2\tСад\r'));
    expect(readText('')).toEqual([]);
  });

  it('keeps lines, tabs and quotes of a quoted cell', () => {
    expect(readText('1\t"первая\r\nвторая\t""да"""\tх\n2\tу\t')).toEqual([
      ['1', 'первая\nвторая\t"да"', 'х'],
      ['2', 'у', ''],
    ]);
  });

  it('takes a quotation for words, not for the format', () => {
    expect(readText('"Ёлка" у дома\tда\n5" труба\t"без конца')).toEqual([
      ['"Ёлка" у дома', 'да'],
      ['5" труба', '"без конца'],
    ]);
  });

  it('keeps empty cells and rows, and makes the rows equally wide', () => {
    expect(readText('а\t\tб\n\nв')).toEqual([
      ['а', '', 'б'],
      ['', '', ''],
      ['в', '', ''],
    ]);
  });

  it('comes back as it was written', () => {
    const rows = [
      ['№', '"Сад"', 'две\nстроки'],
      ['', 'таб\tв середине', 'a "b" c'],
    ];
    expect(readText(writeText(rows))).toEqual(rows);
  });
});

describe('a table of another program', () => {
  const cell = (text: string, colSpan = 1, rowSpan = 1) => ({ text, colSpan, rowSpan });

  it('has what spans cells in the first of them', () => {
    expect(
      spread([
        [cell('а', 2), cell('б', 1, 2)],
        [cell('в'), cell('г')],
      ]),
    ).toEqual([
      ['а', '', 'б'],
      ['в', 'г', ''],
    ]);
  });

  it('is taken where the text has lost the cells', () => {
    const table = [['1', 'две\nстроки']];
    expect(richer(readText('1\tдве\nстроки'), table)).toEqual(table);
    expect(richer([['1', '2']], [['1', '2 ₽']])).toEqual([['1', '2']]);
    expect(richer([['1']], null)).toEqual([['1']]);
    expect(richer([], table)).toEqual(table);
  });

  it('is written with its signs as words', () => {
    expect(writeHtml([['<b>&', 'а\nб']])).toContain('<td>&lt;b&gt;&amp;</td><td>а<br>б</td>');
  });
});
