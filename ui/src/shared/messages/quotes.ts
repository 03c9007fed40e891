/**
 * Returns the text with nested quotation marks as „inner“ ones; a text whose marks do not pair is returned as it is.
 */
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
