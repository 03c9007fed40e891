import { describe, expect, it } from 'vitest';
import type { SlotForm } from '../../api/generated/SlotForm';
import { clockTime, moved, placeAt, sameOrder } from './order';

const slots: SlotForm[] = ['a', 'b', 'c'].map((project) => ({ is: 'project', project }));
const names = (list: SlotForm[]) => list.map((slot) => (slot.is === 'project' ? slot.project : '—')).join('');

describe('an order by hand', () => {
  it('moves a slot and keeps the others', () => {
    expect(names(moved(slots, 0, 2))).toBe('bca');
    expect(names(moved(slots, 2, 0))).toBe('cab');
    expect(names(moved(slots, 1, 9))).toBe('acb');
    expect(names(moved(slots, 0, -1))).toBe('abc');
    expect(names(slots)).toBe('abc');
  });
  it('is the same only in every part', () => {
    expect(sameOrder(slots, moved(slots, 0, 0))).toBe(true);
    expect(sameOrder(slots, moved(slots, 0, 1))).toBe(false);
  });
  it('takes a dragged slot to where the pointer is', () => {
    expect([5, 25, 45, 90].map((y) => placeAt(y, [10, 30, 50]))).toEqual([0, 1, 2, 2]);
  });
  it('reads a time as people write it', () => {
    expect(['9:05', '14.35', '1435', ' ', '25:00', 'утром'].map(clockTime)).toEqual([
      '09:05',
      '14:35',
      '14:35',
      '',
      null,
      null,
    ]);
  });
});
