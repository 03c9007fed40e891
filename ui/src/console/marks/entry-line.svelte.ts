import { afterRefusal, parseHundredths, typeMark } from '../../shared/scale';
import type { CriterionCard } from '../../api/generated/CriterionCard';
import { runningSum } from '../../shared/sum';
import { draftKey, keepDraft, readDraft, type Draft } from './entry';

/** A cell of the line: its text, and whether the scale refuses it. */
export interface Cell {
  text: string;
  refused: boolean;
}

/** What is wrong with the marks typed into the line. */
export type LineNote =
  | { kind: 'off-scale'; cell: number; text: string }
  | { kind: 'fixed'; cell: number; text: string; now: string }
  | { kind: 'missing'; cells: number[] }
  | { kind: 'unfinished'; cell: number; text: string }
  | { kind: 'bad-sum'; text: string };

export type CellOutcome = 'stay' | 'advance';

/** The marks of one paper sheet while they are typed. */
export class EntryLine {
  cells = $state<Cell[]>([]);
  sum = $state('');
  comment = $state('');
  note = $state<LineNote | null>(null);
  /** The draft was restored from an earlier page. */
  restored = $state(false);
  /** What Esc cleared, so that it can be restored. */
  cleared = $state<Draft | null>(null);

  #key: string | null = null;
  readonly #criteria: () => readonly CriterionCard[];
  readonly #maximum: () => string;

  constructor(criteria: () => readonly CriterionCard[], maximum: () => string) {
    this.#criteria = criteria;
    this.#maximum = maximum;
  }

  /** The marks in hundredths; null for a cell without one. */
  get marks(): (number | null)[] {
    return this.#criteria().map((criterion, index) => {
      const cell = this.cells[index];
      return cell && !cell.refused ? typeMark(criterion, cell.text).mark : null;
    });
  }

  get running() {
    return runningSum(this.#criteria(), this.marks, this.#maximum());
  }

  get isEmpty(): boolean {
    return this.cells.every((cell) => cell.text === '') && this.sum === '' && this.comment === '';
  }

  /** Starts the sheet of a project and a juror; what was typed for them before is restored. */
  begin(holder: string, project: string, juror: string): void {
    this.#key = draftKey(holder, project, juror);
    const draft = readDraft(sessionStorage, this.#key, this.#criteria().length);
    this.cleared = null;
    this.note = null;
    this.restored = draft !== null;
    this.#set(draft);
  }

  /** Leaves the sheet; its draft is kept. */
  leave(): void {
    this.#key = null;
    this.note = null;
    this.restored = false;
    this.cleared = null;
    this.#set(null);
  }

  #set(draft: Draft | null): void {
    this.cells = this.#criteria().map((criterion, index) => {
      const text = draft?.marks[index] ?? '';
      return { text, refused: typeMark(criterion, text).refused };
    });
    this.sum = draft?.sum ?? '';
    this.comment = draft?.comment ?? '';
  }

  draft(): Draft {
    return { marks: this.cells.map((cell) => cell.text), sum: this.sum, comment: this.comment };
  }

  /** Keeps what is typed for after a reload. */
  keep(): void {
    if (this.#key !== null) keepDraft(sessionStorage, this.#key, this.draft());
  }

  typeCell(index: number, raw: string): CellOutcome {
    const criterion = this.#criteria()[index];
    const cell = this.cells[index];
    if (!criterion || !cell) return 'stay';
    const before = cell.refused ? cell.text : null;
    const typed = typeMark(criterion, before === null ? raw : afterRefusal(before, raw));
    cell.text = typed.text;
    cell.refused = typed.refused;
    this.restored = false;
    if (typed.refused) this.note = { kind: 'off-scale', cell: index, text: typed.text };
    else if (before !== null && typed.text !== '') {
      this.note = { kind: 'fixed', cell: index, text: before, now: typed.text };
    } else if (this.note?.kind !== 'fixed') this.note = null;
    this.keep();
    return typed.settled ? 'advance' : 'stay';
  }

  /** Takes the sum typed from the paper. */
  typeSum(raw: string): void {
    this.sum = raw;
    if (this.note?.kind === 'bad-sum') this.note = null;
    this.keep();
  }

  /** Returns the first cell without a mark, and notes what is wrong with the line; null when it is complete. */
  firstGap(): number | 'sum' | null {
    const marks = this.marks;
    const gaps = marks.flatMap((mark, index) => (mark === null ? [index] : []));
    const [first] = gaps;
    if (first !== undefined) {
      const cell = this.cells[first];
      this.note =
        cell?.refused === true
          ? { kind: 'off-scale', cell: first, text: cell.text }
          : cell && cell.text !== ''
            ? { kind: 'unfinished', cell: first, text: cell.text }
            : { kind: 'missing', cells: gaps };
      return first;
    }
    if (this.sum.trim() !== '' && parseHundredths(this.sum) === null) {
      this.note = { kind: 'bad-sum', text: this.sum };
      return 'sum';
    }
    return null;
  }

  /** Clears the line; its content can be restored. */
  clear(): void {
    const draft = this.draft();
    this.#set(null);
    this.note = null;
    this.restored = false;
    this.cleared = draft;
    this.keep();
  }

  /** Restores what `clear` removed. */
  unclear(): void {
    const draft = this.cleared;
    this.cleared = null;
    if (draft) this.#set(draft);
    this.keep();
  }
}
