import type { ImportFault } from '../../../api/generated/ImportFault';
import type { ImportPreview } from '../../../api/generated/ImportPreview';
import type { TableRow } from '../../../api/generated/TableRow';

/** Faults of one table of the source. */
export interface FaultGroup {
  table: string | null;
  faults: ImportFault[];
}

/** Returns the name of a row of the source for sets and keys. */
export function rowKey(row: TableRow): string {
  return `${row.table}:${row.row}`;
}

/** Returns the row that dropping would heal a fault, when that is offered. */
export function rowOf(fault: ImportFault): TableRow | null {
  return fault.droppable && fault.table !== null && fault.row !== null ? { table: fault.table, row: fault.row } : null;
}

/** Returns every row whose dropping is offered. */
export function droppableRows(faults: ImportFault[]): Map<string, TableRow> {
  const rows = new Map<string, TableRow>();
  for (const fault of faults) {
    const row = rowOf(fault);
    if (row) rows.set(rowKey(row), row);
  }
  return rows;
}

/** Returns the faults by table, in the order in which they came. */
export function byTable(faults: ImportFault[]): FaultGroup[] {
  const groups = new Map<string | null, ImportFault[]>();
  for (const fault of faults) {
    const group = groups.get(fault.table);
    if (group) group.push(fault);
    else groups.set(fault.table, [fault]);
  }
  return [...groups].map(([table, list]) => ({ table, faults: list }));
}

/** Returns the name of a table as it stands in the source; null when the source has none. */
export function tableTitle(preview: ImportPreview | null, table: string): string | null {
  return preview?.tables.find((one) => one.table === table)?.name ?? null;
}
