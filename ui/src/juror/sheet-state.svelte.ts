import { api } from '../api';
import type { CellState } from '../api/generated/CellState';
import type { CriterionCard } from '../api/generated/CriterionCard';
import type { SheetSaved } from '../api/generated/SheetSaved';
import type { SheetTotal } from '../api/generated/SheetTotal';
import type { SheetView } from '../api/generated/SheetView';
import type { Saved } from '../api/generated/Saved';
import { keptKey } from '../shared/kept';
import { app } from '../shared/state/app.svelte';
import { keepUnsaved, pressDigit, readUnsaved, settlePending, startFlight, type Flight, type MarkState } from './marks';

/** What was saved last, in the juror's words. */
export type LastSaved =
  | { kind: 'mark'; code: string; time: number }
  | { kind: 'cleared'; code: string; time: number }
  | { kind: 'comment'; time: number }
  | { kind: 'sheet'; time: number };

export type CommentState =
  { kind: 'idle' } | { kind: 'saving' } | { kind: 'saved'; time: number } | { kind: 'failed'; error: unknown };

/** How long a mark that could still grow («1» of «10») waits before it is saved as it stands (milliseconds). */
const PENDING_PAUSE = 1500;

/** A juror's own sheet of one project: what is shown, and what is on its way to the file. */
export class SheetState {
  readonly view: SheetView;
  marks = $state<(number | null)[]>([]);
  rows = $state<Record<string, MarkState>>({});
  active = $state(0);
  /** Digits in the active row that more may follow. */
  pending = $state('');
  /** Text typed into a row that is not on its scale. */
  refused = $state<{ row: number; text: string } | null>(null);
  total = $state<SheetTotal>({ so_far: '0', of_given: '0', maximum: '0', missing: 0 });
  state = $state<CellState>('empty');
  last = $state<LastSaved | null>(null);
  comment = $state('');
  commentState = $state<CommentState>({ kind: 'idle' });
  submitted = $state<Saved | null>(null);
  recusal = $state<string | null>(null);

  /** Marks that this page kept and that never reached the file; the juror is asked about them. */
  kept = $state.raw<ReadonlyMap<string, number | null>>(new Map());

