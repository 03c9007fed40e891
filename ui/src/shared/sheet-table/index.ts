/** Tables of the set-up that feel like a spreadsheet. */
export { editedTable, type EditedTable } from './editing.svelte';
export { default as RecordField } from './RecordField.svelte';
export { Sheet } from './sheet.svelte';
export { default as SheetTable } from './SheetTable.svelte';
export { fieldWords, tableWords } from './words';
