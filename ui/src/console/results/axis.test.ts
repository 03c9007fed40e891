import { expect, it } from 'vitest';
import { axisOf } from './axis';

const row = (...at: number[]) => ({ dots: at.map((one) => ({ at: one, text: String(one), dropped: false })) });
const view = (rows: ReturnType<typeof row>[], threshold: number | null) =>
  ({ axis_min: 0, axis_max: 100, threshold, rows }) as Parameters<typeof axisOf>[0];

it('the axis holds every total and the threshold', () => {
  const [low, high] = axisOf(view([row(70, 92), row(65)], 60));
  expect(low).toBeLessThan(60);
  expect(low).toBeGreaterThan(50);
  expect(high).toBeGreaterThan(92);
  expect(high).toBeLessThanOrEqual(100);
});

it('the axis never leaves the scale of a sheet', () => {
  expect(axisOf(view([row(0, 100)], null))).toEqual([0, 100]);
  expect(axisOf(view([], null))).toEqual([0, 100]);
});

it('equal totals still have room around them', () => {
  const [low, high] = axisOf(view([row(80, 80)], null));
  expect(low).toBeLessThan(80);
  expect(high).toBeGreaterThan(80);
});
