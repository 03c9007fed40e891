import type { Block } from './clipboard';
import type { HeaderMatch } from './header';
import type { ColumnView, EditFault, RowEdit, TableEdit } from './contract';

export function emptyEdit(): TableEdit {
  return { rows: [], removed: [], order: null };
}

/** Returns whether an edit would change nothing. */
export function isEmpty(edit: EditOf<RowEdit>): boolean {
  return edit.rows.length === 0 && edit.removed.length === 0 && edit.order === null;
}

/** Returns a text as a cell of this kind stores it: line breaks only where they are allowed. */
export function cellText(text: string, column: Pick<ColumnView, 'kind'>): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const listed = column.kind === 'names' || column.kind === 'days';
  const joined = listed ? lines.replace(/\s*\n+\s*/g, '; ') : lines.replace(/\s*\n+\s*/g, ' ');
  return (column.kind === 'long' ? lines : joined).trim();
}

/** Where a block lands: a row of the table for each of its rows, null for new ones, and a column for each column. */
export interface Landing {
  rows: (string | null)[];
  columns: (ColumnView | null)[];
}

/**
 * Returns where a block lands when pasted at a cell: over the rows shown from there on, then in new ones. Without a
 * header line, what is right of the last column has no place.
 */
export function landing(
  height: number,
  width: number,
  at: { row: number; col: number },
  shown: readonly (string | null)[],
  columns: readonly ColumnView[],
  header: HeaderMatch | null,
): Landing {
  const rows = Array.from({ length: height }, (_, index) => shown[at.row + index] ?? null);
  const places = header
    ? header.fields.map((field) => columns.find((column) => column.field === field) ?? null)
    : Array.from({ length: width }, (_, index) => columns[at.col + index] ?? null);
  return { rows, columns: places };
}

/** Returns the edit that puts a block where it lands. Empty rows make no new rows. */
export function pasted(block: Block, where: Landing): TableEdit {
  const rows: RowEdit[] = [];
  block.forEach((line, index) => {
    const id = where.rows[index] ?? null;
    const cells: Record<string, string> = {};
    where.columns.forEach((column, at) => {
      if (column) cells[column.field] = cellText(line[at] ?? '', column);
    });
    if (id === null && Object.values(cells).every((cell) => cell === '')) return;
    rows.push({ id, cells });
  });
  return { rows, removed: [], order: null };
}

/** Returns a block repeated to fill a selection that is a multiple of it; otherwise as it is. */
export function tiled(block: Block, height: number, width: number): Block {
  const [tall, wide] = [block.length, block[0]?.length ?? 0];
  if (tall === 0 || wide === 0 || height % tall !== 0 || width % wide !== 0) return block;
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => block[y % tall]?.[x % wide] ?? ''),
  );
}

/** An edit whose rows carry more than is sent. */
export type EditOf<R extends RowEdit> = Omit<TableEdit, 'rows'> & { rows: R[] };

/**
 * Returns an edit without its faulty parts: whole new rows, single cells of existing ones. Null when nothing is left.
 */
export function withoutFaults<R extends RowEdit>(edit: EditOf<R>, faults: readonly EditFault[]): EditOf<R> | null {
  if (faults.some((fault) => fault.row === null)) return null;
  const whole = new Set<number>();
  const single = new Map<number, Set<string>>();
  for (const fault of faults) {
    if (fault.row === null) continue;
    const row = edit.rows[fault.row];
    if (!row || row.id === null || fault.field === null || !(fault.field in row.cells)) whole.add(fault.row);
    else single.set(fault.row, (single.get(fault.row) ?? new Set()).add(fault.field));
  }
  const rows: R[] = [];
  edit.rows.forEach((row, index) => {
    if (whole.has(index)) return;
    const bad = single.get(index);
    const cells = bad ? Object.fromEntries(Object.entries(row.cells).filter(([field]) => !bad.has(field))) : row.cells;
    if (row.id === null || Object.keys(cells).length > 0) rows.push({ ...row, cells });
  });
  const rest = { rows, removed: edit.removed, order: edit.order };
  return isEmpty(rest) ? null : rest;
}

/** Returns all rows with some of them moved one up or down; null when they cannot move. */
export function shifted(ids: readonly string[], moving: ReadonlySet<string>, up: boolean): string[] | null {
  const list = [...ids];
  const places = list.map((id, index) => (moving.has(id) ? index : -1)).filter((index) => index >= 0);
  const edge = up ? places[0] : places.at(-1);
  if (edge === undefined || edge === (up ? 0 : list.length - 1)) return null;
  for (const place of up ? places : places.reverse()) {
    const other = up ? place - 1 : place + 1;
    [list[place], list[other]] = [list[other] as string, list[place] as string];
  }
  return list;
}
