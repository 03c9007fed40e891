/** Tables of the set-up that feel like a spreadsheet. */
export type { EditedTable } from './editing.svelte';
export { editedTable } from './kept.svelte';
export { default as RecordField } from './RecordField.svelte';
export { Grid } from './grid.svelte';
export { default as TableEditor } from './TableEditor.svelte';
export { fieldWords, tableWords } from './words';
