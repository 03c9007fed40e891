import { describe, expect, it } from 'vitest';
import type { GridView } from '../../api/generated/GridView';
import { incomplete, nearby } from './near';

const order = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

describe('the rows around the team that presents', () => {
  it('are three before it and two after', () => {
    expect(nearby(order, 'e')).toEqual(['b', 'c', 'd', 'e', 'f', 'g']);
  });
  it('begin with the first ones at the beginning', () => {
    expect(nearby(order, 'a')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
  it('end with the last ones at the end, and when all were heard', () => {
    expect(nearby(order, 'i')).toEqual(['d', 'e', 'f', 'g', 'h', 'i']);
    expect(nearby(order, undefined)).toEqual(['d', 'e', 'f', 'g', 'h', 'i']);
  });
  it('are all where there are few', () => {
    expect(nearby(['a', 'b'], 'b')).toEqual(['a', 'b']);
  });
});

describe('sheets that are not there', () => {
  const grid = {
    jurors: [{ id: '1' }, { id: '2' }, { id: '3' }],
    rows: [
      { project: 'a', cells: ['empty', 'partial', 'submitted'], given: [0, 6, 7] },
      { project: 'b', cells: ['empty', 'empty', 'empty'], given: [0, 0, 0] },
    ],
  } as unknown as GridView;

  it('are those of heard projects, begun ones first', () => {
    const found = incomplete(grid, new Set(['a']), ['1', '2', '3']);
    expect(found.map(({ juror, given }) => [juror.id, given])).toEqual([
      ['2', 6],
      ['1', 0],
    ]);
  });
  it('are of the jury of the room only', () => {
    expect(incomplete(grid, new Set(['a']), ['1']).map(({ juror }) => juror.id)).toEqual(['1']);
  });
});
