/** The components of the screens. Headless parts come from bits-ui and are wrapped only here. */
export { default as Button } from './Button.svelte';
export { default as Checkbox } from './Checkbox.svelte';
export { default as Dialog } from './Dialog.svelte';
export { default as Empty } from './Empty.svelte';
export { default as ErrorNote } from './ErrorNote.svelte';
export { default as Field } from './Field.svelte';
export { default as FullDialog } from './FullDialog.svelte';
export { default as Menu, type MenuItem } from './Menu.svelte';
export { default as Overlay } from './Overlay.svelte';
export { default as Page } from './Page.svelte';
export { default as Pick } from './Pick.svelte';
export { default as SortHead } from './SortHead.svelte';
export { default as Spinner } from './Spinner.svelte';
export { default as Tabs } from './Tabs.svelte';
export { default as Tag } from './Tag.svelte';
export { default as Toasts } from './Toasts.svelte';
