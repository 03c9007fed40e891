import { api } from '../../api';
import type { Saved } from '../../api/generated/Saved';

/** A table of the set-up. */
export type TableName =
  'contest' | 'criteria' | 'projects' | 'jurors' | 'categories' | 'sections' | 'sources' | 'helpers';

export type ColumnKind = 'text' | 'long' | 'number' | 'money' | 'choice' | 'names' | 'date';

export interface ColumnView {
  field: string;
  required: boolean;
  kind: ColumnKind;
  choices: string[];
  free: boolean;
}

export interface RowView {
  id: string;
  cells: string[];
}

export interface TableView {
  table: TableName;
  columns: ColumnView[];
  rows: RowView[];
  locked: boolean;
  entry: number;
}

export interface RowEdit {
  id: string | null;
  cells: Record<string, string>;
}

export interface TableEdit {
  rows: RowEdit[];
  removed: string[];
  order: string[] | null;
}

export interface EditFault {
  row: number | null;
  field: string | null;
  key: string;
  params: Record<string, string>;
}

export interface TableChecked {
  faults: EditFault[];
  added: number;
  changed: number;
  removed: number;
}

export interface TableEdited {
  saved: Saved | null;
  faults: EditFault[];
  ids: string[];
}

export interface EditStep {
  entry: number;
  time: number;
  kind: string;
  table: TableName | null;
  count: number;
}

export interface EditSteps {
  undo: EditStep | null;
  redo: EditStep | null;
}

export interface EditStepped {
  saved: Saved;
  table: TableName | null;
}

export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

export interface HistoryLine {
  entry: number;
  time: number;
  who: string;
  kind: string;
  fields: FieldChange[];
}

interface TableReplies {
  Table: TableView;
  CheckEdit: TableChecked;
  EditTable: TableEdited;
  EditSteps: EditSteps;
  Undo: EditStepped;
  Redo: EditStepped;
  ProjectHistory: HistoryLine[];
}

/** Asks the program about a table. */
export function callTable<K extends keyof TableReplies>(
  type: K,
  rest: Record<string, unknown> = {},
): Promise<TableReplies[K]> {
  return api.call({ type, ...rest } as never) as unknown as Promise<TableReplies[K]>;
}
