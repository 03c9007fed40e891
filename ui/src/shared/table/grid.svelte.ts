import { untrack } from 'svelte';
import { lang } from '../messages/index.svelte';
import type { ColumnView } from './contract';
import type { EditedTable } from './editing.svelte';
import { isNew } from './editing.svelte';
import { cellText, shifted } from './edits';
import { compareCells, haystack, holds, needles, nextSort, type Sort } from './rows';
import { afterEnter, between, moved, type Extent, type Place, type Range, type Step } from './selection';

/** A cell by its row's name and its column's place. */
export interface At {
  id: string;
  col: number;
}

/** A cell being typed in. */
export interface Typing extends At {
  /** The text that it began with. */
  text: string;
  /** Typing replaces the old text, and arrows leave the cell; otherwise they move within the text. */
  over: boolean;
  /** Opens with the list of choices. */
  choices: boolean;
}

/** The view of a table: what is sorted, filtered, chosen, and being typed in. */
export class Grid {
  readonly table: EditedTable;
  sort = $state.raw<Sort | null>(null);
  query = $state('');
  /** Which rows may be shown at all; null: all of them. */
  only = $state.raw<((id: string) => boolean) | null>(null);
  active = $state.raw<At | null>(null);
  anchor = $state.raw<At | null>(null);
  /** Whole rows are chosen, not cells. */
  rowsChosen = $state(false);
  /** Rows chosen in addition to the range. */
  extra = $state.raw<ReadonlySet<string>>(new Set());
  typing = $state.raw<Typing | null>(null);
  /** The header that has the focus instead of a cell. */
  head = $state<number | null>(null);
  /** The focus is within the table. */
  focused = $state(false);
  /** Ends typing and keeps the text; set by the field while it exists. */
  settle: (() => void) | null = null;
  /** Rows that fit the window. */
  page = $state(10);
  #runBegan: number | null = null;
  readonly #leading: readonly string[];

  /** `leading` names the columns to show first; the others follow in their own sequence. */
  constructor(table: EditedTable, leading: readonly string[] = []) {
    this.table = table;
    this.#leading = leading;
    table.onnamed = (before, after) => {
      const renamed = (at: At | null) => (at?.id === before ? { ...at, id: after } : at);
      this.active = renamed(this.active);
      this.anchor = renamed(this.anchor);
      if (this.typing?.id === before) this.typing = { ...this.typing, id: after };
      this.#before = this.#before.map((id) => (id === before ? after : id));
    };
  }

