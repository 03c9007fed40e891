import type { ColumnView } from './contract';

/** Least width of a column in pixels, and its share of what is left over; nought keeps the width. */
export interface Width {
  least: number;
  share: number;
}

/** Height of a row and of the header line, in pixels. */
export const ROW = 40;
export const HEAD = 36;
/** Width of the column of row numbers, and what the button of a card adds. */
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

/** Returns how wide a column is. */
export function widthOf(column: Pick<ColumnView, 'field' | 'kind'>): Width {
  const [least, share = 0] = FIELDS[column.field] ?? (column.kind === 'long' ? [280, 1] : [150]);
  return { least, share };
}

/** Returns the columns as a CSS grid, after one for row numbers that is `index` wide. */
export function template(columns: readonly ColumnView[], index: number): string {
  const tracks = columns.map((column) => {
    const { least, share } = widthOf(column);
    return share > 0 ? `minmax(${least}px, ${share}fr)` : `${least}px`;
  });
  // Where nothing takes what is left over, an empty track does.
  const filler = columns.some((column) => widthOf(column).share > 0) ? '' : ' minmax(0, 1fr)';
  return `${index}px ${tracks.join(' ')}${filler}`;
}

/** Returns the least width of all columns together. */
export function totalWidth(columns: readonly ColumnView[], index: number): number {
  return columns.reduce((sum, column) => sum + widthOf(column).least, index);
}

/** Returns the distances of columns that stay in sight from the left edge; null for those that scroll. */
export function stays(columns: readonly ColumnView[], wanted: readonly string[], index: number): (number | null)[] {
  let left = index;
  let staying = true;
  return columns.map((column) => {
    staying = staying && wanted.includes(column.field);
    if (!staying) return null;
    const at = left;
    left += widthOf(column).least;
    return at;
  });
}
