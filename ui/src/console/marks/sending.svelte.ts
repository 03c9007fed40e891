import { api, Failure } from '../../api';
import type { CellState } from '../../api/generated/CellState';
import type { CriterionCard } from '../../api/generated/CriterionCard';
import type { GridView } from '../../api/generated/GridView';
import type { PaperEntry } from '../../api/generated/PaperEntry';
import { writeHundredths } from '../../shared/scale';
import { app } from '../../shared/state/app.svelte';
import { draftKey, keepDraft } from './entry';
import { taken } from './taken.svelte';

/** What is chosen for a whole pile: a person whose sheets are typed, or a project. */
export type PileKind = 'juror' | 'project';

/** Returns the position of a juror or a project in the grid; null if it is not there. */
export function indexIn(grid: GridView, where: PileKind, id: unknown): number | null {
  const at =
    where === 'juror'
      ? grid.jurors.findIndex((one) => one.id === id)
      : grid.rows.findIndex((one) => one.project === id);
  return at < 0 ? null : at;
}

/** What sheets on their way need from the screen that they were typed on. */
export interface SendingContext {
  grid: () => GridView;
  criteria: () => CriterionCard[];
  /** Called when a cell of the grid is known to have changed. */
  ontaken: (project: number, juror: number, state: CellState) => void;
}

/** Paper sheets on their way to the program, and what became of them. */
export class Sending {
  busy = $state(0);
  /** The last sheet that was not saved, and why. */
  failed = $state.raw<{ entry: PaperEntry; error: unknown } | null>(null);
  /** A sheet whose sum on paper differs from that of its marks. */
  differ = $state<{ entry: PaperEntry; paper: string; computed: string } | null>(null);
  /** The last sheet was saved, and nothing was typed since. */
  fresh = $state(false);

  constructor(
    private readonly holder: string,
    private readonly context: SendingContext,
  ) {}

  numberOf(project: string): string {
    return this.context.grid().rows.find((one) => one.project === project)?.number ?? '';
  }

  /** Sends a sheet; `refused` is told whether the sums differ. Returns whether it was saved. */
  async send(entry: PaperEntry, then: { saved: () => void; refused: (differs: boolean) => void }): Promise<boolean> {
    this.busy += 1;
    this.failed = null;
    const number = this.numberOf(entry.project);
    const name = this.context.grid().jurors.find((one) => one.id === entry.juror)?.short_name ?? '';
    try {
      const reply = await api.call({ type: 'TakePaperSheet', sheet: entry });
      sessionStorage.removeItem(draftKey(this.holder, entry.project, entry.juror));
      taken.add(this.holder, {
        project: entry.project,
        juror: entry.juror,
        number,
        name,
        sum: reply.total.so_far,
        entry: reply.saved.number,
        time: reply.saved.time,
      });
      this.fresh = true;
      then.saved();
      return true;
    } catch (thrown) {
      const differs = thrown instanceof Failure && thrown.code === 'control_sum_differs';
      if (differs) {
        this.differ = { entry, paper: thrown.params.paper ?? '', computed: thrown.params.computed ?? '' };
      } else this.failed = { entry, error: thrown };
      then.refused(differs);
      return false;
    } finally {
      this.busy -= 1;
    }
  }

  /** Keeps the marks of a sheet that was not saved as a draft, whatever is typed now. */
  keep(entry: PaperEntry): void {
    if (app.holder !== this.holder) return;
    keepDraft(sessionStorage, draftKey(this.holder, entry.project, entry.juror), {
      marks: this.context.criteria().map((criterion) => {
        const mark = entry.marks.find((one) => one.criterion === criterion.id);
        return mark ? writeHundredths(mark.score) : '';
      }),
      sum: entry.control_sum === null ? '' : writeHundredths(entry.control_sum),
      comment: entry.comment ?? '',
    });
    const project = indexIn(this.context.grid(), 'project', entry.project);
    const juror = indexIn(this.context.grid(), 'juror', entry.juror);
    if (project !== null && juror !== null) this.context.ontaken(project, juror, 'empty');
  }
}
