import { describe, expect, it } from 'vitest';
import type { ContestView } from '../api/generated/ContestView';
import type { Session } from '../api/generated/Session';
import { forgetKept, holderOf, keepOnly, keptKey, type KeptStore } from './kept';

function memory(): KeptStore & { keys(): string[] } {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

const contest = (identity: string) => ({ identity }) as unknown as ContestView;
const juror = (id: string): Session => ({ type: 'Juror', juror: id, name: 'Ж', role: 'member' });
const door: Session = { type: 'Door' };
const secretary: Session = { type: 'Console', helper: null };

describe('what is kept and not saved', () => {
  const one = keptKey(holderOf(contest('a'), juror('1')) ?? '', 'sheet/1');
  const store = () => {
    const made = memory();
    made.setItem(one, '[["2",500]]');
    made.setItem('tribuna.tab', 'list');
    return made;
  };

  it('has a contest, a person and a sheet in its name', () => {
    const names = [
      keptKey(holderOf(contest('a'), juror('1')) ?? '', 'sheet/1'),
      keptKey(holderOf(contest('b'), juror('1')) ?? '', 'sheet/1'),
      keptKey(holderOf(contest('a'), juror('2')) ?? '', 'sheet/1'),
      keptKey(holderOf(contest('a'), juror('1')) ?? '', 'sheet/2'),
      keptKey(holderOf(contest('a'), secretary) ?? '', 'sheet/1'),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  it('is nobody’s at the door and without a contest', () => {
    expect(holderOf(contest('a'), door)).toBeNull();
    expect(holderOf(null, secretary)).toBeNull();
  });

  it('outlives a reload and the program’s own end, for the same person in the same contest', () => {
    const kept = store();
    keepOnly(kept, contest('a'), door);
    keepOnly(kept, contest('a'), juror('1'));
    expect(kept.keys()).toContain(one);
  });

  it.each([
    ['another contest', contest('b'), juror('1')],
    ['another contest, before anybody came in', contest('b'), door],
    ['another person', contest('a'), juror('2')],
    ['a person whose number begins the same', contest('a'), juror('11')],
    ['the secretary', contest('a'), secretary],
    ['no contest', null, secretary],
  ])('is gone for %s', (_, next, session) => {
    const kept = store();
    keepOnly(kept, next, session);
    expect(kept.keys()).toEqual(['tribuna.tab']);
  });

  it('is gone after a hand-over', () => {
    const kept = store();
    forgetKept(kept);
    expect(kept.keys()).toEqual(['tribuna.tab']);
  });
});
