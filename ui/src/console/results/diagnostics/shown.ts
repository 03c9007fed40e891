/** Returns the cells of a table as text, without decorative parts and borders. */
export function shownRows(table: HTMLTableElement): string[][] {
  const rows = [...table.rows].filter((row) => [...row.cells].every((cell) => cell.colSpan === 1));
  return rows.map((row) => [...row.cells].map(shownText));
}

function shownText(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const drawn of copy.querySelectorAll('[aria-hidden="true"], [role="img"]')) drawn.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
