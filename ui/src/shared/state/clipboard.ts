/** Returns rows as text that a spreadsheet pastes as a table. */
export function tableText(rows: string[][]): string {
  return rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ').trim()).join('\t')).join('\n');
}

function tableHtml(rows: string[][]): string {
  const clean = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${clean(cell)}</td>`).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

/** Copies rows, as a table and as text; returns whether it worked. */
export function copyTable(rows: string[][]): Promise<boolean> {
  return copyBlock(tableText(rows), tableHtml(rows));
}

/** Copies text, and the same as HTML; returns whether it worked. */
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
    // Where HTML is refused, the plain text may still be taken.
  }
  return copyText(text);
}

/** Copies text; returns whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Older engines and pages without a secure address: copy the selection of a hidden field.
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
