/** What is typed for a contest that is yet to be made. */
export interface Draft {
  title: string;
  organisation: string;
  place: string;
  /** As typed. */
  days: string;
  preset: string;
}

/** Returns an empty draft with the default regulation. */
export function emptyDraft(): Draft {
  return { title: '', organisation: '', place: '', days: '', preset: 'altsu-defence' };
}

/** Returns the title as a file name; `instead` where nothing of it can be used. */
export function fileName(title: string, instead: string): string {
  const name = title
    .replace(/[\\/:*?"<>|«»“”„]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/u, '');
  return name || instead;
}
