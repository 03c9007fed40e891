import type { ContestView } from '../api/generated/ContestView';
import type { Session } from '../api/generated/Session';

/** Everything that a page keeps and the program does not know lies under this. */
const ROOM = 'tribuna.unsaved/';

/** Where what is not saved outlives a reload. */
export interface KeptStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Returns whose session it is: what one person left is never another's. Null at the door. */
export function personOf(session: Session | null): string | null {
  switch (session?.type) {
    case 'Juror':
      return `juror:${session.juror}`;
    case 'Console':
      return session.helper === null ? 'secretary' : `helper:${session.helper.id}`;
    default:
      return null;
  }
}

/** Returns who holds what this page keeps: a person in a contest; null when nothing may be kept. */
export function holderOf(contest: ContestView | null, session: Session | null): string | null {
  const person = personOf(session);
  return contest === null || person === null ? null : `${contest.identity}/${person}`;
}

/** Returns the key of what a holder keeps of a sheet. */
export function keptKey(holder: string, what: string): string {
  return `${ROOM}${holder}/${what}`;
}

/** Takes away what is kept, but what begins so. */
function sweep(store: KeptStore, but: string | null): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const key of keys) {
    if (key?.startsWith(ROOM) === true && (but === null || !key.startsWith(but))) store.removeItem(key);
  }
}

/** Takes away everything that is kept: at a hand-over, when no contest is open. */
export function forgetKept(store: KeptStore): void {
  sweep(store, null);
}

/** Leaves what is kept of this contest, and once somebody is in, of this person only. */
export function keepOnly(store: KeptStore, contest: ContestView | null, session: Session | null): void {
  const holder = holderOf(contest, session);
  if (contest === null) forgetKept(store);
  else sweep(store, holder === null ? `${ROOM}${contest.identity}/` : keptKey(holder, ''));
}
