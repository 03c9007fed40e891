import type { ImportFault } from '../../../api/generated/ImportFault';
import type { ImportPreview } from '../../../api/generated/ImportPreview';
import type { TableRow } from '../../../api/generated/TableRow';

export interface FaultGroup {
  table: string | null;
  faults: ImportFault[];
}

/** Returns a key that identifies a row of the source. */
export function rowKey(row: TableRow): string {
  return `${row.table}:${row.row}`;
}

/** Returns the row that may be dropped to cure a fault, if that is offered. */
export function rowOf(fault: ImportFault): TableRow | null {
  return fault.droppable && fault.table !== null && fault.row !== null ? { table: fault.table, row: fault.row } : null;
}

/** Returns every row that may be dropped. */
export function droppableRows(faults: ImportFault[]): Map<string, TableRow> {
  const rows = new Map<string, TableRow>();
  for (const fault of faults) {
    const row = rowOf(fault);
    if (row) rows.set(rowKey(row), row);
  }
  return rows;
}

/** Returns the faults grouped by table, as they came. */
export function byTable(faults: ImportFault[]): FaultGroup[] {
  const groups = new Map<string | null, ImportFault[]>();
  for (const fault of faults) {
    const group = groups.get(fault.table);
    if (group) group.push(fault);
    else groups.set(fault.table, [fault]);
  }
  return [...groups].map(([table, list]) => ({ table, faults: list }));
}

/** Returns the name of a table as the source has it; null when it has none. */
export function tableTitle(preview: ImportPreview | null, table: string): string | null {
  return preview?.tables.find((one) => one.table === table)?.name ?? null;
}
