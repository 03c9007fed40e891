import { api, asFailure, type Failure } from '../../api';
import type { Saved } from '../../api/generated/Saved';
import { lang } from '../messages/index.svelte';
import { app, showFailure } from '../state/app.svelte';
import { may } from '../state/may.svelte';
import type { ColumnView, EditFault, EditStepped, RowEdit, TableEdited, TableName, TableView } from './contract';
import { emptyEdit, withoutFaults, type EditOf } from './edits';
import { nextNumber } from './rows';
import { loadSteps, steps } from './steps.svelte';
import type { Trouble } from './words';

/** What was typed into a cell and is not yet in the file. */
export interface Draft {
  text: string;
  trouble: Trouble | null;
}

type RowDrafts = ReadonlyMap<string, Draft>;
type NamedEdit = RowEdit & { name: string };

let made = 0;

/** Returns a name for a row that is not yet in the file. */
function newName(): string {
  made += 1;
  return `new-${made}`;
}

/** Returns whether a row is not yet in the file. */
export function isNew(id: string): boolean {
  return id.startsWith('new-');
}

/**
 * How long a reload of the table waits, in milliseconds, so that it does not coincide with a key that moves to a cell.
 */
const REREAD_MS = 150;

/**
 * A table of the contest with what was typed into it. Typed text is kept until the program has it; a refused cell keeps
 * its text and the reason. Edits are sent one after another, as they were typed.
 */
export class EditedTable {
  readonly name: TableName;
  view = $state.raw<TableView | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** When the last edit of this table became durable. */
  saved = $state.raw<Saved | null>(null);
  /** Edits on their way. */
  pending = $state(0);
  #drafts = $state.raw<ReadonlyMap<string, RowDrafts>>(new Map());
  #fresh = $state.raw<readonly string[]>([]);
  /** The empty row at the end; typing in it makes it a row. */
  ghost = $state(newName());
  /** The names that new rows got from the program, by their temporary ones. */
  #named = new Map<string, string>();
  #queue: Promise<void> = Promise.resolve();
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Called when a new row gets its name from the program. */
  onnamed: (before: string, after: string) => void = () => undefined;
  /** Called with a fault that belongs to no cell. */
  onrefused: (fault: EditFault) => void = () => undefined;

  constructor(name: TableName) {
    this.name = name;
  }

