/** Rows of cells, as on the clipboard. */
export type Block = string[][];

function tidy(rows: Block): Block {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => (row.length === width ? row : [...row, ...Array<string>(width - row.length).fill('')]));
}

/**
 * Returns the cells of a spreadsheet's text: tabs between cells, newlines between rows, and cells that contain either
 * in quotes, as Excel and LibreOffice write them. All returned rows have the same width.
 */
export function readText(text: string): Block {
  const rows: Block = [];
  let row: string[] = [];
  let cell = '';
  let at = 0;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    // A quote belongs to the format only where it opens a cell and is closed before the cell ends.
    if (text[at] === '"' && cell === '') {
      const closed = closing(text, at);
      if (closed !== null) {
        cell = text
          .slice(at + 1, closed)
          .replaceAll('""', '"')
          .replaceAll('\r\n', '\n');
        at = closed + 1;
        continue;
      }
    }
    const sign = text[at];
    if (sign === '\t') endCell();
    else if (sign === '\r' || sign === '\n') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
    } else cell += sign;
    at += 1;
  }
  if (cell !== '' || row.length > 0) endRow();
  return tidy(rows);
}

/** Returns where the quoted cell that opens at `from` is closed; null when the quote is part of the text. */
function closing(text: string, from: number): number | null {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] === '"') at = quote + 2;
    else {
      const after = text[quote + 1];
      return after === undefined || after === '\t' || after === '\r' || after === '\n' ? quote : null;
    }
  }
}

/** What is read of a cell of an HTML table. */
export interface HtmlCell {
  text: string;
  colSpan: number;
  rowSpan: number;
}

/** Returns an HTML table as a block: a cell that spans several fills only the first of them. */
export function spread(rows: HtmlCell[][]): Block {
  const block: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (block[y]?.[x] !== undefined) x += 1;
      const height = Math.min(Math.max(cell.rowSpan, 1), rows.length - y);
      const width = Math.min(Math.max(cell.colSpan, 1), 200);
      for (let dy = 0; dy < height; dy += 1) {
        for (let dx = 0; dx < width; dx += 1) {
          const line = block[y + dy];
          if (line) line[x + dx] = dx === 0 && dy === 0 ? cell.text : '';
        }
      }
      x += width;
    }
  });
  return tidy(block.map((row) => Array.from(row, (cell) => cell ?? '')));
}

/** Returns the only table of an HTML fragment; null when there is none, or several. */
export function readHtml(html: string): Block | null {
  if (!/<table/i.test(html)) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = page.querySelectorAll('table');
  const table = tables[0];
  if (!table || tables.length > 1) return null;
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => {
      for (const end of cell.querySelectorAll('br')) end.replaceWith('\n');
      for (const end of cell.querySelectorAll('p:not(:last-child), div:not(:last-child)')) end.append('\n');
      const text = (cell.textContent ?? '').replaceAll('\u00a0', ' ');
      const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
      return { text: lines.join('\n').trim(), colSpan: cell.colSpan, rowSpan: cell.rowSpan };
    }),
  );
  return rows.length ? spread(rows) : null;
}

/**
 * Returns the better of the two forms of one copy. The text is what the spreadsheet shows; the table is better where
 * the text has lost the cells, as other programs write cells of several lines without quotes.
 */
export function richer(text: Block, table: Block | null): Block {
  if (!table || table.length === 0) return text;
  if (text.length === 0) return table;
  const width = (block: Block) => block[0]?.length ?? 0;
  return table.length === text.length && width(text) >= width(table) ? text : table;
}

/** Returns rows as a spreadsheet's text; cells with newlines, tabs or a leading quote are quoted. */
export function writeText(rows: Block): string {
  const one = (cell: string) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(one).join('\t')).join('\n');
}

/** Returns rows as an HTML table that Excel, LibreOffice and Word can paste. */
export function writeHtml(rows: Block): string {
  const clean = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\r?\n/g, '<br>');
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${clean(cell)}</td>`).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`;
}
