import type { GridView } from '../../api/generated/GridView';
import type { SheetPathView } from '../../api/generated/SheetPathView';
import { isShort, type GridLine } from './grid-rows';
import { isOpen } from './states';

/** An incomplete sheet. */
export interface OpenSheet {
  readonly project: string;
  readonly juror: string;
  readonly name: string;
  /**
   * `empty`: no mark at all; `partial`: some criteria lack one; `complete`: not submitted; `differs`: two readings
   * differ.
   */
  readonly why: 'empty' | 'partial' | 'complete' | 'differs';
  /** Codes of criteria. */
  readonly codes: string;
}

/** What prevents a project from being closed. */
export interface Block {
  readonly row: GridLine;
  readonly sheets: OpenSheet[];
  /** Has fewer counted sheets than the regulation requires. */
  readonly short: boolean;
}

/**
 * Returns what prevents each project from being closed, as the grid lists them; projects that are done are left out.
 */
export function blocksOf(grid: GridView, path: SheetPathView | null): Block[] {
  return grid.rows.flatMap((row) => {
    const sheets: OpenSheet[] = row.cells.flatMap((state, at) => {
      const juror = grid.jurors[at];
      if (!juror || !isOpen(state)) return [];
      const why = state === 'partial' || state === 'complete' ? state : 'empty';
      const codes = (row.missing[at] ?? []).join(', ');
      return [{ project: row.project, juror: juror.id, name: juror.short_name, why, codes }];
    });
    for (const one of path?.unsettled ?? [])
      if (one.place.project === row.project)
        sheets.push({
          project: row.project,
          juror: one.place.juror,
          name: one.place.juror_name,
          why: 'differs',
          codes: one.cells.map((cell) => cell.code).join(', '),
        });
    const short = isShort(row, grid.minimum_sheets);
    return sheets.length || short ? [{ row, sheets, short }] : [];
  });
}

/** A cell of the grid, by line and column. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/**
 * Returns the next cell whose sheet is still to come, line by line after `from` and round again; null when there is
 * none.
 */
export function nextOpenCell(rows: readonly GridLine[], from: CellAt | null): CellAt | null {
  const columns = rows[0]?.cells.length ?? 0;
  const all = rows.length * columns;
  const start = from ? from.row * columns + from.column : -1;
  for (let step = 1; step <= all; step += 1) {
    const at = (start + step) % all;
    const [row, column] = [Math.floor(at / columns), at % columns];
    if (isOpen(rows[row]?.cells[column] ?? 'off')) return { row, column };
  }
  return null;
}
