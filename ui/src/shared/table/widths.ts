import type { ColumnView } from './contract';

/** Minimum width of a column in pixels, and its share of what is left over; zero keeps the width. */
export interface Width {
  least: number;
  share: number;
}

/** Height of a row and of the header line, in pixels. */
export const ROW = 40;
export const HEAD = 36;
/** Width of the column with the row numbers, and what the button of a card adds to it. */
export const INDEX = 44;
export const OPEN = 18;

const FIELDS: Record<string, [number, number?]> = {
  number: [72],
  code: [72],
  title: [280, 3],
  official_title: [240, 1],
  registration: [120],
  lead: [200],
  team: [220],
  speaker: [200],
  faculty: [190],
  group: [96],
  contact: [170],
  category: [210],
  requested: [126],
  minimum: [126],
  mentor: [200],
  section: [104],
  summary: [280, 1],
  standing: [160],
  grounds: [240],
  name: [240, 2],
  weight: [118],
  min: [68],
  max: [68],
  step: [68],
  key: [108],
  description: [180, 2],
  position: [200, 1],
  role: [170],
  voting: [136],
  seat: [140],
  limit: [150],
  order: [110],
  share: [110],
  rights: [260, 1],
};

export function widthOf(column: Pick<ColumnView, 'field' | 'kind'>): Width {
  const [least, share = 0] = FIELDS[column.field] ?? (column.kind === 'long' ? [280, 1] : [150]);
  return { least, share };
}

/** Where the columns stand. */
export interface Tracks {
  /** Distance of each column from the left edge of the table. */
  lefts: number[];
  widths: number[];
  total: number;
  /** How many columns stay visible, counted from the first, and where they end. */
  staying: number;
  edge: number;
}

/**
 * Returns where the columns stand in a window: each gets its minimum, and those with a share divide what is left. The
 * first `wanted` ones stay visible. `index` is the width of the column with the row numbers.
 */
export function tracks(
  columns: readonly Pick<ColumnView, 'field' | 'kind'>[],
  wanted: readonly string[],
  index: number,
  room: number,
): Tracks {
  const wished = columns.map(widthOf);
  const least = wished.reduce((sum, width) => sum + width.least, index);
  const shares = wished.reduce((sum, width) => sum + width.share, 0);
  const spare = Math.max(0, Math.floor(room) - least);
  const widths = wished.map(({ least, share }) => least + (shares > 0 ? Math.floor((spare * share) / shares) : 0));
  let at = index;
  const lefts = widths.map((width) => {
    const left = at;
    at += width;
    return left;
  });
  const firstMoving = columns.findIndex((column) => !wanted.includes(column.field));
  const staying = firstMoving < 0 ? columns.length : firstMoving;
  return { lefts, widths, total: at, staying, edge: staying > 0 ? (lefts[staying] ?? at) : index };
}

/** Returns the scrolling columns that are visible between two distances: the first, and the one after the last. */
export function seenColumns(tracks: Tracks, from: number, to: number): { first: number; last: number } {
  const { lefts, widths, staying } = tracks;
  let first = staying;
  while (first < lefts.length && (lefts[first] ?? 0) + (widths[first] ?? 0) <= from) first += 1;
  let last = first;
  while (last < lefts.length && (lefts[last] ?? 0) < to) last += 1;
  return { first, last };
}