  readonly columns: readonly ColumnView[] = $derived(this.view?.columns ?? []);
  readonly #places = $derived(new Map(this.columns.map((column, index) => [column.field, index])));
  readonly #rows = $derived(new Map((this.view?.rows ?? []).map((row) => [row.id, row])));
  #ids: readonly string[] = [];
  /** Rows in their own sequence, those not yet in the file last. The same list as long as nothing changes in it. */
  readonly ids: readonly string[] = $derived.by(() => {
    const next = [...(this.view?.rows ?? []).map((row) => row.id), ...this.#fresh];
    const same = next.length === this.#ids.length && next.every((id, index) => id === this.#ids[index]);
    if (!same) this.#ids = next;
    return this.#ids;
  });
  /** Nothing can be typed: because of the contest's stage, or the rights of the user. */
  readonly locked = $derived.by(
    () =>
      (this.view?.locked ?? true) ||
      (app.contest?.read_only ?? false) ||
      !may(this.name === 'helpers' ? 'secretary' : 'set_up'),
  );

  /** Returns whether a row of the file, or one being typed, has this name. */
  has(id: string): boolean {
    return this.#rows.has(id) || this.#fresh.includes(id);
  }

  /** Returns what the file has in a cell. */
  stored(id: string, field: string): string {
    const place = this.#places.get(field);
    return place === undefined ? '' : (this.#rows.get(id)?.cells[place] ?? '');
  }

  /** Returns what a cell shows: what was typed, or what the file has. */
  text(id: string, field: string): string {
    return this.#drafts.get(id)?.get(field)?.text ?? this.stored(id, field);
  }

  /** Returns what was typed into a cell and is not yet in the file. */
  draft(id: string, field: string): Draft | null {
    return this.#drafts.get(id)?.get(field) ?? null;
  }

  /** Returns whether anything in a row is not yet in the file. */
  drafted(id: string): boolean {
    return this.#drafts.has(id);
  }

  /** Refused cells, as they were typed. */
  readonly troubled: readonly { id: string; field: string; trouble: Trouble }[] = $derived(
    [...this.#drafts].flatMap(([id, cells]) =>
      [...cells].flatMap(([field, draft]) => (draft.trouble ? [{ id, field, trouble: draft.trouble }] : [])),
    ),
  );
  /** Whether anything typed is not yet in the file. */
  readonly unsaved = $derived(this.#drafts.size > 0);

  #write(id: string, cells: Iterable<[string, Draft | null]>): void {
    const all = new Map(this.#drafts);
    const row = new Map(all.get(id) ?? []);
    for (const [field, draft] of cells) {
      row.delete(field);
      if (draft) row.set(field, draft);
    }
    // What was typed last comes last: undo begins with it.
    all.delete(id);
    if (row.size > 0) all.set(id, row);
    this.#drafts = all;
  }

  /** Keeps what was typed into cells of a row, without sending it; returns whether anything differs. */
  keep(id: string, cells: Record<string, string>): boolean {
    const changes: [string, Draft | null][] = [];
    for (const [field, text] of Object.entries(cells)) {
      const before = this.draft(id, field);
      if (text === (before?.text ?? this.stored(id, field)) && !before?.trouble) continue;
      changes.push([field, text === this.stored(id, field) && !isNew(id) ? null : { text, trouble: null }]);
    }
    if (changes.length === 0) return false;
    if (id === this.ghost) this.#begin();
    this.#write(id, changes);
    if (isNew(id) && !this.#drafts.has(id)) this.drop(id);
    return true;
  }

  /** Makes the empty row at the end a row, with the next number where rows are numbered. */
  #begin(): void {
    const id = this.ghost;
    this.#fresh = [...this.#fresh, id];
    this.ghost = newName();
    const number = this.nextNumber([]);
    if (number !== null) this.#write(id, [[this.#numberField ?? '', { text: number, trouble: null }]]);
  }

  /** Whether the rows have numbers that a new row continues. */
  get numbered(): boolean {
    return this.#numberField !== null;
  }

  get #numberField(): string | null {
    const first = this.columns[0];
    return first?.required && (first.field === 'number' || first.field === 'code') ? first.field : null;
  }

  /** Returns the number for a new row, after the existing ones and `more`; null where rows have none. */
  nextNumber(more: readonly string[]): string | null {
    const field = this.#numberField;
    if (field === null) return null;
    const first = this.name === 'criteria' ? 'К1' : this.name === 'jurors' ? 'Ж1' : '1';
    return nextNumber([...this.ids.map((id) => this.text(id, field)), ...more], first);
  }

  /** Makes rows that are not yet in the file; returns their names. */
  add(count: number): string[] {
    const names = Array.from({ length: count }, newName);
    this.#fresh = [...this.#fresh, ...names];
    return names;
  }

  /** Forgets what was typed into a cell, or into a whole row. */
  drop(id: string, field?: string): void {
    if (field === undefined) {
      const all = new Map(this.#drafts);
      all.delete(id);
      this.#drafts = all;
    } else this.#write(id, [[field, null]]);
    const onlyNumber = (row: RowDrafts) => row.size === 1 && row.has(this.#numberField ?? '');
    const left = this.#drafts.get(id);
    if (isNew(id) && (!left || (field !== this.#numberField && onlyNumber(left)))) {
      this.#fresh = this.#fresh.filter((one) => one !== id);
      const all = new Map(this.#drafts);
      all.delete(id);
      this.#drafts = all;
    }
  }

  /** Returns whether a new row has everything it must have. */
  complete(id: string): boolean {
    return this.columns.every((column) => !column.required || this.text(id, column.field) !== '');
  }

  /** Sends what was typed into these rows. */
  flush(ids: readonly string[]): Promise<void> {
    return this.#next(() => this.#send(ids));
  }

  /** Sends everything that is not yet in the file. */
  flushAll(): Promise<void> {
    return this.flush([...this.#drafts.keys()]);
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.pending += 1;
    this.#queue = this.#queue.then(work).finally(() => {
      this.pending -= 1;
      this.schedule();
    });
    return this.#queue;
  }

  async #send(ids: readonly string[]): Promise<void> {
    const rows: NamedEdit[] = [];
    for (const id of ids) {
      // A new row may have got its name since.
      const name = this.#named.get(id) ?? id;
      const drafts = this.#drafts.get(name);
      if (!drafts) continue;
      const cells = Object.fromEntries([...drafts].map(([field, draft]) => [field, draft.text]));
      rows.push({ name, id: isNew(name) ? null : name, cells });
    }
    let edit: EditOf<NamedEdit> | null = { ...emptyEdit(), rows };
    while (edit && edit.rows.length > 0) {
      const sent: NamedEdit[] = edit.rows;
      try {
        const reply: TableEdited = await api.call({
          type: 'EditTable',
          table: this.name,
          lang: lang.current,
          edit: { ...edit, rows: sent.map(({ id, cells }) => ({ id, cells })) },
        });
        if (reply.faults.length === 0) {
          this.#adopt(sent, reply.ids);
          if (reply.saved) this.saved = reply.saved;
          return;
        }
        this.#attachFaults(sent, reply.faults);
        edit = withoutFaults(edit, reply.faults);
      } catch (thrown) {
        this.#refuse(sent, asFailure(thrown));
        return;
      }
    }
  }

  /** Takes what was sent as being in the file. */
  #adopt(sent: readonly NamedEdit[], ids: readonly string[]): void {
    const view = this.view;
    if (!view) return;
    const rows = new Map(view.rows.map((row) => [row.id, row]));
    const drafts = new Map(this.#drafts);
    const named = new Map<string, string>();
    let next = 0;
    for (const edit of sent) {
      let id = edit.name;
      if (edit.id === null) {
        id = ids[next] ?? edit.name;
        next += 1;
        named.set(edit.name, id);
        this.#named.set(edit.name, id);
      }
      const cells = view.columns.map(
        (column, index) => edit.cells[column.field] ?? rows.get(edit.name)?.cells[index] ?? '',
      );
      rows.set(id, { id, cells });
      // What was typed meanwhile stays.
      const left = [...(drafts.get(edit.name) ?? [])].filter(([field, draft]) => draft.text !== edit.cells[field]);
      drafts.delete(edit.name);
      if (left.length > 0) drafts.set(id, new Map(left));
    }
    this.view = { ...view, rows: [...rows.values()] };
    this.#drafts = drafts;
    if (named.size > 0) {
      this.#fresh = this.#fresh.filter((id) => !named.has(id));
      for (const [before, after] of named) this.onnamed(before, after);
    }
  }

  #attachFaults(sent: readonly NamedEdit[], faults: readonly EditFault[]): void {
    for (const edit of sent) {
      this.#write(
        edit.name,
        Object.entries(edit.cells).map(([field, text]) => [field, { text, trouble: null }]),
      );
    }
    for (const fault of faults) {
      const edit = fault.row === null ? undefined : sent[fault.row];
      if (!edit) {
        this.onrefused(fault);
        continue;
      }
      const field = fault.field ?? Object.keys(edit.cells).at(-1) ?? this.columns[0]?.field;
      if (field === undefined) continue;
      const before = this.draft(edit.name, field);
      if (!before?.trouble) {
        this.#write(edit.name, [[field, { text: before?.text ?? this.stored(edit.name, field), trouble: fault }]]);
      }
    }
  }

  #refuse(sent: readonly NamedEdit[], failure: Failure): void {
    if (failure.code === 'signed_out' || failure.code === 'locked') showFailure(failure);
    for (const edit of sent) {
      this.#write(
        edit.name,
        Object.entries(edit.cells).map(([field, text]) => [field, { text, trouble: failure }]),
      );
    }
  }

  /** Removes rows; resolves to whether all of them are gone. */
  async remove(ids: readonly string[]): Promise<boolean> {
    for (const id of ids) if (this.drafted(id) || isNew(id)) this.drop(id);
    this.#fresh = this.#fresh.filter((id) => !ids.includes(id));
    const removed = ids.filter((id) => this.#rows.has(id));
    if (removed.length === 0) return true;
    return this.#change({ ...emptyEdit(), removed }, (view) => ({
      ...view,
      rows: view.rows.filter((row) => !removed.includes(row.id)),
    }));
  }

