import { flushSync, onMount, tick, untrack } from 'svelte';
import { api } from '../../api';
import type { CellState } from '../../api/generated/CellState';
import type { CriterionCard } from '../../api/generated/CriterionCard';
import type { GridView } from '../../api/generated/GridView';
import type { PaperEntry } from '../../api/generated/PaperEntry';
import { parseHundredths } from '../../shared/scale';
import { sumAgrees } from '../../shared/sum';
import { app } from '../../shared/state/app.svelte';
import { jurorChoices, projectChoices } from './choices';
import { press } from '../../shared/keys/press';
import { draftKey, nextOpen, typeName } from './entry';
import { EntryLine } from './entry-line.svelte';
import { noteWords } from './note';
import { indexIn, Sending, type PileKind } from './sending.svelte';
import { taken } from './taken.svelte';
import { isOpen, isTypable } from './words';

/** What a screen provides for the entry of paper sheets. */
export interface EntryInputs {
  grid: () => GridView;
  criteria: () => CriterionCard[];
  /** Greatest possible total of a sheet, a decimal with a point. */
  maximum: () => string;
  closed: () => boolean;
  /** A sheet chosen in the grid. */
  start: () => { project: string; juror: string } | null;
  /** Called when a cell of the grid is known to have changed. */
  ontaken: (project: number, juror: number, state: CellState) => void;
}

