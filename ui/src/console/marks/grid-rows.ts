import type { GridView } from '../../api/generated/GridView';
import { matches } from '../../shared/formats';
import { isOpen } from './states';

/** Which projects the grid shows: all, those with sheets still to come, or those with too few sheets. */
export type GridFilter = 'all' | 'open' | 'short';

export type GridLine = GridView['rows'][number];

/** Returns whether a project to be scored has fewer counted sheets than the minimum. */
export function isShort(row: GridLine, minimum: number): boolean {
  return row.counted < minimum && row.cells.some((cell) => cell !== 'off');
}

/** Returns the lines that match the filter and every word of the query, as the grid lists them. */
export function filterGrid(grid: GridView, filter: GridFilter, query: string): GridLine[] {
  return grid.rows.filter((row) => {
    if (filter === 'short' && !isShort(row, grid.minimum_sheets)) return false;
    if (filter === 'open' && !row.cells.some(isOpen)) return false;
    return matches(`${row.number} ${row.title}`, query);
  });
}
