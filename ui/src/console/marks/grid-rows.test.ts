import { describe, expect, it } from 'vitest';
import type { GridView } from '../../api/generated/GridView';
import { filterGrid, isShort } from './grid-rows';

const line = (number: string, title: string, cells: GridView['rows'][number]['cells'], counted: number) => ({
  project: `p${number}`,
  number,
  title,
  cells,
  counted,
});

const grid = {
  jurors: [],
  rows: [
    line('1', 'Школа', ['checked_in', 'submitted'], 2),
    line('2', 'Театр', ['checked_in', 'empty'], 1),
    line('3', 'Сад', ['off', 'off'], 0),
  ],
  minimum_sheets: 2,
  accepted: 3,
  expected: 4,
} as unknown as GridView;

const numbers = (rows: GridView['rows']) => rows.map((row) => row.number);

describe('the lines of the grid', () => {
  it('are short of sheets only where someone is to score', () => {
    expect(grid.rows.map((row) => isShort(row, grid.minimum_sheets))).toEqual([false, true, false]);
  });

  it('are left by the filter', () => {
    expect(numbers(filterGrid(grid, 'all', ''))).toEqual(['1', '2', '3']);
    expect(numbers(filterGrid(grid, 'open', ''))).toEqual(['2']);
    expect(numbers(filterGrid(grid, 'short', ''))).toEqual(['2']);
  });

  it('are found by number and by a part of the title', () => {
    expect(numbers(filterGrid(grid, 'all', 'сад'))).toEqual(['3']);
    expect(numbers(filterGrid(grid, 'all', '2 теа'))).toEqual(['2']);
    expect(numbers(filterGrid(grid, 'open', 'школа'))).toEqual([]);
  });
});
