import { describe, expect, it } from 'vitest';
import type { DifferentCell } from '../../../api/generated/DifferentCell';
import type { PaperSheetView } from '../../../api/generated/PaperSheetView';
import { corrections, handAct, readMarks, settled, sheetNumber } from './reading';

const criteria = ['a', 'b', 'c'].map((id) => ({ id, min: 0, max: 500, step: 100, buttons: [] }));

const cell = (criterion: string, first: number | null, second: number | null): DifferentCell => ({
  criterion,
  code: criterion,
  name: criterion,
  first,
  second,
});

describe('a second reading', () => {
  it('is whole or says where to go on', () => {
    expect(readMarks(criteria, ['4', '3', '5'])).toEqual({
      marks: [
        { criterion: 'a', score: 400 },
        { criterion: 'b', score: 300 },
        { criterion: 'c', score: 500 },
      ],
    });
    expect(readMarks(criteria, ['4', '', '5'])).toEqual({ gap: 1 });
    expect(readMarks(criteria, ['4', '3', '7'])).toEqual({ gap: 2 });
    expect(readMarks(criteria, ['4', '3'])).toEqual({ gap: 2 });
  });
});

describe('a difference', () => {
  const cells = [cell('a', 400, 200), cell('b', 300, null)];

  it('is settled when every cell has an answer', () => {
    expect(settled(cells, { a: { found: 'second', typed: '' } })).toBeNull();
    expect(
      settled(cells, { a: { found: 'second', typed: '' }, b: { found: 'second', typed: '' } }),
      'a rejected cell has no second mark',
    ).toBeNull();
    expect(settled(cells, { a: { found: 'first', typed: '' }, b: { found: 'other', typed: '4' } })).toEqual([
      { criterion: 'a', score: 400 },
      { criterion: 'b', score: 400 },
    ]);
    expect(settled(cells, { a: { found: 'first', typed: '' }, b: { found: 'other', typed: '' } })).toBeNull();
  });

  it('corrects only what was typed otherwise', () => {
    const marks = settled(cells, { a: { found: 'first', typed: '' }, b: { found: 'other', typed: '4' } });
    expect(corrections(cells, marks ?? [])).toBe(1);
  });
});

describe('handing paper sheets out and in', () => {
  const sheet = (is: PaperSheetView['is']) => ({ is }) as PaperSheetView;

  it('hands out what was printed and takes in what is out', () => {
    expect(handAct(sheet('printed'), 'both')).toBe('out');
    expect(handAct(sheet('handed_out'), 'both')).toBe('in');
    expect(handAct(sheet('printed'), 'in'), 'never checked out').toBe('in');
    expect(handAct(sheet('handed_out'), 'out')).toBe('none');
    for (const is of ['handed_in', 'spoiled', 'lost'] as const) expect(handAct(sheet(is), 'both')).toBe('none');
  });

  it('reads the number however it stands on the sheet', () => {
    for (const text of ['12', '№ 12', 'Л-00012', ' 12 ']) expect(sheetNumber(text), text).toBe(12);
    for (const text of ['', 'лист', '0']) expect(sheetNumber(text), text).toBeNull();
  });
});
