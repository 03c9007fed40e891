/** A place in the table as it is shown: row and column, from zero. */
export interface Place {
  row: number;
  col: number;
}

/** A rectangle of cells, ends included. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The extent of the cells: the greatest row and column. */
export interface Extent {
  lastRow: number;
  lastCol: number;
  /** The last row that is not empty: where Ctrl+End goes. */
  lastFilled: number;
  /** Rows that fit the window. */
  page: number;
}

/** A step of the active cell. */
export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'back'
  | 'row-start'
  | 'row-end'
  | 'top'
  | 'bottom'
  | 'page-up'
  | 'page-down'
  | 'start'
  | 'end'
  | 'far-left'
  | 'far-right';

const within = (value: number, last: number) => Math.min(Math.max(value, 0), Math.max(last, 0));

/** Returns where a step leads. Tab goes on in the next row; every other step stops at the edge. */
export function moved(from: Place, step: Step, extent: Extent): Place {
  const { lastRow, lastCol, lastFilled, page } = extent;
  const to = (row: number, col: number) => ({ row: within(row, lastRow), col: within(col, lastCol) });
  switch (step) {
    case 'up':
      return to(from.row - 1, from.col);
    case 'down':
      return to(from.row + 1, from.col);
    case 'left':
      return to(from.row, from.col - 1);
    case 'right':
      return to(from.row, from.col + 1);
    case 'next':
      return from.col < lastCol ? to(from.row, from.col + 1) : from.row < lastRow ? to(from.row + 1, 0) : from;
    case 'back':
      return from.col > 0 ? to(from.row, from.col - 1) : from.row > 0 ? to(from.row - 1, lastCol) : from;
    case 'row-start':
    case 'far-left':
      return to(from.row, 0);
    case 'row-end':
    case 'far-right':
      return to(from.row, lastCol);
    case 'top':
      return to(0, from.col);
    case 'bottom':
      return to(from.row < lastFilled ? lastFilled : lastRow, from.col);
    case 'page-up':
      return to(from.row - page, from.col);
    case 'page-down':
      return to(from.row + page, from.col);
    case 'start':
      return to(0, 0);
    case 'end':
      return to(lastFilled, lastCol);
  }
}

/** Returns the rectangle between two places. */
export function between(a: Place, b: Place): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.col, b.col),
    right: Math.max(a.col, b.col),
  };
}

/** Returns the height and width of a rectangle in cells. */
export function size(range: Range): { height: number; width: number } {
  return { height: range.bottom - range.top + 1, width: range.right - range.left + 1 };
}

/**
 * Returns the cell that Enter goes to: the one below, or, after a run of Tab, one row lower in the column where the run
 * began, as in a spreadsheet.
 */
export function afterEnter(at: Place, runBegan: number | null, back: boolean, extent: Extent): Place {
  const down = moved(at, back ? 'up' : 'down', extent);
  return runBegan === null || back ? down : { row: down.row, col: within(runBegan, extent.lastCol) };
}
