import type { Attachment } from 'svelte/attachments';
import { writeHtml, writeText, type Block } from './clipboard';
import { carryOut, clipboardBlock, copied, plan, type Plan } from './paste';
import type { Grid } from './grid.svelte';
import { fieldWords } from './words';

/** How long to wait for a paste event before the clipboard is read directly, in milliseconds. */
const PATIENCE = 120;

/**
 * Copies from and pastes into a table. A single cell is pasted at once; for more, `onplan` is told what the paste would
 * do.
 */
export function clipboardOf(gridOf: () => Grid, onplan: (plan: Plan) => void): Attachment<HTMLElement> {
  return (node) => {
    let pasted = 0;

    const copy = (event: ClipboardEvent): void => {
      const grid = gridOf();
      if (grid.typing || !grid.range) return;
      event.preventDefault();
      const names = grid.columns.map((column) => fieldWords(grid.table.name, column.field));
      const block = copied(grid, names);
      event.clipboardData?.setData('text/plain', writeText(block));
      event.clipboardData?.setData('text/html', writeHtml(block));
      if (event.type === 'cut') grid.clear();
    };

    const take = (block: Block): void => {
      const grid = gridOf();
      const would = plan(grid, block);
      if (!would || would.edit.rows.length === 0) return;
      const cells = would.edit.rows.reduce((sum, row) => sum + Object.keys(row.cells).length, 0);
      if (block.length === 1 && block[0]?.length === 1 && cells === 1) carryOut(grid, would.edit);
      else onplan(would);
    };

    const paste = (event: ClipboardEvent): void => {
      pasted += 1;
      if (gridOf().typing || !event.clipboardData) return;
      event.preventDefault();
      take(clipboardBlock(event.clipboardData));
    };

    // Some engines send no paste event outside fields: then the clipboard is read.
    const key = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyV' || gridOf().typing) return;
      const before = pasted;
      setTimeout(() => {
        if (pasted !== before || gridOf().typing || !navigator.clipboard?.readText) return;
        navigator.clipboard.readText().then(
          (text) => {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            take(clipboardBlock(data));
          },
          () => undefined,
        );
      }, PATIENCE);
    };

    // WebKit offers to copy and paste outside fields only where a page asks for it.
    const ask = (event: Event): void => {
      if (!gridOf().typing) event.preventDefault();
    };
    const asking = ['beforecopy', 'beforecut', 'beforepaste'];

    node.addEventListener('copy', copy);
    node.addEventListener('cut', copy);
    node.addEventListener('paste', paste);
    node.addEventListener('keydown', key);
    for (const kind of asking) node.addEventListener(kind, ask);
    return () => {
      node.removeEventListener('copy', copy);
      node.removeEventListener('cut', copy);
      node.removeEventListener('paste', paste);
      node.removeEventListener('keydown', key);
      for (const kind of asking) node.removeEventListener(kind, ask);
    };
  };
}
