import type { GridView } from '../../api/generated/GridView';
import { matches } from '../../shared/formats';
import { isOpen } from './states';

/** Which projects the grid shows: all, those with sheets still to come, those with too few sheets. */
export type GridFilter = 'all' | 'open' | 'short';

/** A project's line of the grid. */
export type GridLine = GridView['rows'][number];

/** Returns whether a project that is to be scored has fewer counted sheets than the least number. */
export function isShort(row: GridLine, minimum: number): boolean {
  return row.counted < minimum && row.cells.some((cell) => cell !== 'off');
}

/** Returns the lines that the filter and every word of the query leave, in their order. */
export function filterGrid(grid: GridView, filter: GridFilter, query: string): GridLine[] {
  return grid.rows.filter((row) => {
    if (filter === 'short' && !isShort(row, grid.minimum_sheets)) return false;
    if (filter === 'open' && !row.cells.some(isOpen)) return false;
    return matches(`${row.number} ${row.title}`, query);
  });
}
