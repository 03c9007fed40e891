import { describe, expect, it } from 'vitest';
import { afterEnter, between, moved, size, type Extent } from './selection';

const extent: Extent = { lastRow: 10, lastCol: 3, lastFilled: 9, page: 5 };

describe('the active cell', () => {
  it('stops at the edges', () => {
    expect(moved({ row: 0, col: 0 }, 'up', extent)).toEqual({ row: 0, col: 0 });
    expect(moved({ row: 10, col: 3 }, 'down', extent)).toEqual({ row: 10, col: 3 });
    expect(moved({ row: 8, col: 1 }, 'page-down', extent)).toEqual({ row: 10, col: 1 });
    expect(moved({ row: 3, col: 1 }, 'page-up', extent)).toEqual({ row: 0, col: 1 });
  });

  it('goes on in the next row with Tab, and back with Shift+Tab', () => {
    expect(moved({ row: 2, col: 3 }, 'next', extent)).toEqual({ row: 3, col: 0 });
    expect(moved({ row: 3, col: 0 }, 'back', extent)).toEqual({ row: 2, col: 3 });
    expect(moved({ row: 10, col: 3 }, 'next', extent)).toEqual({ row: 10, col: 3 });
  });

  it('goes to the last filled row first, then to the empty one', () => {
    expect(moved({ row: 2, col: 1 }, 'bottom', extent)).toEqual({ row: 9, col: 1 });
    expect(moved({ row: 9, col: 1 }, 'bottom', extent)).toEqual({ row: 10, col: 1 });
    expect(moved({ row: 9, col: 1 }, 'end', extent)).toEqual({ row: 9, col: 3 });
  });

  it('comes back to where the run of Tab began with Enter', () => {
    expect(afterEnter({ row: 4, col: 3 }, 1, false, extent)).toEqual({ row: 5, col: 1 });
    expect(afterEnter({ row: 4, col: 3 }, null, false, extent)).toEqual({ row: 5, col: 3 });
    expect(afterEnter({ row: 4, col: 3 }, 1, true, extent)).toEqual({ row: 3, col: 3 });
  });
});

it('a rectangle has no direction', () => {
  const range = between({ row: 4, col: 2 }, { row: 1, col: 3 });
  expect(range).toEqual({ top: 1, bottom: 4, left: 2, right: 3 });
  expect(size(range)).toEqual({ height: 4, width: 2 });
});
