import { api } from '../../api';
import { lang } from '../messages/index.svelte';
import type { RowEdit, TableChecked, TableEdit } from './contract';
import { readHtml, readText, richer, type Block } from './clipboard';
import type { EditedTable } from './editing.svelte';
import { landing, pasted, tiled } from './edits';
import { matchHeader, type HeaderMatch } from './header';
import type { Grid } from './grid.svelte';
import { size } from './selection';
import { namedColumns } from './words';

/** What a paste would do. */
export interface Plan {
  block: Block;
  /** The first line as names of columns, if it names them. */
  header: HeaderMatch | null;
  /** Whether that line is taken as names. */
  headed: boolean;
  edit: TableEdit;
  /** Cells of the block that have no column here. */
  lost: number;
}

/** Returns the block on the clipboard. */
export function clipboardBlock(data: DataTransfer): Block {
  const text = readText(data.getData('text/plain'));
  const html = data.getData('text/html');
  return richer(text, html ? readHtml(html) : null);
}

/** Returns what a paste at the active cell would do; null when there is nothing to paste, or no place for it. */
export function plan(grid: Grid, block: Block, headed = true): Plan | null {
  const { table, at, range, columns } = grid;
  if (block.length === 0 || !at || !range || table.locked) return null;
  const match = block.length > 1 ? matchHeader(block[0] ?? [], namedColumns(table.name, columns)) : null;
  const header = headed ? match : null;
  const { height, width } = size(range);
  const body = header ? block.slice(1) : tiled(block, height, width);
  const shown = grid.rows.map((id) => (id === table.ghost ? null : id));
  const from = { row: range.top, col: header ? 0 : range.left };
  const where = landing(body.length, body[0]?.length ?? 0, from, shown, columns, header);
  const edit = pasted(body, where);
  edit.rows = edit.rows.flatMap((row) => differing(row, table));
  numberRows(edit, table);
  const lost = where.columns.reduce(
    (sum, column, index) => (column ? sum : sum + body.filter((line) => (line[index] ?? '').trim() !== '').length),
    0,
  );
  return { block, header: match, headed: header !== null, edit, lost };
}

/** Returns a row with only the cells that change; no row when none does. */
function differing(row: RowEdit, table: EditedTable): RowEdit[] {
  const { id } = row;
  if (id === null) return [row];
  const cells = Object.entries(row.cells).filter(([field, text]) => text !== table.text(id, field));
  return cells.length > 0 ? [{ id, cells: Object.fromEntries(cells) }] : [];
}

/** Gives new rows without a number the next ones. */
function numberRows(edit: TableEdit, table: EditedTable): void {
  const field = table.columns[0]?.field;
  if (field === undefined) return;
  const given: string[] = [];
  for (const row of edit.rows) {
    if (row.id !== null || field in row.cells) continue;
    const next = table.nextNumber(given);
    if (next === null) return;
    given.push(next);
    row.cells = { [field]: next, ...row.cells };
  }
}

/** Asks the program what a paste would do, without doing it. */
export function check(table: EditedTable, edit: TableEdit): Promise<TableChecked> {
  const rows = edit.rows.map((row) => (row.id !== null && !isStored(table, row.id) ? { ...row, id: null } : row));
  return api.call({ type: 'CheckEdit', table: table.name, lang: lang.current, edit: { ...edit, rows } });
}

function isStored(table: EditedTable, id: string): boolean {
  return table.view?.rows.some((row) => row.id === id) ?? false;
}

/** Carries out a paste, without the rows given by their place in the edit, and selects what was pasted. */
export function carryOut(grid: Grid, edit: TableEdit, without: ReadonlySet<number> = new Set()): void {
  const { table } = grid;
  const rows = edit.rows.filter((_, index) => !without.has(index));
  const names = table.add(rows.filter((row) => row.id === null).length);
  const touched: string[] = [];
  const cols: number[] = [];
  for (const row of rows) {
    const id = row.id ?? names.shift();
    if (id === undefined || !table.keep(id, row.cells)) continue;
    touched.push(id);
    for (const field of Object.keys(row.cells)) cols.push(grid.columns.findIndex((column) => column.field === field));
  }
  if (touched.length === 0) return;
  grid.chooseBlock(touched, Math.min(...cols), Math.max(...cols));
  void table.flush(touched);
}

/** Returns the chosen cells for copying, with the names of the columns when every row is chosen. */
export function copied(grid: Grid, names: readonly string[]): Block {
  const { range, columns, table } = grid;
  if (!range) return [];
  const fields = columns.slice(range.left, range.right + 1).map((column) => column.field);
  const rows = grid.chosen.map((id) => fields.map((field) => table.text(id, field)));
  const whole = grid.rowsChosen && grid.found.length > 1 && grid.chosen.length === grid.found.length;
  return whole ? [[...names], ...rows] : rows;
}
