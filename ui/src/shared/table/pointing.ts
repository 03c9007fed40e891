import type { Attachment } from 'svelte/attachments';
import type { Grid } from './grid.svelte';

/** A cell, or the head of a row. */
interface Pointed {
  row: number;
  col: number | null;
}

/** Returns the cell of an event, or the row whose head it is, or null. */
export function placeOf(event: Event): Pointed | null {
  const node = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
  if (!node) return null;
  const col = node.dataset.col;
  return { row: Number(node.dataset.row), col: col === undefined ? null : Number(col) };
}

/** Shows a text that does not fit its cell as a tooltip. */
function showInFull(event: PointerEvent): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-col]');
  const text = cell?.querySelector<HTMLElement>(':scope > .text');
  if (!cell || !text) return;
  if (text.scrollWidth > text.clientWidth) cell.title = text.textContent ?? '';
  else cell.removeAttribute('title');
}

/** Chooses cells and rows with the pointer; a double click starts typing. */
export function pointing(of: () => { grid: Grid; focusCell: () => void }): Attachment<HTMLElement> {
  return (node) => {
    let dragging: 'cells' | 'rows' | null = null;

    const down = (event: PointerEvent): void => {
      const { grid, focusCell } = of();
      const target = event.target as HTMLElement;
      if (event.button !== 0 || target.closest('[data-cell-editor]')) return;
      const at = placeOf(event);
      if (!at) return;
      const button = target.closest('button');
      if (at.col === null) {
        if (button) return;
        grid.chooseRow(at.row, event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'add' : 'only');
        dragging = 'rows';
      } else {
        grid.point({ row: at.row, col: at.col }, event.shiftKey && !button);
        dragging = button ? null : 'cells';
      }
      // A press on a button inside is the button's; anywhere else the cell takes the focus itself.
      if (button) return;
      event.preventDefault();
      focusCell();
    };

    const over = (event: PointerEvent): void => {
      showInFull(event);
      if (!dragging || event.buttons !== 1) {
        dragging = null;
        return;
      }
      const { grid } = of();
      const at = placeOf(event);
      if (!at || (at.row === grid.at?.row && at.col === grid.at?.col)) return;
      if (dragging === 'rows') grid.chooseRow(at.row, 'extend');
      else if (at.col !== null) grid.go({ row: at.row, col: at.col }, true);
    };

    const up = (): void => {
      dragging = null;
    };

    const twice = (event: MouseEvent): void => {
      const { grid } = of();
      const at = placeOf(event);
      if (at && at.col !== null && !grid.typing) grid.begin(false);
    };

    node.addEventListener('pointerdown', down);
    node.addEventListener('pointerover', over);
    node.addEventListener('dblclick', twice);
    window.addEventListener('pointerup', up);
    return () => {
      node.removeEventListener('pointerdown', down);
      node.removeEventListener('pointerover', over);
      node.removeEventListener('dblclick', twice);
      window.removeEventListener('pointerup', up);
    };
  };
}
