import type { GridView } from '../../api/generated/GridView';
import type { SheetPathView } from '../../api/generated/SheetPathView';
import { isShort, type GridLine } from './grid-rows';
import { isOpen } from './states';

/** A sheet that is not complete. */
export interface OpenSheet {
  readonly project: string;
  readonly juror: string;
  readonly name: string;
  /** `empty`: not one mark; `partial`: some criteria lack one; `complete`: not submitted; `differs`: read in two ways. */
  readonly why: 'empty' | 'partial' | 'complete' | 'differs';
  /** Codes of criteria. */
  readonly codes: string;
}

/** What keeps a project from being closed. */
export interface Block {
  readonly row: GridLine;
  readonly sheets: OpenSheet[];
  /** It has fewer counted sheets than the regulation asks. */
  readonly short: boolean;
}

/** Returns what keeps each project from being closed, in the order of the grid; projects that are done are left out. */
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

/** A cell of the grid: line and column. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Returns the next cell whose sheet is still to come, line by line from `from`, going round once; null when none is. */
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
