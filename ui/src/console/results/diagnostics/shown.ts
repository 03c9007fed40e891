/** Returns the cells of a table as they are shown, without what is drawn for the eye alone and without borders. */
export function shownRows(table: HTMLTableElement): string[][] {
  const rows = [...table.rows].filter((row) => [...row.cells].every((cell) => cell.colSpan === 1));
  return rows.map((row) => [...row.cells].map(shownText));
}

function shownText(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const drawn of copy.querySelectorAll('[aria-hidden="true"], [role="img"]')) drawn.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
