import type { DeskRow } from '../api/generated/DeskRow';
import { matches } from '../shared/formats';

export type DeskFilter = 'all' | 'open' | 'done';

/** Returns whether the juror still has to score the project. */
export function isOpen(row: DeskRow): boolean {
  return row.state === 'empty' || row.state === 'partial' || row.state === 'complete';
}

/** Returns the rows that match the filter and every word of the query, in running order. */
export function filterDesk(rows: readonly DeskRow[], query: string, filter: DeskFilter): DeskRow[] {
  return rows.filter((row) => {
    if (filter === 'open' && !isOpen(row)) return false;
    if (filter === 'done' && row.state !== 'submitted' && row.state !== 'checked_in') return false;
    return matches(`${row.number} ${row.title} ${row.lead ?? ''} ${row.category ?? ''}`, query);
  });
}

/** Returns the next project to score after the given one, starting over at the end. */
export function nextToScore(rows: readonly DeskRow[], after: string): DeskRow | null {
  const at = rows.findIndex((row) => row.project === after);
  for (let step = 1; step <= rows.length; step += 1) {
    const row = rows[(at + step) % rows.length];
    if (row && row.project !== after && isOpen(row)) return row;
  }
  return null;
}
