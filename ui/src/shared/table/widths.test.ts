import { describe, expect, it } from 'vitest';
import { seenColumns, tracks, widthOf } from './widths';

const columns = ['number', 'title', 'lead', 'category', 'summary'].map((field) => ({ field, kind: 'text' as const }));
const least = columns.reduce((sum, column) => sum + widthOf(column).least, 44);

describe('columns', () => {
  it('are as wide as they must be in a narrow window', () => {
    const { widths, total } = tracks(columns, [], 44, 300);
    expect(widths).toEqual(columns.map((column) => widthOf(column).least));
    expect(total).toBe(least);
  });

  it('share what is left over in a wide one', () => {
    const { widths, total } = tracks(columns, [], 44, least + 400);
    expect(total).toBe(least + 400);
    expect(widths[0]).toBe(widthOf({ field: 'number', kind: 'text' }).least);
    expect(widths[1]).toBeGreaterThan(widths[4] ?? 0);
  });

  it('stay in sight from the first on', () => {
    expect(tracks(columns, ['number', 'title'], 44, 300)).toMatchObject({ staying: 2, edge: 44 + 72 + 280 });
    expect(tracks(columns, ['title'], 44, 300)).toMatchObject({ staying: 0, edge: 44 });
  });

  it('are drawn where they are seen', () => {
    const where = tracks(columns, ['number', 'title'], 44, 300);
    const lead = where.lefts[2] ?? 0;
    expect(seenColumns(where, where.edge, lead + 10)).toEqual({ first: 2, last: 3 });
    expect(seenColumns(where, lead + 201, 9999)).toEqual({ first: 3, last: 5 });
  });
});
