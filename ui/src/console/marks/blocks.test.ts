import { describe, expect, it } from 'vitest';
import type { CellState } from '../../api/generated/CellState';
import type { GridView } from '../../api/generated/GridView';
import type { JurorCard } from '../../api/generated/JurorCard';
import type { SheetPathView } from '../../api/generated/SheetPathView';
import { blocksOf, nextOpenCell } from './blocks';

const juror = (id: string) => ({ id, short_name: `Ж${id}` }) as JurorCard;

function grid(cells: CellState[][], missing: string[][][] = []): GridView {
  return {
    jurors: (cells[0] ?? []).map((_, at) => juror(String(at + 1))),
    rows: cells.map((row, at) => ({
      project: String(at + 1),
      number: String(at + 1),
      title: 'Проект',
      cells: row,
      missing: missing[at] ?? row.map(() => []),
      given: row.map(() => 0),
      allowed: row.map(() => false),
      counted: row.filter((cell) => cell === 'checked_in').length,
    })),
    criteria: 1,
    accepted: 0,
    expected: 0,
    minimum_sheets: 1,
  };
}

describe('what keeps a project from being closed', () => {
  it('names sheets with what they lack, and nothing that is not expected', () => {
    const view = grid(
      [
        ['checked_in', 'recused', 'away'],
        ['checked_in', 'partial', 'empty'],
        ['lost', 'away', 'recused'],
      ],
      [[], [[], ['К6'], []], []],
    );
    const blocks = blocksOf(view, null);
    expect(blocks.map((one) => one.row.number)).toEqual(['2', '3']);
    expect(blocks[0]?.sheets.map((one) => [one.name, one.why, one.codes])).toEqual([
      ['Ж2', 'partial', 'К6'],
      ['Ж3', 'empty', ''],
    ]);
    expect(blocks[1]?.short).toBe(true);
  });

  it('names what was read in two ways', () => {
    const path = {
      unsettled: [{ place: { project: '1', juror: '1', juror_name: 'Ж1' }, cells: [{ code: 'К2' }] }],
    } as SheetPathView;
    const blocks = blocksOf(grid([['checked_in']]), path);
    expect(blocks[0]?.sheets).toEqual([{ project: '1', juror: '1', name: 'Ж1', why: 'differs', codes: 'К2' }]);
  });
});

describe('the next sheet that is not complete', () => {
  const rows = grid([
    ['checked_in', 'empty'],
    ['recused', 'partial'],
    ['checked_in', 'checked_in'],
  ]).rows;

  it('follows line by line and goes round', () => {
    expect(nextOpenCell(rows, null)).toEqual({ row: 0, column: 1 });
    expect(nextOpenCell(rows, { row: 0, column: 1 })).toEqual({ row: 1, column: 1 });
    expect(nextOpenCell(rows, { row: 1, column: 1 })).toEqual({ row: 0, column: 1 });
  });

  it('is nowhere when all are there', () => {
    expect(nextOpenCell(rows.slice(2), null)).toBeNull();
    expect(nextOpenCell([], null)).toBeNull();
  });
});