  /** Rearranges the rows; resolves to whether that was accepted. */
  reorder(sequence: readonly string[]): Promise<boolean> {
    return this.#change({ ...emptyEdit(), order: [...sequence] }, (view) => ({
      ...view,
      rows: sequence.flatMap((id) => this.#rows.get(id) ?? []),
    }));
  }

  async #change(edit: ReturnType<typeof emptyEdit>, shown: (view: TableView) => TableView): Promise<boolean> {
    let done = false;
    await this.#next(async () => {
      try {
        const reply = await api.call({
          type: 'EditTable',
          table: this.name,
          lang: lang.current,
          edit,
        });
        reply.faults.forEach((fault) => this.onrefused(fault));
        done = reply.faults.length === 0;
        if (reply.saved) this.saved = reply.saved;
        if (done && this.view) this.view = shown(this.view);
      } catch (thrown) {
        showFailure(thrown);
      }
    });
    return done;
  }

  /** Forgets what was typed last in a row and is not in the file; returns whether there was anything. */
  dropLast(id: string): boolean {
    const row = this.#drafts.get(id);
    const field = row && [...row.keys()].at(-1);
    if (field === undefined || this.pending > 0) return false;
    this.drop(id, field);
    return true;
  }

  /** Undoes the last edit of the contest, or redoes it; null when there was nothing to do, or it was refused. */
  async step(way: 'Undo' | 'Redo'): Promise<EditStepped | null> {
    if (!(way === 'Undo' ? steps.undo : steps.redo) && !steps.stale && this.pending === 0) return null;
    let done: EditStepped | null = null;
    await this.#next(async () => {
      try {
        done = await api.call({ type: way });
        this.saved = done.saved;
      } catch (thrown) {
        showFailure(thrown);
      }
    });
    await this.reload();
    return done;
  }

  /** Reloads the table soon; several calls become one request. */
  schedule(): void {
    loadSteps();
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.reload();
    }, REREAD_MS);
  }

  /** Reloads the table. An answer older than what is known to be saved is dropped. */
  async reload(): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    try {
      const answer = await api.call({ type: 'Table', table: this.name, lang: lang.current });
      if (mine !== this.#turn) return;
      if (this.pending > 0 || (this.saved && answer.entry < this.saved.number)) return;
      this.view = answer;
      this.failure = null;
    } catch (thrown) {
      if (mine !== this.#turn) return;
      this.failure = asFailure(thrown);
      if (this.failure.code === 'signed_out' || this.failure.code === 'locked') showFailure(this.failure);
    }
  }
}
