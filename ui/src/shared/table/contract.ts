/** The types of the contract for tables, under the names used here. */
export type { ColumnKindView as ColumnKind } from '../../api/generated/ColumnKindView';
export type { ColumnView } from '../../api/generated/ColumnView';
export type { EditFault } from '../../api/generated/EditFault';
export type { EditStep } from '../../api/generated/EditStep';
export type { EditStepped } from '../../api/generated/EditStepped';
export type { EditStepsView as EditSteps } from '../../api/generated/EditStepsView';
export type { RowEditForm as RowEdit } from '../../api/generated/RowEditForm';
export type { TableChecked } from '../../api/generated/TableChecked';
export type { TableEdited } from '../../api/generated/TableEdited';
export type { TableEditForm as TableEdit } from '../../api/generated/TableEditForm';
export type { TableName } from '../../api/generated/TableName';
export type { TableView } from '../../api/generated/TableView';
