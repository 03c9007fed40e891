import { expect, it } from 'vitest';
import { parseDays } from './days';
import { stepFrom } from './guide.svelte';

it.each([
  ['15.05.2026', ['2026-05-15']],
  ['2026-05-15', ['2026-05-15']],
  ['15 мая 2026 г.', ['2026-05-15']],
  ['15 мая 2026 года', ['2026-05-15']],
  ['14–15 мая 2026', ['2026-05-14', '2026-05-15']],
  ['14-15.05.2026', ['2026-05-14', '2026-05-15']],
  ['14, 15 мая 2026', ['2026-05-14', '2026-05-15']],
  ['15.05.2026, 14.05.2026, 15.05.2026', ['2026-05-14', '2026-05-15']],
  ['15 May 2026', ['2026-05-15']],
  ['3 сентября 2026; 10 октября 2026', ['2026-09-03', '2026-10-10']],
  ['  ', []],
])('«%s» are days', (text, days) => expect(parseDays(text)).toEqual(days));

it.each(['31.02.2026', 'скоро', '15.05', '15', '16–14.05.2026', '15 фоо 2026', '15.13.2026'])(
  '«%s» are no days',
  (text) => expect(parseDays(text)).toBeNull(),
);

it('the path has two ends', () => {
  expect(stepFrom('about', -1)).toBe('about');
  expect(stepFrom('about', 1)).toBe('criteria');
  expect(stepFrom('ready', 1)).toBe('ready');
});
