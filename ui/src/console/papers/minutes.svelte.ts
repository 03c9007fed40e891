import { api } from '../../api';
import type { GridView } from '../../api/generated/GridView';
import type { MinutesForm } from '../../api/generated/MinutesForm';
import type { MinutesView } from '../../api/generated/MinutesView';
import type { VotesForm } from '../../api/generated/VotesForm';

/** How long typing must pause before the fields are saved (milliseconds). */
const PAUSE = 900;

const NO_VOTES: VotesForm = { votes_for: null, votes_against: null, abstained: null };

/** A project that a recusal affects, so that the jury votes on it separately. */
export interface Touched {
  project: string;
  number: string;
  title: string;
  /** Short names of those who do not vote. */
  jurors: string[];
}

/** Returns the projects that somebody is recused from, as the grid lists them. */
export function touchedProjects(grid: GridView): Touched[] {
  return grid.rows.flatMap((row) => {
    const jurors = grid.jurors.filter((_, index) => row.cells[index] === 'recused').map((juror) => juror.short_name);
    return jurors.length > 0 ? [{ project: row.project, number: row.number, title: row.title, jurors }] : [];
  });
}

/** What people provide for the minutes, saved as it is typed. */
export class MinutesDraft {
  view = $state.raw<MinutesView | null>(null);
  form = $state<MinutesForm | null>(null);
  touched = $state.raw<Touched[]>([]);
  failure = $state.raw<unknown>(null);
  saving = $state(false);
  savedAt = $state<number | null>(null);
  saveFailure = $state.raw<unknown>(null);
  #dirty = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flight: Promise<void> | null = null;

  /** Loads the fields, except for what is typed and not saved. */
  async load(): Promise<void> {
    try {
      const [view, grid] = await Promise.all([api.call({ type: 'Minutes' }), api.call({ type: 'Grid' })]);
      this.view = view;
      this.touched = touchedProjects(grid);
      if (this.form === null || (!this.#dirty && !this.saving)) this.form = view.form;
      this.failure = null;
    } catch (thrown) {
      this.failure = thrown;
    }
  }

  /** Changes fields; they are saved after a pause. */
  change(next: Partial<MinutesForm>): void {
    if (!this.form) return;
    this.form = { ...this.form, ...next };
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE);
  }

  /** Returns the votes on a project that a recusal affects. */
  votesOn(project: string): VotesForm {
    return this.form?.votes_projects.find((one) => one.project === project)?.votes ?? NO_VOTES;
  }

  /** Sets the votes on a project that a recusal affects. */
  voteOn(project: string, votes: VotesForm): void {
    const others = this.form?.votes_projects.filter((one) => one.project !== project) ?? [];
    this.change({ votes_projects: [...others, { project, votes }] });
  }

  /** Saves what changed, one request at a time, so that the last typed is the last saved. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#flight) {
      await this.#flight;
    }
    if (!this.#dirty || !this.form) return;
    this.#flight = this.#send();
    await this.#flight;
    this.#flight = null;
  }

  async #send(): Promise<void> {
    if (!this.form) return;
    const sent = $state.snapshot(this.form);
    this.#dirty = false;
    this.saving = true;
    try {
      const saved = await api.call({ type: 'SetMinutes', minutes: sent });
      this.savedAt = saved.time;
      this.saveFailure = null;
    } catch (thrown) {
      this.#dirty = true;
      this.saveFailure = thrown;
    } finally {
      this.saving = false;
    }
    // The program counts the quorum and the empty fields.
    if (this.saveFailure === null) await this.load();
  }
}