  readonly columns: readonly ColumnView[] = $derived.by(() => {
    const place = (column: ColumnView) => {
      const at = this.#leading.indexOf(column.field);
      return at < 0 ? this.#leading.length : at;
    };
    return [...this.table.columns].sort((a, b) => place(a) - place(b));
  });
  readonly #hay = $derived.by(() => new Map((this.table.view?.rows ?? []).map((row) => [row.id, haystack(row.cells)])));
  #before: string[] = [];
  #asked: unknown[] = [];
  /** Rows as they are shown. Typing never moves or hides a row; a press on a header or another filter does. */
  readonly found: readonly string[] = $derived.by(() => {
    const { sort, query, only } = this;
    const ids = this.table.ids;
    return untrack(() => {
      const asked = [sort, query, only];
      const again = asked.some((one, index) => one !== this.#asked[index]);
      this.#asked = asked;
      const words = needles(query);
      const kept = new Set(again ? [] : this.#before);
      const shown = ids.filter(
        (id) =>
          isNew(id) ||
          kept.has(id) ||
          ((words.length === 0 || holds(this.#hay.get(id) ?? '', words)) && (!only || only(id))),
      );
      if (sort) {
        const column = this.columns.find((one) => one.field === sort.field);
        if (column && again) {
          const text = new Map(shown.map((id) => [id, this.table.text(id, column.field)]));
          shown.sort((a, b) =>
            isNew(a) || isNew(b)
              ? Number(isNew(a)) - Number(isNew(b))
              : compareCells(text.get(a) ?? '', text.get(b) ?? '', column.kind, sort.down, lang.current),
          );
        } else {
          const place = new Map(this.#before.map((id, index) => [id, index]));
          const last = this.#before.length;
          shown.sort((a, b) => (place.get(a) ?? last) - (place.get(b) ?? last));
        }
      }
      this.#before = shown;
      return shown;
    });
  });
  /** Rows shown, including the empty one at the end. */
  readonly rows: readonly string[] = $derived.by(() =>
    this.table.locked ? this.found : [...this.found, this.table.ghost],
  );
  readonly #indexes = $derived(new Map(this.rows.map((id, index) => [id, index])));
  readonly filtered = $derived(this.query.trim() !== '' || this.only !== null);

  /** Returns the position of a row among those shown, or -1. */
  indexOf(id: string): number {
    return this.#indexes.get(id) ?? -1;
  }

  #place(at: At | null): Place | null {
    if (!at) return null;
    const row = this.indexOf(at.id);
    return row < 0 ? null : { row, col: at.col };
  }

  readonly at: Place | null = $derived.by(() => this.#place(this.active));
  readonly range: Range | null = $derived.by(() => {
    const at = this.at;
    if (!at) return null;
    const range = between(this.#place(this.anchor) ?? at, at);
    return this.rowsChosen ? { ...range, left: 0, right: this.columns.length - 1 } : range;
  });
  /** Rows touched by the selection, without the empty one. */
  readonly chosen: readonly string[] = $derived.by(() => {
    const range = this.range;
    return this.rows.filter(
      (id, index) =>
        id !== this.table.ghost && (this.extra.has(id) || (range && index >= range.top && index <= range.bottom)),
    );
  });

  get #extent(): Extent {
    return {
      lastRow: this.rows.length - 1,
      lastCol: this.columns.length - 1,
      lastFilled: Math.max(0, this.found.length - 1),
      page: this.page,
    };
  }

  /** Makes a cell the active one. */
  go(to: Place, extend = false): void {
    const id = this.rows[to.row];
    if (id === undefined) return;
    const left = this.active?.id;
    this.active = { id, col: to.col };
    if (!extend) {
      this.anchor = this.active;
      this.rowsChosen = false;
      if (this.extra.size > 0) this.extra = new Set();
    }
    this.head = null;
    if (left !== undefined && left !== id) this.leaveRow(left);
  }

  /** Makes a cell active by pointing at it, which ends a run of Tab. */
  point(to: Place, extend: boolean): void {
    this.#runBegan = null;
    this.go(to, extend);
  }

  /** Sends a row that is being made when the user goes on to another. */
  leaveRow(id: string): void {
    if (isNew(id) && this.table.drafted(id)) void this.table.flush([id]);
  }

  /** Moves one step; returns false where there is no further cell. */
  move(step: Step, extend = false): boolean {
    const from = this.at ?? { row: 0, col: 0 };
    if (step === 'next' || step === 'back') this.#runBegan ??= from.col;
    else this.#runBegan = null;
    const to = moved(from, step, this.#extent);
    if (to.row === from.row && to.col === from.col && this.at) {
      if (!extend) this.go(to);
      return false;
    }
    this.go(to, extend);
    return true;
  }

  /** Moves on after Enter. */
  enter(back: boolean): void {
    if (!this.at) return;
    this.go(afterEnter(this.at, this.#runBegan, back, this.#extent));
    this.#runBegan = null;
  }

  chooseRow(row: number, how: 'only' | 'extend' | 'add'): void {
    const id = this.rows[row];
    if (id === undefined) return;
    if (how === 'add') {
      const extra = new Set(this.rowsChosen ? [...this.extra, ...this.chosen] : this.extra);
      if (extra.has(id)) extra.delete(id);
      else extra.add(id);
      this.go({ row, col: 0 });
      this.extra = extra;
      // A row that was just deselected must not stay chosen by being the active one.
      const rest = [...extra].at(-1);
      if (rest !== undefined && !extra.has(id)) this.go({ row: this.indexOf(rest), col: 0 });
      this.extra = extra;
    } else {
      const extend = how === 'extend' && this.active !== null;
      const left = this.active?.id;
      this.active = { id, col: extend ? (this.active?.col ?? 0) : 0 };
      if (!extend) this.anchor = this.active;
      this.extra = new Set();
      if (left !== undefined && left !== id) this.leaveRow(left);
    }
    this.rowsChosen = true;
    this.head = null;
  }

  /** Chooses every row without scrolling. */
  chooseAll(): void {
    this.#span(0, this.columns.length - 1, this.found);
    this.rowsChosen = true;
  }

  /** Chooses the column of the active cell. */
  chooseColumn(): void {
    const col = this.active?.col;
    if (col !== undefined) this.#span(col, col, this.found);
  }

  /** Chooses rows that were just pasted, from one column to another. */
  chooseBlock(ids: readonly string[], left: number, right: number): void {
    this.#span(left, right, ids);
  }

  #span(left: number, right: number, ids: readonly string[]): void {
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return;
    this.active = { id: first, col: left };
    this.anchor = { id: last, col: right };
    this.rowsChosen = false;
    this.extra = new Set();
    this.head = null;
  }

  /** Starts typing in the active cell: over its text, or within it. */
  begin(over: boolean, choices = false): boolean {
    const at = this.active;
    const column = at && this.columns[at.col];
    if (!at || !column || this.table.locked || this.indexOf(at.id) < 0) return false;
    this.typing = { ...at, text: over ? '' : this.table.text(at.id, column.field), over, choices };
    return true;
  }

  /** Ends typing and keeps the text. */
  commit(text: string): void {
    const typing = this.typing;
    const column = typing && this.columns[typing.col];
    this.typing = null;
    if (!typing || !column) return;
    if (!this.table.keep(typing.id, { [column.field]: cellText(text, column) })) return;
    if (!isNew(typing.id) || this.table.complete(typing.id)) void this.table.flush([typing.id]);
  }

  /** Ends typing and leaves the cell as it was. */
  cancel(): void {
    this.typing = null;
  }

  /** Escape outside of typing: a refused cell reverts to what the file has; returns whether there was one. */
  revert(): boolean {
    const at = this.active;
    const column = at && this.columns[at.col];
    if (!at || !column || !this.table.draft(at.id, column.field)?.trouble) return false;
    const row = this.at?.row ?? 0;
    this.table.drop(at.id, column.field);
    if (!this.table.has(at.id)) this.go({ row: Math.min(row, this.rows.length - 1), col: at.col });
    // What the refused cell held back may be saved now.
    else if (this.table.drafted(at.id)) void this.table.flush([at.id]);
    return true;
  }

  /** Empties the chosen cells. */
  clear(): void {
    const range = this.range;
    if (!range || this.table.locked) return;
    const touched: string[] = [];
    for (const id of this.chosen) {
      const columns = this.columns.slice(range.left, range.right + 1);
      if (this.table.keep(id, Object.fromEntries(columns.map((column) => [column.field, ''])))) touched.push(id);
    }
    const ready = touched.filter((id) => !isNew(id));
    if (ready.length > 0) void this.table.flush(ready);
  }

  /** Removes the chosen rows; resolves to how many. */
  async remove(): Promise<number> {
    const ids = this.chosen;
    const range = this.range;
    if (!range || ids.length === 0 || this.table.locked) return 0;
    const col = this.active?.col ?? 0;
    const done = await this.table.remove(ids);
    if (!done) return 0;
    this.go({ row: Math.min(range.top, this.rows.length - 1), col });
    return ids.length;
  }

  /** Whether rows can change places: only unsorted, with all of them shown. */
  readonly movable = $derived.by(() => this.sort === null && !this.filtered && !this.table.locked);

  /** Moves the chosen rows one up or down. */
  shift(up: boolean): void {
    if (!this.movable) return;
    const ids = this.table.ids.filter((id) => !isNew(id));
    const arranged = shifted(ids, new Set(this.chosen), up);
    if (arranged) void this.table.reorder(arranged);
  }

  /** Makes the sequence shown the table's own. */
  async keepSorting(): Promise<boolean> {
    if (this.filtered || !this.sort) return false;
    const done = await this.table.reorder(this.found.filter((id) => !isNew(id)));
    if (done) this.sort = null;
    return done;
  }

  /** Sorts by a column, reverses the sort, or ends it. */
  toggleSort(field: string): void {
    this.sort = nextSort(this.sort, field);
  }

  /** Makes a refused cell active: the first, or the next one after the active cell. */
  toTrouble(): void {
    const list = this.table.troubled.map((one) => ({
      row: this.indexOf(one.id),
      col: this.columns.findIndex((column) => column.field === one.field),
    }));
    const seen = list.filter((one) => one.row >= 0 && one.col >= 0);
    seen.sort((a, b) => a.row - b.row || a.col - b.col);
    const at = this.at;
    const next = at && seen.find((one) => one.row > at.row || (one.row === at.row && one.col > at.col));
    const to = next ?? seen[0];
    if (to) this.go(to);
    else if (list.length > 0) {
      this.query = '';
      this.only = null;
    }
  }
}
