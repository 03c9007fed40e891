import { beforeEach, expect, it, vi } from 'vitest';
import type { SheetView } from '../api/generated/SheetView';
import { keptKey } from '../shared/kept';
import { SheetState } from './sheet-state.svelte';

const sent: { requests: unknown[]; holder: string | null } = vi.hoisted(() => ({
  requests: [],
  holder: 'contest-a/juror:1',
}));

vi.mock('../api', () => ({
  api: {
    call: (request: unknown) => {
      sent.requests.push(request);
      return Promise.resolve({
        saved: { number: 1, time: 0 },
        total: { so_far: '5', of_given: '5', maximum: '10', missing: 1 },
        state: 'partial',
      });
    },
  },
}));
vi.mock('../shared/state/app.svelte', () => ({
  app: {
    get holder() {
      return sent.holder;
    },
  },
}));

const kept = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});

const key = keptKey('contest-a/juror:1', 'sheet/7');

function view(marks: (number | null)[] = [null, null], open = true): SheetView {
  return {
    juror: '1',
    project: { id: '7' },
    criteria: [
      { id: '1', code: 'К1', min: 0, max: 500, step: 100, buttons: [] },
      { id: '2', code: 'К2', min: 0, max: 500, step: 100, buttons: [] },
    ],
    marks,
    open,
    comment: '',
    recusal: null,
    saved: null,
    state: 'empty',
    total: { so_far: '0', of_given: '0', maximum: '10', missing: 2 },
  } as unknown as SheetView;
}

beforeEach(() => {
  kept.clear();
  sent.requests.length = 0;
  sent.holder = 'contest-a/juror:1';
});

it('a mark that was kept is shown and not sent by itself', async () => {
  kept.set(key, '[["2",500]]');
  const sheet = new SheetState(view());
  await sheet.landed();
  expect([...sheet.kept]).toEqual([['2', 500]]);
  expect(sheet.marks).toEqual([null, null]);
  expect(sent.requests).toEqual([]);
  expect(kept.has(key)).toBe(true);
});

it('it is sent when the juror says so, and then no longer kept', async () => {
  kept.set(key, '[["2",500]]');
  const sheet = new SheetState(view());
  sheet.giveKept();
  await sheet.landed();
  expect(sent.requests).toEqual([{ type: 'RecordMark', project: '7', criterion: '2', score: 500 }]);
  expect(sheet.marks).toEqual([null, 500]);
  expect(kept.size).toBe(0);
});

it('it is gone when the juror discards it', async () => {
  kept.set(key, '[["2",500]]');
  const sheet = new SheetState(view());
  sheet.dropKept();
  await sheet.landed();
  expect(sent.requests).toEqual([]);
  expect(kept.size).toBe(0);
});

it('a mark given anew takes the place of the one kept, and the others stay', async () => {
  kept.set(key, '[["1",300],["2",500]]');
  const sheet = new SheetState(view());
  sheet.give(0, 400);
  await sheet.landed();
  expect([...sheet.kept]).toEqual([['2', 500]]);
  expect(kept.get(key)).toBe('[["2",500]]');
});

it('what the file says already is not asked about', () => {
  kept.set(key, '[["2",500]]');
  expect(new SheetState(view([null, 500])).kept.size).toBe(0);
});

it.each([
  ['another contest', 'contest-b/juror:1'],
  ['another person', 'contest-a/juror:2'],
  ['the door', null],
])('%s sees nothing of it', (_, holder) => {
  kept.set(key, '[["2",500]]');
  sent.holder = holder;
  expect(new SheetState(view()).kept.size).toBe(0);
});

it('a late failure after a hand-over keeps nothing', async () => {
  const sheet = new SheetState(view());
  sheet.give(0, 400);
  sent.holder = null;
  await sheet.landed();
  kept.clear();
  sheet.give(1, 300);
  await sheet.landed();
  expect(kept.size).toBe(0);
});
