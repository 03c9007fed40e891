/** Tables of the set-up that feel like a spreadsheet. */
export type { EditedTable } from './editing.svelte';
export { editedTable } from './kept.svelte';
export { default as RecordField } from './RecordField.svelte';
export { Sheet } from './sheet.svelte';
export { default as SheetTable } from './SheetTable.svelte';
export { fieldWords, tableWords } from './words';
