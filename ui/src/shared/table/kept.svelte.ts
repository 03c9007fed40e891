import { untrack } from 'svelte';
import { lang } from '../messages/index.svelte';
import { app } from '../state/app.svelte';
import type { TableName } from './contract';
import { EditedTable } from './editing.svelte';
import { loadSteps } from './steps.svelte';

/** Tables by name, with who typed into them in which contest: unsaved text survives a visit to another screen. */
const kept = new Map<TableName, { holder: string; table: EditedTable; end: () => void }>();

function keptTable(name: TableName): EditedTable {
  const holder = app.holder ?? '';
  const before = kept.get(name);
  if (before?.holder === holder) return before.table;
  before?.end();
  // Its derived values must not end with the screen that first asked for it.
  const { table, end } = rooted(() => new EditedTable(name));
  kept.set(name, { holder, table, end });
  return table;
}

function rooted(make: () => EditedTable): { table: EditedTable; end: () => void } {
  const box: { table?: EditedTable } = {};
  const end = $effect.root(() => {
    box.table = make();
  });
  return { table: box.table ?? make(), end };
}

/** Returns a table that is kept up to date with the contest. Must be called while a component is initialised. */
export function editedTable(name: TableName): EditedTable {
  const table = keptTable(name);
  void table.reload();
  loadSteps();
  let first = true;
  $effect(() => {
    void app.revision;
    void lang.current;
    untrack(() => {
      if (!first) table.schedule();
      first = false;
    });
  });
  return table;
}
