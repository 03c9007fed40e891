/** Room for text, in hundredths of the screen's width. */
export interface Room {
  width: number;
  height: number;
  /** The largest font size, for short texts. */
  most: number;
}

/**
 * On average, in font sizes: the width of a heavy letter and the height of a line; and how much of a line is filled.
 */
const LETTER = 0.58;
const LINE = 1.14;
const FILLED = 0.8;

/**
 * Returns the font size at which a text stays whole and is readable from the last row: as large as the room allows, and
 * with no word longer than a line. In hundredths of the screen's width.
 */
export function fit(text: string, room: Room): number {
  const longest = Math.max(1, ...text.split(/\s+/).map((word) => word.length));
  const filling = Math.sqrt((room.width * FILLED * room.height) / (LETTER * LINE * Math.max(1, text.length)));
  return Math.min(room.most, filling, room.width / (LETTER * 1.1 * longest));
}
