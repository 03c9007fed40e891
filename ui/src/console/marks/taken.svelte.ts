/** A paper sheet that was taken in this window. */
export interface Taken {
  project: string;
  juror: string;
  /** Number of the project. */
  number: string;
  /** Short name of the juror. */
  name: string;
  /** A decimal with a point. */
  sum: string;
  /** Number of the journal entry. */
  entry: number;
  /** Milliseconds since 1970 UTC. */
  time: number;
}

const SHOWN = 30;
const lists = $state<Record<string, Taken[]>>({});

/** The sheets taken last, by who took them in which contest; they outlive a change of screens, not the window. */
export const taken = {
  add(holder: string, sheet: Taken): void {
    lists[holder] = [sheet, ...(lists[holder] ?? [])].slice(0, SHOWN);
  },
  /** Returns a holder's last sheets, newest first. */
  of(holder: string): readonly Taken[] {
    return lists[holder] ?? [];
  },
};
