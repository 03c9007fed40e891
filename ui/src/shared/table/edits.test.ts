import { describe, expect, it } from 'vitest';
import type { ColumnView, TableEdit } from './contract';
import { cellText, landing, pasted, shifted, tiled, withoutFaults } from './edits';

const column = (field: string, kind: ColumnView['kind'] = 'text'): ColumnView => ({
  field,
  headers: [],
  required: false,
  kind,
  choices: [],
  free: true,
});
const columns = [column('number'), column('title'), column('team', 'names'), column('summary', 'long')];

describe('a block pasted at a cell', () => {
  const shown = ['a', 'b', null];

  it('goes over the rows from there on, and grows the table', () => {
    const block = [
      ['Двор', 'Иванов'],
      ['Сад', 'Петров'],
      ['Хор', ''],
      ['', ''],
    ];
    const edit = pasted(block, landing(4, 2, { row: 1, col: 1 }, shown, columns, null));
    expect(edit.rows).toEqual([
      { id: 'b', cells: { title: 'Двор', team: 'Иванов' } },
      { id: null, cells: { title: 'Сад', team: 'Петров' } },
      { id: null, cells: { title: 'Хор', team: '' } },
    ]);
  });

  it('follows its header line, and leaves out what has no column', () => {
    const header = { fields: ['title', null, 'number'], unknown: ['Телефон'] };
    const edit = pasted([['Двор', '2-14', '7']], landing(1, 3, { row: 2, col: 3 }, shown, columns, header));
    expect(edit.rows).toEqual([{ id: null, cells: { title: 'Двор', number: '7' } }]);
  });

  it('loses what stands right of the last column', () => {
    const edit = pasted([['а', 'б']], landing(1, 2, { row: 0, col: 3 }, shown, columns, null));
    expect(edit.rows).toEqual([{ id: 'a', cells: { summary: 'а' } }]);
  });

  it('fills a selection that is a multiple of it', () => {
    expect(tiled([['х']], 2, 2)).toEqual([
      ['х', 'х'],
      ['х', 'х'],
    ]);
    expect(tiled([['а', 'б']], 1, 3)).toEqual([['а', 'б']]);
  });
});

it('lines stay in long texts, part names, and become blanks elsewhere', () => {
  expect(cellText(' а\r\nб ', { kind: 'long' })).toBe('а\nб');
  expect(cellText('Иванов\nПетров', { kind: 'names' })).toBe('Иванов; Петров');
  expect(cellText('а \n б', { kind: 'text' })).toBe('а б');
});

describe('what is left without faults', () => {
  const edit: TableEdit = {
    rows: [
      { id: 'a', cells: { title: 'х', requested: 'сто' } },
      { id: null, cells: { number: '', title: 'у' } },
      { id: null, cells: { number: '9', title: 'я' } },
    ],
    removed: [],
    order: null,
  };
  const fault = (row: number | null, field: string | null) => ({ row, field, key: 'fault-x', params: {} });

  it('is the clean cells of old rows and the clean new rows', () => {
    expect(withoutFaults(edit, [fault(0, 'requested'), fault(1, 'number')])?.rows).toEqual([
      { id: 'a', cells: { title: 'х' } },
      { id: null, cells: { number: '9', title: 'я' } },
    ]);
  });

  it('is nothing when the fault is of the whole', () => {
    expect(withoutFaults(edit, [fault(null, null)])).toBeNull();
    expect(withoutFaults(edit, [fault(0, null), fault(1, null), fault(2, 'number')])).toBeNull();
  });
});

it('rows go up and down together, and stop at the edge', () => {
  const ids = ['a', 'b', 'c', 'd'];
  expect(shifted(ids, new Set(['b', 'c']), true)).toEqual(['b', 'c', 'a', 'd']);
  expect(shifted(ids, new Set(['b', 'c']), false)).toEqual(['a', 'd', 'b', 'c']);
  expect(shifted(ids, new Set(['a', 'c']), true)).toBeNull();
  expect(shifted(ids, new Set(), true)).toBeNull();
});
