import { typeMark, type Scale } from '../shared/scale';

/** What a key did to the active row of the sheet. */
export interface KeyOutcome {
  /** Digits in the row that more may follow («1» of «10»). */
  pending: string;
  /** The mark to give now, in hundredths, or null. */
  give: number | null;
  /** The next row becomes active. */
  advance: boolean;
  /** A digit that belongs to the next row. */
  carry: string | null;
  /** Typed text that is not on the scale. */
  refused: string | null;
}

/** Returns what a digit does to a row whose scale is shown as buttons. */
export function pressDigit(scale: Scale, pending: string, digit: string): KeyOutcome {
  const joined = typeMark(scale, pending + digit);
  if (!joined.refused) {
    return joined.settled
      ? { pending: '', give: joined.mark, advance: true, carry: null, refused: null }
      : { pending: joined.text, give: null, advance: false, carry: null, refused: null };
  }
  const before = pending === '' ? null : typeMark(scale, pending).mark;
  if (before !== null) return { pending: '', give: before, advance: true, carry: digit, refused: null };
  return { pending: '', give: null, advance: false, carry: null, refused: pending + digit };
}

/** Returns the mark that waits in the row, if what was typed is one. */
export function settlePending(scale: Scale, pending: string): number | null {
  return pending === '' ? null : typeMark(scale, pending).mark;
}

export type MarkState =
  | { kind: 'idle' }
  | { kind: 'saving'; score: number | null }
  | { kind: 'saved'; score: number | null; time: number; number: number }
  | { kind: 'failed'; score: number | null; error: unknown };

/** What the reply to a mark must contain. */
export interface MarkSaved {
  saved: { number: number; time: number };
}

/** What a flight of marks needs from outside. */
export interface FlightDeck<Reply extends MarkSaved> {
  send(criterion: string, score: number | null): Promise<Reply>;
  /** A row changed its state. */
  changed(criterion: string, state: MarkState): void;
  /** A reply came; `newest` unless a later journal entry was answered before. */
  answered(reply: Reply, newest: boolean): void;
}

/** The marks of one sheet on their way to the file. */
export interface Flight {
  /** Gives a mark; while an earlier one of the same criterion is on its way, only the latest follows it. */
  give(criterion: string, score: number | null): void;
  /** Sends a failed mark again. */
  retry(criterion: string): void;
  /** The marks that are not known to be saved, by criterion. */
  unsaved(): Map<string, number | null>;
  /** Resolves when nothing is on its way. */
  landed(): Promise<void>;
}

/** Starts a flight: marks of one criterion are sent one after another, so that the last given is the last saved. */
export function startFlight<Reply extends MarkSaved>(deck: FlightDeck<Reply>): Flight {
  const flying = new Map<string, Promise<void>>();
  const wanted = new Map<string, number | null>();
  const failed = new Map<string, number | null>();
  let newest = 0;

  async function fly(criterion: string): Promise<void> {
    while (wanted.has(criterion)) {
      const score = wanted.get(criterion) ?? null;
      try {
        const reply = await deck.send(criterion, score);
        const { number, time } = reply.saved;
        const isNewest = number >= newest;
        newest = Math.max(newest, number);
        if ((wanted.get(criterion) ?? null) === score) {
          wanted.delete(criterion);
          deck.changed(criterion, { kind: 'saved', score, number, time });
        }
        deck.answered(reply, isNewest);
      } catch (error) {
        if ((wanted.get(criterion) ?? null) !== score) continue;
        wanted.delete(criterion);
        failed.set(criterion, score);
        deck.changed(criterion, { kind: 'failed', score, error });
      }
    }
    // In the same step as the last look at `wanted`, so that a mark given later starts a flight of its own.
    flying.delete(criterion);
  }

  function give(criterion: string, score: number | null): void {
    failed.delete(criterion);
    wanted.set(criterion, score);
    deck.changed(criterion, { kind: 'saving', score });
    if (flying.has(criterion)) return;
    const flight = fly(criterion);
    if (wanted.has(criterion)) flying.set(criterion, flight);
  }

  return {
    give,
    retry(criterion) {
      const score = failed.get(criterion);
      if (score !== undefined) give(criterion, score);
    },
    unsaved: () => new Map([...failed, ...wanted]),
    async landed() {
      while (flying.size > 0) await Promise.all(flying.values());
    },
  };
}

/** Where unsaved marks outlive a reload. */
export interface UnsavedStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Keeps the unsaved marks of a juror's sheet; an empty map removes the entry. */
export function keepUnsaved(store: UnsavedStore, key: string, marks: Map<string, number | null>): void {
  if (marks.size === 0) store.removeItem(key);
  else store.setItem(key, JSON.stringify([...marks]));
}

/** Returns the marks kept for a juror's sheet. They are shown and asked about, never sent by themselves. */
export function readUnsaved(store: UnsavedStore, key: string): Map<string, number | null> {
  const marks = new Map<string, number | null>();
  try {
    const value: unknown = JSON.parse(store.getItem(key) ?? '[]');
    if (!Array.isArray(value)) return marks;
    for (const entry of value as unknown[]) {
      if (!Array.isArray(entry)) continue;
      const [criterion, score] = entry as unknown[];
      if (typeof criterion === 'string' && (score === null || Number.isSafeInteger(score))) {
        marks.set(criterion, score as number | null);
      }
    }
  } catch {
    return new Map();
  }
  return marks;
}
