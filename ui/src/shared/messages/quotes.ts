/** Returns the text with quotation marks inside quotation marks as „inner“ ones; one whose marks do not pair stays. */
export function nested(text: string): string {
  if (!/«[^»]*«/.test(text)) return text;
  let depth = 0;
  let out = '';
  for (const letter of text) {
    if (letter === '«') {
      depth += 1;
      out += depth > 1 ? '„' : letter;
    } else if (letter === '»') {
      out += depth > 1 ? '“' : letter;
      depth -= 1;
      if (depth < 0) return text;
    } else out += letter;
  }
  return depth === 0 ? out : text;
}