  readonly #flight: Flight;
  readonly #holder: string | null = app.holder;
  #savedComment: string;
  #commentFlight: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: SheetView) {
    this.view = view;
    this.marks = [...view.marks];
    this.total = view.total;
    this.state = view.state;
    this.recusal = view.recusal;
    this.comment = view.comment;
    this.#savedComment = view.comment;
    this.last = view.saved ? { kind: 'sheet', time: view.saved.time } : null;
    this.#flight = startFlight<SheetSaved>({
      send: (criterion, score) => api.call({ type: 'RecordMark', project: view.project.id, criterion, score }),
      changed: (criterion, state) => this.#rowChanged(criterion, state),
      answered: (reply, newest) => {
        if (newest) this.#take(reply);
      },
    });
    this.active = Math.max(
      0,
      view.marks.findIndex((mark) => mark === null),
    );
    this.kept = this.#readKept();
  }

  /** The storage key of this juror's unsaved marks of this sheet in this contest; null when none may be kept. */
  get #place(): string | null {
    // An answer may come after somebody else came in: then nothing is kept.
    if (this.#holder === null || this.#holder !== app.holder) return null;
    return keptKey(this.#holder, `sheet/${this.view.project.id}`);
  }

  /** Whether the juror may change the sheet now. */
  get open(): boolean {
    return this.view.open && this.submitted === null && this.recusal === null;
  }

  get criteria(): CriterionCard[] {
    return this.view.criteria;
  }

  /** Criteria that have no mark on the screen. */
  get missing(): CriterionCard[] {
    return this.criteria.filter((_, index) => this.marks[index] === null);
  }

  /** Criteria whose marks are neither known to be saved nor on their way. */
  get failed(): string[] {
    return Object.entries(this.rows).flatMap(([id, state]) => (state.kind === 'failed' ? [id] : []));
  }

  /** Whether anything that the juror gave is not known to be saved. */
  get unsaved(): boolean {
    const onTheWay = Object.values(this.rows).some((row) => row.kind === 'saving' || row.kind === 'failed');
    return onTheWay || this.pending !== '' || this.commentState.kind === 'failed';
  }

  /** Reads what was kept of this sheet, without sending any of it: the juror is asked. */
  #readKept(): Map<string, number | null> {
    const kept = this.#place === null ? new Map<string, number | null>() : readUnsaved(sessionStorage, this.#place);
    for (const [criterion, score] of kept) {
      const index = this.criteria.findIndex((card) => card.id === criterion);
      // What the file already has was saved; only the answer was lost.
      if (index < 0 || !this.open || this.marks[index] === score) kept.delete(criterion);
    }
    return kept;
  }

  #keep(): void {
    if (this.#place === null) return;
    keepUnsaved(sessionStorage, this.#place, new Map([...this.kept, ...this.#flight.unsaved()]));
  }

  /** Gives the kept marks, when the juror says so. */
  giveKept(): void {
    const kept = this.kept;
    this.kept = new Map();
    for (const [criterion, score] of kept) {
      const index = this.criteria.findIndex((card) => card.id === criterion);
      if (index >= 0) this.give(index, score);
    }
    this.#keep();
  }

  /** Drops the kept marks, when the juror says so. */
  dropKept(): void {
    this.kept = new Map();
    this.#keep();
  }

  #rowChanged(criterion: string, state: MarkState): void {
    this.rows[criterion] = state;
    if (this.kept.has(criterion)) this.kept = new Map([...this.kept].filter(([id]) => id !== criterion));
    this.#keep();
    if (state.kind !== 'saved') return;
    const code = this.criteria.find((card) => card.id === criterion)?.code ?? '';
    this.last = { kind: state.score === null ? 'cleared' : 'mark', code, time: state.time };
  }

  #take(reply: SheetSaved): void {
    this.total = reply.total;
    this.state = reply.state;
  }

  /** Makes a row active, and gives what waits in the row before. */
  activate(row: number): void {
    if (row === this.active) return;
    this.settle();
    this.active = Math.min(Math.max(row, 0), this.criteria.length - 1);
  }

  move(by: number): void {
    this.activate(this.active + by);
  }

  /** Gives a mark in a row, or takes it back with null. */
  give(row: number, score: number | null): void {
    const criterion = this.criteria[row];
    if (!criterion || !this.open) return;
    clearTimeout(this.#timer);
    this.pending = '';
    this.refused = null;
    const before = this.rows[criterion.id];
    const same = this.marks[row] === score && before?.kind !== 'failed';
    this.marks[row] = score;
    if (!same) this.#flight.give(criterion.id, score);
  }

  /** Takes a digit for the active row. */
  press(digit: string): void {
    const criterion = this.criteria[this.active];
    if (!criterion || !this.open) return;
    const outcome = pressDigit(criterion, this.pending, digit);
    clearTimeout(this.#timer);
    this.pending = outcome.pending;
    this.refused = outcome.refused === null ? null : { row: this.active, text: outcome.refused };
    if (outcome.give !== null) this.give(this.active, outcome.give);
    if (outcome.advance && this.active < this.criteria.length - 1) {
      this.active += 1;
      if (outcome.carry !== null) this.press(outcome.carry);
    }
    if (outcome.pending !== '') this.#timer = setTimeout(() => this.#savePending(), PENDING_PAUSE);
  }

  /** Saves what waits without ending the typing: another digit may follow. */
  #savePending(): void {
    const text = this.pending;
    this.settle();
    this.pending = text;
  }

  /** Gives what waits in the active row; returns whether anything did. */
  settle(): boolean {
    const criterion = this.criteria[this.active];
    clearTimeout(this.#timer);
    if (!criterion || this.pending === '') return false;
    const mark = settlePending(criterion, this.pending);
    this.pending = '';
    if (mark === null) return false;
    this.give(this.active, mark);
    return true;
  }

  /** Sends failed marks again. */
  retry(criterion?: string): void {
    for (const id of criterion === undefined ? this.failed : [criterion]) this.#flight.retry(id);
    if (criterion === undefined && this.commentState.kind === 'failed') void this.saveComment();
  }

  /** Resolves when no mark and no comment is on its way. */
  async landed(): Promise<void> {
    this.settle();
    await this.saveComment();
    await this.#flight.landed();
  }

  /** Saves the comment if it changed. */
  async saveComment(): Promise<void> {
    if (this.#commentFlight) {
      await this.#commentFlight;
    }
    if (this.comment === this.#savedComment || !this.open) return;
    this.#commentFlight = this.#sendComment(this.comment);
    await this.#commentFlight;
    this.#commentFlight = null;
  }

  async #sendComment(text: string): Promise<void> {
    this.commentState = { kind: 'saving' };
    try {
      const reply = await api.call({ type: 'SetComment', project: this.view.project.id, text });
      this.#savedComment = text;
      this.commentState = { kind: 'saved', time: reply.saved.time };
      this.last = { kind: 'comment', time: reply.saved.time };
      this.#take(reply);
    } catch (error) {
      this.commentState = { kind: 'failed', error };
    }
  }

  /** Submits the sheet; returns false while something is not saved, throws the refusal. */
  async submit(): Promise<boolean> {
    await this.landed();
    // A failed mark would leave an older one in the file: that sheet must not be submitted.
    if (this.failed.length > 0 || this.commentState.kind === 'failed') return false;
    const reply = await api.call({ type: 'SubmitSheet', project: this.view.project.id });
    this.#take(reply);
    this.submitted = reply.saved;
    return true;
  }

  /** Declares the recusal; throws the refusal. */
  async recuse(reason: string): Promise<void> {
    await this.landed();
    const reply = await api.call({ type: 'Recuse', project: this.view.project.id, reason });
    this.#take(reply);
    this.recusal = reason;
    this.last = { kind: 'sheet', time: reply.saved.time };
  }
}
