import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Area } from '../../api/generated/Area';
import type { Request } from '../../api/generated/Request';
import { changed, changes, revisionOf } from './changes.svelte';
import { loaded } from './loaded.svelte';

const asked: { request: Request; answer: (what: unknown) => void; refuse: (why: unknown) => void }[] = [];

vi.mock('../../api', () => ({
  api: {
    call: (request: Request) =>
      new Promise((answer, refuse) => {
        asked.push({ request, answer, refuse });
      }),
  },
  asFailure: (thrown: unknown) => thrown,
}));
vi.mock('./app.svelte', () => ({ showFailure: () => undefined }));
vi.mock('../messages/index.svelte', () => ({ lang: { current: 'ru' } }));

/** Returns whether a screen that shows the answers to these requests asks again after a change of these areas. */
function asksAgain(kinds: Request['type'][], ...areas: Area[]): boolean {
  const before = revisionOf(...kinds);
  changed(areas);
  return revisionOf(...kinds) !== before;
}

describe('an answer on a screen', () => {
  it('is asked for again when an area changes that it depends on, and at no other', () => {
    expect(asksAgain(['Grid'], 'marks')).toBe(true);
    expect(asksAgain(['Grid'], 'papers', 'jury')).toBe(true);
    expect(asksAgain(['Grid'], 'papers')).toBe(false);
    expect(asksAgain(['Grid'], 'hall', 'audience')).toBe(false);
    expect(asksAgain(['Helpers'], 'marks')).toBe(false);
    expect(asksAgain(['Helpers', 'Rules'], 'money')).toBe(true);
  });

  it('is asked for again when the set-up, the rules, the stage or anything may have changed', () => {
    for (const area of ['contest', 'regulation', 'sealing'] as const) expect(asksAgain(['Helpers'], area)).toBe(true);
    expect(asksAgain(['Helpers'])).toBe(true);
    expect(asksAgain(['Grid', 'Rules'])).toBe(true);
  });

  it('is asked for again at every change when it does not say what it depends on', () => {
    expect(asksAgain(['Stages'], 'papers')).toBe(true);
    expect(asksAgain(['Grid', 'Journal'], 'hall')).toBe(true);
    const before = changes.all;
    changed(['papers']);
    expect(changes.all).toBe(before + 1);
  });
});

describe('an answer that was asked for again', () => {
  beforeEach(() => {
    asked.length = 0;
  });

  it('is not taken from a question that was overtaken', async () => {
    const grid = loaded(() => ({ type: 'Grid' }));
    const [first, second] = [grid.reload(), grid.reload()];
    asked[1]?.answer('new');
    await second;
    asked[0]?.answer('old');
    await first;
    expect(grid.value).toBe('new');
  });

  it('leaves the old one on the screen when it is refused', async () => {
    const grid = loaded(() => ({ type: 'Grid' }));
    const first = grid.reload();
    asked[0]?.answer('old');
    await first;
    const second = grid.reload();
    asked[1]?.refuse({ code: 'unreachable' });
    await second;
    expect(grid.value).toBe('old');
    expect(grid.failure?.code).toBe('unreachable');
  });

  it('asks nothing where there is nothing to ask', async () => {
    const path = loaded((): { type: 'SheetPath' } | null => null);
    await path.reload();
    expect(asked).toHaveLength(0);
    expect(path.value).toBeNull();
  });
});
