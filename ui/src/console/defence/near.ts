import type { GridRow } from '../../api/generated/GridRow';
import type { GridView } from '../../api/generated/GridView';
import type { JurorCard } from '../../api/generated/JurorCard';

const BEFORE = 3;
const AFTER = 2;

/** Returns the projects around the one that presents: those just heard, itself, and the next ones. */
export function nearby(order: readonly string[], here: string | undefined): string[] {
  const at = here === undefined ? order.length : order.indexOf(here);
  const from = Math.max(0, Math.min(at - BEFORE, order.length - BEFORE - AFTER - 1));
  return order.slice(from, Math.max(at, from + BEFORE) + AFTER + 1);
}

/** A sheet that is missing although its project was heard. */
export interface Incomplete {
  row: GridRow;
  juror: JurorCard;
  given: number;
}

/**
 * Returns the sheets of a room's jury that lack marks although their projects were heard, those already begun first.
 */
export function incomplete(grid: GridView, heard: ReadonlySet<string>, jury: readonly string[]): Incomplete[] {
  const found: Incomplete[] = [];
  for (const row of grid.rows) {
    if (!heard.has(row.project)) continue;
    row.cells.forEach((state, at) => {
      const juror = grid.jurors[at];
      if (!juror || !jury.includes(juror.id)) return;
      if (state === 'empty' || state === 'partial') found.push({ row, juror, given: row.given[at] ?? 0 });
    });
  }
  return found.sort((a, b) => Number(b.given > 0) - Number(a.given > 0));
}
