import type { ResultsView } from '../../api/generated/ResultsView';

/** Returns the range of the axis: every sheet total and the threshold, with a small margin, on whole numbers. */
export function axisOf(view: Pick<ResultsView, 'axis_min' | 'axis_max' | 'threshold' | 'rows'>): [number, number] {
  const points = view.rows.flatMap((row) => row.dots.map((dot) => dot.at));
  if (view.threshold !== null) points.push(view.threshold);
  if (points.length === 0) return [view.axis_min, view.axis_max];
  const low = points.reduce((a, b) => Math.min(a, b));
  const high = points.reduce((a, b) => Math.max(a, b));
  const room = Math.max((high - low) * 0.06, (view.axis_max - view.axis_min) * 0.01);
  return [Math.max(view.axis_min, Math.floor(low - room)), Math.min(view.axis_max, Math.ceil(high + room))];
}
