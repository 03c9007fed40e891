/** A sheet that was taken from paper in this window. */
export interface Taken {
  project: string;
  juror: string;
  /** Number of the project. */
  number: string;
  /** Short name of the juror. */
  name: string;
  /** Decimal with a point. */
  sum: string;
  /** Number of the journal entry. */
  entry: number;
  /** Milliseconds since 1970 UTC. */
  time: number;
}

const SHOWN = 30;
const lists = $state<Record<string, Taken[]>>({});

/** The last sheets taken, by contest file; they outlive a change of screens and a lock, not the window. */
export const taken = {
  /** Puts a sheet on top of its contest's list. */
  add(file: string, sheet: Taken): void {
    lists[file] = [sheet, ...(lists[file] ?? [])].slice(0, SHOWN);
  },
  /** Returns the last sheets of a contest, newest first. */
  of(file: string): readonly Taken[] {
    return lists[file] ?? [];
  },
};
