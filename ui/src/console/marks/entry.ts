import { keptKey } from '../../shared/kept';
import { tidy } from '../../shared/scale';

/** What the text typed so far means where one of many names is wanted (a project's number, a juror's code). */
export interface TypedName {
  /** Index of the one with exactly this name; null when there is none. */
  found: number | null;
  /** No longer name begins like this, so the focus may move on. */
  settled: boolean;
  /** No name begins like this. */
  refused: boolean;
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');
}

/** Returns which of the names was typed, and whether a longer one begins the same. */
export function typeName(names: readonly string[], raw: string): TypedName {
  const text = fold(raw);
  if (text === '') return { found: null, settled: false, refused: false };
  let found: number | null = null;
  let longer = false;
  names.forEach((name, index) => {
    const folded = fold(name);
    if (folded === text) found = index;
    else if (folded.startsWith(text)) longer = true;
  });
  return { found, settled: found !== null && !longer, refused: found === null && !longer };
}

/** Somebody who can be found by code or by part of the name. */
export interface Named {
  code: string;
  name: string;
}

/** Returns those whose code, or a word of whose name, begins with the text; codes first. */
export function findPeople<T extends Named>(people: readonly T[], raw: string): T[] {
  const text = fold(raw);
  if (text === '') return [...people];
  const byCode = people.filter((person) => fold(person.code).startsWith(text));
  const byName = people.filter(
    (person) =>
      !byCode.includes(person) &&
      (fold(person.name).startsWith(text) ||
        fold(person.name)
          .split(/\s+/)
          .some((word) => word.startsWith(text))),
  );
  return [...byCode, ...byName];
}

/**
 * Returns the index of the next sheet still to be taken after `from`, starting over at the end; null when all are
 * taken.
 */
export function nextOpen(open: readonly boolean[], from: number): number | null {
  for (let step = 1; step <= open.length; step += 1) {
    const index = (from + step) % open.length;
    if (open[index]) return index;
  }
  return null;
}

export interface Draft {
  marks: string[];
  sum: string;
  comment: string;
}

/** Where drafts outlive a reload. */
export interface DraftStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Returns the storage key of a sheet's draft, for this person in this contest. */
export function draftKey(holder: string, project: string, juror: string): string {
  return keptKey(holder, `draft/${project}/${juror}`);
}

/** Keeps a draft; an empty one is removed. */
export function keepDraft(store: DraftStore, key: string, draft: Draft): void {
  const empty = draft.marks.every((mark) => mark === '') && draft.sum === '' && draft.comment === '';
  if (empty) store.removeItem(key);
  else store.setItem(key, JSON.stringify(draft));
}

/** Returns the kept draft if it fits the number of criteria. */
export function readDraft(store: DraftStore, key: string, criteria: number): Draft | null {
  const text = store.getItem(key);
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<Draft> | null;
    const marks = value?.marks;
    if (!Array.isArray(marks) || marks.length !== criteria) return null;
    return {
      marks: marks.map((mark) => tidy(String(mark))),
      sum: String(value?.sum ?? ''),
      comment: String(value?.comment ?? ''),
    };
  } catch {
    return null;
  }
}
