import type { ContestView } from '../api/generated/ContestView';
import type { Session } from '../api/generated/Session';

/** Begins every storage key of what a page keeps and the program does not have. */
const PREFIX = 'tribuna.unsaved/';

/** Where unsaved work outlives a reload. */
export interface KeptStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Returns whose session it is, as one person's unsaved work is never another's; null at the door. */
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

/** Returns whose unsaved work this page keeps: a person in a contest; null when nothing may be kept. */
export function holderOf(contest: ContestView | null, session: Session | null): string | null {
  const person = personOf(session);
  return contest === null || person === null ? null : `${contest.identity}/${person}`;
}

/** Returns the storage key of what a holder keeps of a sheet. */
export function keptKey(holder: string, what: string): string {
  return `${PREFIX}${holder}/${what}`;
}

/** Removes everything kept, except keys that begin with `but`. */
function sweep(store: KeptStore, but: string | null): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const key of keys) {
    if (key?.startsWith(PREFIX) === true && (but === null || !key.startsWith(but))) store.removeItem(key);
  }
}

/** Removes everything kept: at a hand-over, and when no contest is open. */
export function forgetKept(store: KeptStore): void {
  sweep(store, null);
}

/** Keeps only what belongs to this contest and, once somebody has come in, to this person. */
export function keepOnly(store: KeptStore, contest: ContestView | null, session: Session | null): void {
  const holder = holderOf(contest, session);
  if (contest === null) forgetKept(store);
  else sweep(store, holder === null ? `${PREFIX}${contest.identity}/` : keptKey(holder, ''));
}
