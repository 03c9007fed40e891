import { describe, expect, it } from 'vitest';
import { idleness } from './idle';
import { keepUnsaved, pressDigit, readUnsaved, settlePending, startFlight, type MarkState } from './marks';

const five = { min: 0, max: 500, step: 100 };
const ten = { min: 0, max: 1000, step: 100 };

describe('a digit on the active row', () => {
  it('scores and moves on where no longer number begins so', () => {
    expect(pressDigit(five, '', '4')).toMatchObject({ give: 400, advance: true, pending: '' });
  });

  it('waits after 1 on a scale 0–10, and 0 makes it 10', () => {
    expect(pressDigit(ten, '', '1')).toMatchObject({ give: null, advance: false, pending: '1' });
    expect(pressDigit(ten, '1', '0')).toMatchObject({ give: 1000, advance: true });
  });

  it('that cannot follow settles what waits and belongs to the next row', () => {
    expect(pressDigit(ten, '1', '5')).toMatchObject({ give: 100, advance: true, carry: '5' });
  });

  it('off the scale is refused and changes nothing', () => {
    expect(pressDigit(five, '', '7')).toMatchObject({ give: null, advance: false, refused: '7' });
  });

  it('that waits can be settled by another key', () => {
    expect(settlePending(ten, '1')).toBe(100);
    expect(settlePending(ten, '')).toBeNull();
  });
});

/** A file that answers when told to. */
function slowFile() {
  const asked: { criterion: string; score: number | null; answer: (ok: boolean) => void }[] = [];
  let number = 0;
  const states = new Map<string, MarkState>();
  const flight = startFlight({
    send: (criterion, score) =>
      new Promise<{ saved: { number: number; time: number } }>((resolve, reject) => {
        asked.push({
          criterion,
          score,
          answer: (ok) => {
            number += 1;
            if (ok) resolve({ saved: { number, time: 1000 + number } });
            else reject(new Error('no'));
          },
        });
      }),
    changed: (criterion, state) => void states.set(criterion, state),
    answered: () => undefined,
  });
  return { asked, states, flight };
}

describe('marks on their way', () => {
  it('of one criterion go one after another, and the last given is the last saved', async () => {
    const { asked, states, flight } = slowFile();
    flight.give('К1', 300);
    flight.give('К1', 400);
    flight.give('К1', 500);
    expect(asked.map((ask) => ask.score)).toEqual([300]);
    asked[0]?.answer(true);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    expect(asked.map((ask) => ask.score)).toEqual([300, 500]);
    asked[1]?.answer(true);
    await flight.landed();
    expect(states.get('К1')).toMatchObject({ kind: 'saved', score: 500 });
    expect(flight.unsaved().size).toBe(0);
  });

  it('that fail are kept with their value and go again when asked', async () => {
    const { asked, states, flight } = slowFile();
    flight.give('К2', 200);
    asked[0]?.answer(false);
    await flight.landed();
    expect(states.get('К2')).toMatchObject({ kind: 'failed', score: 200 });
    expect([...flight.unsaved()]).toEqual([['К2', 200]]);
    flight.retry('К2');
    asked[1]?.answer(true);
    await flight.landed();
    expect(states.get('К2')).toMatchObject({ kind: 'saved', score: 200 });
    expect(flight.unsaved().size).toBe(0);
  });

  it('taken back are a value like any other', async () => {
    const { asked, states, flight } = slowFile();
    flight.give('К3', null);
    asked[0]?.answer(true);
    await flight.landed();
    expect(states.get('К3')).toMatchObject({ kind: 'saved', score: null });
  });
});

it('marks that could not be saved outlive a reload', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  keepUnsaved(store, 'k', new Map([['К1', 400]]));
  expect([...readUnsaved(store, 'k')]).toEqual([['К1', 400]]);
  keepUnsaved(store, 'k', new Map());
  expect(kept.size).toBe(0);
  store.setItem('k', '{"К1":');
  expect(readUnsaved(store, 'k').size).toBe(0);
});

it('an idle laptop warns for its last twenty seconds', () => {
  expect(idleness(0).kind).toBe('busy');
  expect(idleness(159_999).kind).toBe('busy');
  expect(idleness(160_000)).toEqual({ kind: 'warning', seconds: 20 });
  expect(idleness(179_001)).toEqual({ kind: 'warning', seconds: 1 });
  expect(idleness(180_000).kind).toBe('over');
});
