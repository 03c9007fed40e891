/** Returns rows as text that a spreadsheet takes as a table. */
export function tableText(rows: string[][]): string {
  return rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ').trim()).join('\t')).join('\n');
}

function tableHtml(rows: string[][]): string {
  const clean = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${clean(cell)}</td>`).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

/** Puts rows on the clipboard, as a table and as text; returns whether it worked. */
export function copyTable(rows: string[][]): Promise<boolean> {
  return copyBlock(tableText(rows), tableHtml(rows));
}

/** Puts text on the clipboard, and the same as a page; returns whether it worked. */
export async function copyBlock(text: string, html: string): Promise<boolean> {
  try {
    if (typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write) {
      const item = new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
      return true;
    }
  } catch {
    // A refusal of the rich way leaves the plain one.
  }
  return copyText(text);
}

/** Puts text on the clipboard; returns whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Older engines and pages without a secure address: the selection of a hidden field.
    const field = document.createElement('textarea');
    field.value = text;
    field.setAttribute('readonly', '');
    field.className = 'visually-hidden';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
