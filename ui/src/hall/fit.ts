/** Where words may stand, in hundredths of the screen's width. */
export interface Room {
  width: number;
  height: number;
  /** Short words are not set larger than this. */
  most: number;
}

/** Width of a heavy letter, height of a line, and how much of a line is filled, on average. */
const LETTER = 0.58;
const LINE = 1.14;
const FILLED = 0.8;

/**
 * Returns how large words are set so that they stay whole and are read from the last row: as large as fills the room,
 * and with no word longer than a line. In hundredths of the screen's width.
 */
export function fit(text: string, room: Room): number {
  const longest = Math.max(1, ...text.split(/\s+/).map((word) => word.length));
  const filling = Math.sqrt((room.width * FILLED * room.height) / (LETTER * LINE * Math.max(1, text.length)));
  return Math.min(room.most, filling, room.width / (LETTER * 1.1 * longest));
}