/** Returns the state of an entry of paper sheets: who and what is chosen, what is typed, what is on its way. */
export function paperEntry(inputs: EntryInputs) {
  /** What is typed belongs to this user in this contest. */
  const holder = untrack(() => app.holder ?? '');
  const memory = `tribuna.entry/${holder}`;

  let pileKind = $state<PileKind>('juror');
  /** Index of the juror (or project) whose pile is typed. */
  let fixed = $state<number | null>(null);
  /** Index of the project (or juror) of this sheet. */
  let other = $state<number | null>(null);
  let name = $state('');
  let nameRefused = $state<string | null>(null);
  let proposed = $state(false);
  let choosing = $state(false);
  let recusing = $state(false);
  let allowing = $state(false);
  let showing = $state<{ project: string; juror: string; number: string } | null>(null);
  let commenting = $state(false);

  const sending = new Sending(holder, inputs);
  const line = new EntryLine(inputs.criteria, inputs.maximum);

  let nameField = $state<HTMLInputElement>();
  const cellFields: HTMLInputElement[] = $state([]);
  let sumField = $state<HTMLInputElement>();

  const jurorAt = $derived(pileKind === 'juror' ? fixed : other);
  const projectAt = $derived(pileKind === 'juror' ? other : fixed);
  const juror = $derived(jurorAt === null ? null : (inputs.grid().jurors[jurorAt] ?? null));
  const row = $derived(projectAt === null ? null : (inputs.grid().rows[projectAt] ?? null));
  const sheetState = $derived<CellState | null>(jurorAt === null ? null : (row?.cells[jurorAt] ?? null));
  const names = $derived(
    pileKind === 'juror' ? inputs.grid().rows.map((one) => one.number) : inputs.grid().jurors.map((one) => one.code),
  );
  /** Which of the others' sheets are still to be taken for the one chosen. */
  const open = $derived.by(() => {
    const at = fixed;
    if (at === null) return [];
    return pileKind === 'juror'
      ? inputs.grid().rows.map((one) => isOpen(one.cells[at] ?? 'off'))
      : (inputs.grid().rows[at]?.cells.map(isOpen) ?? []);
  });
  const left = $derived(open.flatMap((is, index) => (is ? [index] : [])));
  const typing = $derived(
    row !== null && juror !== null && sheetState !== null && isTypable(sheetState) && !inputs.closed(),
  );
  const agrees = $derived(line.running.missing === 0 ? sumAgrees(line.sum, line.running.sum) : null);
  const choices = $derived(pileKind === 'juror' ? jurorChoices(inputs.grid()) : projectChoices(inputs.grid()));

  function remember(): void {
    const chosen =
      fixed === null
        ? null
        : pileKind === 'juror'
          ? inputs.grid().jurors[fixed]?.id
          : inputs.grid().rows[fixed]?.project;
    const second =
      other === null
        ? null
        : pileKind === 'juror'
          ? inputs.grid().rows[other]?.project
          : inputs.grid().jurors[other]?.id;
    sessionStorage.setItem(memory, JSON.stringify({ way: pileKind, chosen, second }));
  }

  const indexOf = (where: PileKind, id: unknown) => indexIn(inputs.grid(), where, id);

  onMount(() => {
    let second: number | null = null;
    const start = inputs.start();
    if (start) {
      fixed = indexOf('juror', start.juror);
      second = indexOf('project', start.project);
    } else {
      try {
        const kept = JSON.parse(sessionStorage.getItem(memory) ?? '{}') as Record<string, unknown>;
        if (kept.way === 'project') pileKind = 'project';
        fixed = indexOf(pileKind, kept.chosen);
        second = indexOf(pileKind === 'juror' ? 'project' : 'juror', kept.second);
      } catch {
        sessionStorage.removeItem(memory);
      }
    }
    if (fixed === null) return;
    if (second !== null && open[second]) choose(second);
    else propose(-1);
  });

  /** Puts the next sheet still to be taken into the name field, selected, so that a digit replaces it. */
  function propose(from: number): void {
    line.leave();
    other = null;
    nameRefused = null;
    const next = fixed === null ? null : nextOpen(open, from);
    name = next === null ? '' : (names[next] ?? '');
    proposed = next !== null;
    commenting = false;
    remember();
    void focusName();
  }

  async function focusName(): Promise<void> {
    await tick();
    nameField?.focus();
    nameField?.select();
  }

  function pick(index: number): void {
    choosing = false;
    fixed = index;
    propose(-1);
  }

  function choosePileKind(next: PileKind): void {
    if (next === pileKind) return;
    pileKind = next;
    fixed = null;
    other = null;
    name = '';
    proposed = false;
    line.leave();
    remember();
  }

  /** Chooses the sheet whose name was typed, and goes on to its marks. */
  function choose(index: number): void {
    other = index;
    name = names[index] ?? '';
    nameRefused = null;
    proposed = false;
    sending.differ = null;
    remember();
    const project = projectAt === null ? undefined : inputs.grid().rows[projectAt];
    if (!project || !juror || !typing) {
      // A sheet that is taken already, or not expected, is shown; the field keeps the focus for the next one.
      line.leave();
      nameField?.select();
      return;
    }
    line.begin(holder, project.project, juror.id);
    commenting = line.comment !== '';
    sending.fresh = false;
    const gap = line.marks.findIndex((mark) => mark === null);
    focusCell(gap < 0 ? inputs.criteria().length : gap);
  }

  function typedName(event: Event & { currentTarget: HTMLInputElement }): void {
    let raw = event.currentTarget.value;
    // What follows a refused number means nothing and is ignored until the number is corrected.
    if (nameRefused !== null && raw.startsWith(nameRefused)) raw = nameRefused;
    event.currentTarget.value = raw;
    name = raw;
    proposed = false;
    other = null;
    line.leave();
    const typed = typeName(names, raw);
    nameRefused = typed.refused ? raw.trim() : null;
    if (typed.settled && typed.found !== null) choose(typed.found);
  }

  function takeName(): void {
    const typed = typeName(names, name);
    if (typed.found !== null) choose(typed.found);
    else if (name.trim() !== '') nameRefused = name.trim();
  }

  function nameKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey && name.trim() !== '' && other === null)) {
      event.preventDefault();
      takeName();
    }
  }

  function focusCell(index: number): void {
    // The fields open at once, so that the key right after the number reaches the first of them.
    flushSync();
    const field = index >= inputs.criteria().length ? sumField : cellFields[index];
    field?.focus();
    field?.select();
  }

  function typedCell(index: number, event: Event & { currentTarget: HTMLInputElement }): void {
    const outcome = line.typeCell(index, event.currentTarget.value);
    event.currentTarget.value = line.cells[index]?.text ?? '';
    if (outcome === 'advance') focusCell(index + 1);
  }

  function lineKey(index: number, event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const field = event.currentTarget;
    press('cells', event, {
      // Any letter of the word for a recusal, in either layout; the field itself takes digits.
      'cell-recuse': () => (recusing = true),
      'cell-mark': () => false,
      'cell-take': () => {
        if (index >= inputs.criteria().length - 1) take();
        else focusCell(index + 1);
      },
      'cell-next': () => focusCell(Math.min(index + 1, inputs.criteria().length)),
      'cell-back': () => {
        if (index > 0) focusCell(index - 1);
        else void focusName();
      },
      'cell-rub': () => {
        if (index === 0 || !(field instanceof HTMLInputElement) || field.value !== '') return false;
        focusCell(index - 1);
        return true;
      },
    });
  }

  function escape(): void {
    if (!typing || line.isEmpty) {
      line.leave();
      other = null;
      name = '';
      nameRefused = null;
      void focusName();
    } else {
      line.clear();
      focusCell(0);
    }
  }

  /** Lets another juror or project be chosen; false when that is impossible now. */
  function change(): boolean {
    if (choosing || recusing || allowing || showing || sending.differ || fixed === null) return false;
    choosing = true;
    return true;
  }

  /** Clears the line, or leaves it when it is already empty; false when there is none. */
  function clear(): boolean {
    if (choosing || recusing || allowing || showing || sending.differ || fixed === null) return false;
    escape();
    return true;
  }

  /** Takes the sheet: it is sent, and the next one can be typed at once. */
  function take(): void {
    if (!typing || !row || !juror) return;
    const gap = line.firstGap();
    if (gap !== null) {
      focusCell(gap === 'sum' ? inputs.criteria().length : gap);
      return;
    }
    const marks = line.marks.map((score, index) => ({
      criterion: inputs.criteria()[index]?.id ?? '',
      score: score ?? 0,
    }));
    const entry: PaperEntry = {
      project: row.project,
      juror: juror.id,
      marks,
      control_sum: parseHundredths(line.sum),
      accept_difference: null,
      comment: line.comment.trim() === '' ? null : line.comment.trim(),
    };
    if (agrees === false) void send(entry, true);
    else {
      const from = other ?? -1;
      void send(entry, false);
      if (projectAt !== null && jurorAt !== null) inputs.ontaken(projectAt, jurorAt, 'checked_in');
      propose(from);
    }
  }

  /** Sends a sheet; `stay` keeps it on the screen until the answer comes. */
  function send(entry: PaperEntry, stay: boolean): Promise<boolean> {
    const from = other ?? -1;
    return sending.send(entry, {
      saved: () => {
        if (!stay) return;
        if (projectAt !== null && jurorAt !== null) inputs.ontaken(projectAt, jurorAt, 'checked_in');
        propose(from);
      },
      refused: (differs) => {
        if (stay) return;
        if (differs) restore(entry);
        else sending.keep(entry);
      },
    });
  }

  /** Puts a sheet that was not saved back into the line. */
  function restore(entry: PaperEntry): void {
    sending.keep(entry);
    pileKind = 'juror';
    fixed = indexOf('juror', entry.juror);
    const at = indexOf('project', entry.project);
    sending.failed = null;
    if (at !== null) choose(at);
  }

  async function accept(certified: string): Promise<void> {
    if (!sending.differ) return;
    const { entry } = sending.differ;
    if (await send({ ...entry, accept_difference: certified }, true)) sending.differ = null;
  }

  async function recuse(reason: string): Promise<void> {
    if (!row || !juror || projectAt === null || jurorAt === null) return;
    await api.call({ type: 'RecuseJuror', project: row.project, juror: juror.id, reason });
    sessionStorage.removeItem(draftKey(holder, row.project, juror.id));
    inputs.ontaken(projectAt, jurorAt, 'recused');
    propose(other ?? -1);
  }

  /** Allows the sheet of a juror of another section, so that its marks can be typed. */
  async function allow(reason: string): Promise<void> {
    if (!row || !juror || projectAt === null || jurorAt === null || other === null) return;
    await api.call({ type: 'AllowSheet', project: row.project, juror: juror.id, reason });
    inputs.ontaken(projectAt, jurorAt, 'empty');
    allowing = false;
    await tick();
    choose(other);
  }

  function withdraw(): void {
    if (row && juror) showing = { project: row.project, juror: juror.id, number: row.number };
  }

  const note = $derived(noteWords(line.note, inputs.criteria()));
  const last = $derived(taken.of(holder));

  return {
    line,
    cellFields,
    get pileKind() {
      return pileKind;
    },
    get fixed() {
      return fixed;
    },
    get other() {
      return other;
    },
    get name() {
      return name;
    },
    get nameRefused() {
      return nameRefused;
    },
    get proposed() {
      return proposed;
    },
    get busy() {
      return sending.busy;
    },
    get failed() {
      return sending.failed;
    },
    get fresh() {
      return sending.fresh;
    },
    get juror() {
      return juror;
    },
    get row() {
      return row;
    },
    get sheetState() {
      return sheetState;
    },
    get names() {
      return names;
    },
    get left() {
      return left;
    },
    get typing() {
      return typing;
    },
    get agrees() {
      return agrees;
    },
    get choices() {
      return choices;
    },
    get note() {
      return note;
    },
    get last() {
      return last;
    },
    get choosing() {
      return choosing;
    },
    set choosing(value) {
      choosing = value;
    },
    get recusing() {
      return recusing;
    },
    set recusing(value) {
      recusing = value;
    },
    get allowing() {
      return allowing;
    },
    set allowing(value) {
      allowing = value;
    },
    get showing() {
      return showing;
    },
    set showing(value) {
      showing = value;
    },
    get commenting() {
      return commenting;
    },
    set commenting(value) {
      commenting = value;
    },
    get differ() {
      return sending.differ;
    },
    set differ(value) {
      sending.differ = value;
    },
    get nameField() {
      return nameField;
    },
    set nameField(value) {
      nameField = value;
    },
    get sumField() {
      return sumField;
    },
    set sumField(value) {
      sumField = value;
    },
    pick,
    choosePileKind,
    choose,
    typedName,
    nameKey,
    focusName,
    focusCell,
    typedCell,
    lineKey,
    change,
    clear,
    take,
    send,
    restore,
    accept,
    recuse,
    allow,
    withdraw,
    numberOf: (project: string) => sending.numberOf(project),
  };
}

/** The state shared by the parts of the screen. */
export type PaperEntryState = ReturnType<typeof paperEntry>;
