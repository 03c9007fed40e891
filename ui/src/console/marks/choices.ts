import type { CellState } from '../../api/generated/CellState';
import type { GridView } from '../../api/generated/GridView';
import { t } from '../../shared/messages/index.svelte';
import type { Choice } from './Chooser.svelte';
import { isOpen } from './words';

/** Returns the jurors to choose a pile from, with how many of their sheets are taken. */
export function jurorChoices(grid: GridView): Choice[] {
  return grid.jurors.map((one) => ({
    code: one.code,
    name: one.name,
    note: t('entry-juror-progress', { done: one.done, of: one.of }),
    done: one.of > 0 && one.done >= one.of,
  }));
}

/** Returns the projects to choose from, with how many of their sheets are taken. */
export function projectChoices(grid: GridView): Choice[] {
  return grid.rows.map((one) => {
    const none: CellState[] = ['off', 'recused', 'away', 'lost', 'elsewhere', 'other_section'];
    const of = one.cells.filter((cell) => !none.includes(cell)).length;
    const done = of - one.cells.filter(isOpen).length;
    return {
      code: one.number,
      name: one.title,
      note: t('entry-juror-progress', { done, of }),
      done: of > 0 && done >= of,
    };
  });
}
