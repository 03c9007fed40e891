import { api } from '../../api';
import type { JobOutcome } from '../../api/generated/JobOutcome';
import type { PaperChoice } from '../../api/generated/PaperChoice';
import type { SaveTarget } from '../../api/generated/SaveTarget';
import { onJob } from '../../shared/state/app.svelte';

export class PaperJob {
  job = $state<string | null>(null);
  done = $state(0);
  total = $state(0);
  what = $state('');
  outcome = $state.raw<JobOutcome | null>(null);
  failure = $state.raw<unknown>(null);
  cancelling = $state(false);
  #stop = $state.raw<(() => void) | null>(null);
  #early: { job: string; done: number; total: number; what: string; outcome: JobOutcome | null }[] = [];

  get running(): boolean {
    return this.#stop !== null && this.outcome === null && this.failure === null;
  }

  /** Starts the job; its end is in `outcome` or `failure`. */
  async start(papers: PaperChoice[], target: SaveTarget, ended?: (outcome: JobOutcome) => void): Promise<void> {
    this.close();
    // A short job may end before its id is known: early notices are looked at afterwards.
    this.#early = [];
    this.#stop = onJob((progress) => {
      if (this.job === null) this.#early.push(progress);
      else this.#take(progress, ended);
    });
    try {
      const { job } = await api.call({ type: 'SavePapers', papers, target });
      this.job = job;
      for (const progress of this.#early) this.#take(progress, ended);
    } catch (thrown) {
      this.failure = thrown;
      this.#release();
    }
  }

  #take(
    progress: { job: string; done: number; total: number; what: string; outcome: JobOutcome | null },
    ended?: (outcome: JobOutcome) => void,
  ): void {
    if (progress.job !== this.job) return;
    this.done = progress.done;
    this.total = progress.total;
    this.what = progress.what;
    if (progress.outcome) {
      this.outcome = progress.outcome;
      this.#release();
      ended?.(progress.outcome);
    }
  }

  #release(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** Asks the job to stop. */
  async cancel(): Promise<void> {
    if (this.job === null || !this.running) return;
    this.cancelling = true;
    try {
      await api.call({ type: 'CancelJob', job: this.job });
    } catch (thrown) {
      this.failure = thrown;
    }
  }

  /** Forgets the job. */
  close(): void {
    this.#release();
    this.job = null;
    this.done = 0;
    this.total = 0;
    this.what = '';
    this.outcome = null;
    this.failure = null;
    this.cancelling = false;
  }
}
