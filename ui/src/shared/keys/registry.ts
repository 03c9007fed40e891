import type { ScreenName } from '../../api/generated/ScreenName';
import type { Chord } from './chord';

/** Where a key acts. */
interface Scope {
  /** Key of its message. */
  readonly label: string;
  /** What acts at the same time: no key of it is taken again. */
  readonly within: readonly string[];
  /** The section of the console where it is; absent: not in the console, or in all of it. */
  readonly screen?: ScreenName;
}

/** Places where keys act, in the order of the list of keys. */
export const SCOPES = {
  everywhere: { label: 'keys-scope-everywhere', within: [] },
  start: { label: 'keys-scope-start', within: ['everywhere'] },
  console: { label: 'keys-scope-console', within: ['everywhere'] },
  table: { label: 'keys-scope-table', within: ['everywhere'] },
  jury: { label: 'nav-jury', within: ['everywhere', 'console'], screen: 'jury' },
  presence: { label: 'keys-scope-presence', within: ['everywhere', 'console', 'jury'], screen: 'jury' },
  defence: { label: 'nav-defence', within: ['everywhere', 'console'], screen: 'defence' },
  order: { label: 'keys-scope-order', within: ['everywhere', 'console', 'defence'], screen: 'defence' },
  reveal: { label: 'keys-scope-reveal', within: ['everywhere', 'console', 'defence'], screen: 'defence' },
  marks: { label: 'nav-marks', within: ['everywhere', 'console'], screen: 'marks' },
  entry: { label: 'keys-scope-entry', within: ['everywhere', 'console', 'marks'], screen: 'marks' },
  cells: { label: 'keys-scope-cells', within: ['everywhere', 'console', 'marks', 'entry'], screen: 'marks' },
  grid: { label: 'keys-scope-grid', within: ['everywhere', 'console', 'marks'], screen: 'marks' },
  gaps: { label: 'keys-scope-grid', within: ['everywhere', 'console', 'marks', 'grid'], screen: 'marks' },
  sheets: { label: 'marks-tab-sheets', within: ['everywhere', 'console', 'marks'], screen: 'marks' },
  voting: { label: 'nav-voting', within: ['everywhere', 'console'], screen: 'voting' },
  boxes: { label: 'keys-scope-boxes', within: ['everywhere', 'console', 'voting'], screen: 'voting' },
  ballots: { label: 'keys-scope-ballots', within: ['everywhere', 'console', 'voting'], screen: 'voting' },
  closing: { label: 'keys-scope-closing', within: ['everywhere', 'console'], screen: 'results' },
  results: { label: 'nav-results', within: ['everywhere', 'console'], screen: 'results' },
  fixing: { label: 'keys-scope-fixing', within: ['everywhere', 'console', 'results'], screen: 'results' },
  sealing: { label: 'keys-scope-sealing', within: ['everywhere', 'console', 'results'], screen: 'results' },
  diagnostics: { label: 'keys-scope-diagnostics', within: ['everywhere', 'console', 'results'], screen: 'results' },
  ranks: { label: 'keys-scope-ranks', within: ['everywhere', 'console', 'results'], screen: 'results' },
  papers: { label: 'nav-papers', within: ['everywhere', 'console'], screen: 'papers' },
  signing: { label: 'keys-scope-signing', within: ['everywhere', 'console', 'papers'], screen: 'papers' },
  preview: { label: 'keys-scope-preview', within: ['everywhere', 'console', 'papers'], screen: 'papers' },
  journal: { label: 'nav-journal', within: ['everywhere', 'console'], screen: 'journal' },
  door: { label: 'keys-scope-door', within: ['everywhere'] },
  pin: { label: 'keys-scope-pin', within: ['everywhere', 'door'] },
  sheet: { label: 'keys-scope-sheet', within: ['everywhere'] },
  guide: { label: 'keys-scope-guide', within: ['everywhere', 'console'] },
} as const satisfies Record<string, Scope>;

/** The name of a scope. */
export type ScopeName = keyof typeof SCOPES;

/** Returns the section of the console where a scope is; undefined for those of no section. */
export function screenOf(scope: ScopeName): ScreenName | undefined {
  const one: Scope = SCOPES[scope];
  return one.screen;
}

/** Something that can be done, with its keys. */
export interface Action {
  readonly scope: ScopeName;
  /** Any of these does it; the first is the one that is shown beside the action. */
  readonly keys: readonly Chord[];
  /** Key of its message. */
  readonly label: string;
  /** A field being typed in keeps the key to itself. */
  readonly leavesFields?: boolean;
  /** A way of moving about: in the list of keys, but nothing to look for in the search. */
  readonly motion?: boolean;
}

/**
 * Every action of the program that is done by a key. Handlers are bound from here (`useKeys`, `press`) and the list
 * of keys is shown from here, so that neither can say what the other does not.
 */
export const ACTIONS = {
  help: { scope: 'everywhere', keys: ['F1'], label: 'keys-help' },
  'list-keys': { scope: 'everywhere', keys: ['?', 'Shift+F1'], label: 'keys-list' },
  'next-theme': { scope: 'everywhere', keys: ['Ctrl+Shift+D'], label: 'keys-theme' },
  'next-lang': { scope: 'everywhere', keys: ['Ctrl+Shift+L'], label: 'keys-lang' },

  'start-new': { scope: 'start', keys: ['Ctrl+N'], label: 'keys-new' },
  'start-import': { scope: 'start', keys: ['Ctrl+I'], label: 'start-import' },
  'start-import-folder': { scope: 'start', keys: ['Ctrl+Shift+I'], label: 'file-import-folder' },
  'start-open': { scope: 'start', keys: ['Ctrl+O'], label: 'start-open' },
  'start-template': { scope: 'start', keys: ['Ctrl+Shift+E'], label: 'start-template' },
  'start-demo': { scope: 'start', keys: ['Ctrl+D'], label: 'keys-demo' },

  search: { scope: 'console', keys: ['Ctrl+K'], label: 'keys-search' },
  'go-next': { scope: 'console', keys: ['Alt+1'], label: 'nav-next' },
  'go-setup': { scope: 'console', keys: ['Alt+2'], label: 'nav-setup' },
  'go-regulation': { scope: 'console', keys: ['Alt+Shift+2'], label: 'keys-regulation' },
  'go-minutes': { scope: 'console', keys: ['Alt+Shift+9'], label: 'keys-minutes' },
  'go-projects': { scope: 'console', keys: ['Alt+3'], label: 'nav-projects' },
  'go-jury': { scope: 'console', keys: ['Alt+4'], label: 'nav-jury' },
  'go-defence': { scope: 'console', keys: ['Alt+5'], label: 'nav-defence' },
  'go-marks': { scope: 'console', keys: ['Alt+6'], label: 'nav-marks' },
  'go-voting': { scope: 'console', keys: ['Alt+7'], label: 'nav-voting' },
  'go-results': { scope: 'console', keys: ['Alt+8'], label: 'nav-results' },
  'go-papers': { scope: 'console', keys: ['Alt+9'], label: 'nav-papers' },
  'go-journal': { scope: 'console', keys: ['Alt+0'], label: 'nav-journal' },
  undo: { scope: 'console', keys: ['Ctrl+Z'], label: 'keys-undo', leavesFields: true },
  redo: { scope: 'console', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], label: 'keys-redo', leavesFields: true },
  stages: { scope: 'console', keys: ['F10'], label: 'keys-stages' },
  lock: { scope: 'console', keys: ['Ctrl+L'], label: 'keys-lock' },
  'save-copy': { scope: 'console', keys: ['Ctrl+Shift+S'], label: 'file-copy' },
  'save-hand-over': { scope: 'console', keys: ['Ctrl+Shift+H'], label: 'file-hand-over' },
  'save-workbook': { scope: 'console', keys: ['Ctrl+Shift+X'], label: 'file-workbook' },
  verify: { scope: 'console', keys: ['Shift+F7'], label: 'file-verify' },
  import: { scope: 'console', keys: ['Ctrl+I'], label: 'file-import' },
  'import-folder': { scope: 'console', keys: ['Ctrl+Shift+I'], label: 'file-import-folder' },
  template: { scope: 'console', keys: ['Ctrl+Shift+E'], label: 'file-template' },
  'new-contest': { scope: 'console', keys: ['Ctrl+N'], label: 'keys-new' },
  guide: { scope: 'console', keys: ['Ctrl+Shift+G'], label: 'keys-guide' },
  'open-contest': { scope: 'console', keys: ['Ctrl+O'], label: 'file-open' },
  'close-contest': { scope: 'console', keys: ['Ctrl+F4'], label: 'file-close' },

  'table-edit': { scope: 'table', keys: ['F2'], label: 'keys-table-edit', motion: true },
  'table-enter': { scope: 'table', keys: ['Enter'], label: 'keys-table-enter', motion: true },
  'table-move': {
    scope: 'table',
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Tab'],
    label: 'keys-table-move',
    motion: true,
  },
  'table-find': { scope: 'table', keys: ['Ctrl+F'], label: 'keys-table-find', motion: true },
  'table-undo': { scope: 'table', keys: ['Ctrl+Z'], label: 'keys-undo', motion: true },
  'table-redo': { scope: 'table', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], label: 'keys-redo', motion: true },
  'table-all': { scope: 'table', keys: ['Ctrl+A'], label: 'keys-table-all', motion: true },
  'table-whole-row': { scope: 'table', keys: ['Shift+Space'], label: 'keys-table-row', motion: true },
  'table-whole-column': { scope: 'table', keys: ['Ctrl+Space'], label: 'keys-table-column', motion: true },
  'table-clear': { scope: 'table', keys: ['Delete'], label: 'keys-table-clear', motion: true },
  'table-remove': { scope: 'table', keys: ['Ctrl+-'], label: 'keys-table-remove', motion: true },
  'table-row-up': { scope: 'table', keys: ['Alt+ArrowUp'], label: 'keys-table-row-up', motion: true },
  'table-row-down': { scope: 'table', keys: ['Alt+ArrowDown'], label: 'keys-table-row-down', motion: true },
  'table-open': { scope: 'table', keys: ['Ctrl+Enter'], label: 'keys-table-open', motion: true },
  'table-leave': { scope: 'table', keys: ['F6'], label: 'keys-table-leave', motion: true },

  'jury-pins': { scope: 'jury', keys: ['Ctrl+Shift+P'], label: 'keys-pins' },
  'jury-turn': { scope: 'jury', keys: ['Alt+PageDown'], label: 'keys-jury-turn' },
  'presence-arrive': { scope: 'presence', keys: ['Enter'], label: 'keys-presence-arrive', motion: true },
  'presence-leave': { scope: 'presence', keys: ['Backspace'], label: 'keys-presence-leave', motion: true },
  'presence-remote': { scope: 'presence', keys: ['Shift+Enter'], label: 'keys-presence-remote', motion: true },
  'presence-absent': { scope: 'presence', keys: ['Delete'], label: 'keys-presence-absent', motion: true },
  'presence-time': { scope: 'presence', keys: ['0…9'], label: 'keys-presence-time', motion: true },
  'presence-up': { scope: 'presence', keys: ['ArrowUp'], label: 'keys-presence-up', motion: true },
  'presence-down': { scope: 'presence', keys: ['ArrowDown'], label: 'keys-presence-down', motion: true },

  'marks-turn': { scope: 'marks', keys: ['F6'], label: 'keys-marks-turn' },
  'entry-change': { scope: 'entry', keys: ['F2', 'Ctrl+J'], label: 'keys-entry-change' },
  'entry-clear': { scope: 'entry', keys: ['Escape'], label: 'keys-entry-clear' },
  'cell-mark': { scope: 'cells', keys: ['0…9'], label: 'keys-cell-mark', motion: true },
  'cell-recuse': { scope: 'cells', keys: ['C'], label: 'keys-cell-recuse', motion: true },
  'cell-take': { scope: 'cells', keys: ['Enter'], label: 'keys-cell-take', motion: true },
  'cell-next': { scope: 'cells', keys: ['ArrowRight', 'ArrowDown'], label: 'keys-cell-next', motion: true },
  'cell-back': { scope: 'cells', keys: ['ArrowLeft', 'ArrowUp'], label: 'keys-cell-back', motion: true },
  'cell-rub': { scope: 'cells', keys: ['Backspace'], label: 'keys-cell-rub', motion: true },
  'grid-up': { scope: 'grid', keys: ['ArrowUp'], label: 'keys-grid-up', motion: true },
  'grid-down': { scope: 'grid', keys: ['ArrowDown'], label: 'keys-grid-down', motion: true },
  'grid-left': { scope: 'grid', keys: ['ArrowLeft'], label: 'keys-grid-left', motion: true },
  'grid-right': { scope: 'grid', keys: ['ArrowRight'], label: 'keys-grid-right', motion: true },
  'grid-next-open': { scope: 'gaps', keys: ['F8'], label: 'keys-grid-next-open' },
  'sheets-blind': { scope: 'sheets', keys: ['F9'], label: 'keys-sheets-blind' },
  'sheets-aloud': { scope: 'sheets', keys: ['Shift+F9'], label: 'keys-sheets-aloud' },

  'voting-turn': { scope: 'voting', keys: ['F6'], label: 'keys-voting-turn' },
  'voting-box': { scope: 'voting', keys: ['Ctrl+B'], label: 'keys-voting-box' },
  'voting-decide': { scope: 'voting', keys: ['Ctrl+J'], label: 'voting-new-decision' },
  'box-next': { scope: 'boxes', keys: ['Enter', 'ArrowDown'], label: 'keys-box-next', motion: true },
  'box-back': { scope: 'boxes', keys: ['ArrowUp'], label: 'keys-box-back', motion: true },
  'box-save': { scope: 'boxes', keys: ['Ctrl+Enter'], label: 'keys-box-save', motion: true },
  'box-leave': { scope: 'boxes', keys: ['Escape'], label: 'keys-box-leave', motion: true },
  'ballot-name': { scope: 'ballots', keys: ['0…9'], label: 'keys-ballot-name', motion: true },
  'ballot-next': { scope: 'ballots', keys: ['ArrowDown'], label: 'keys-ballot-next', motion: true },
  'ballot-back': { scope: 'ballots', keys: ['ArrowUp'], label: 'keys-ballot-back', motion: true },

  'close-marks': { scope: 'closing', keys: ['Ctrl+Enter'], label: 'closing-button' },
  'look-early': { scope: 'closing', keys: ['Ctrl+E'], label: 'keys-look-early' },
  'results-turn': { scope: 'results', keys: ['F6'], label: 'keys-results-turn' },
  'results-copy': { scope: 'results', keys: ['Ctrl+Shift+C'], label: 'copy-table' },
  'reopen-marks': { scope: 'results', keys: ['Ctrl+Shift+O'], label: 'keys-reopen' },
  'explain-close': { scope: 'results', keys: ['Escape'], label: 'keys-explain-close' },
  'fix-results': { scope: 'fixing', keys: ['Ctrl+Enter'], label: 'fixing-button' },
  'correct-results': { scope: 'sealing', keys: ['F2'], label: 'correction-open' },
  'register-appeal': { scope: 'sealing', keys: ['Shift+F2'], label: 'appeal-open' },
  'diagnostics-turn': { scope: 'diagnostics', keys: ['F7'], label: 'keys-diagnostics-turn' },
  'rank-up': { scope: 'ranks', keys: ['ArrowUp'], label: 'keys-rank-up', motion: true },
  'rank-down': { scope: 'ranks', keys: ['ArrowDown'], label: 'keys-rank-down', motion: true },

  'papers-turn': { scope: 'papers', keys: ['F6'], label: 'keys-papers-turn' },
  'papers-batch': { scope: 'papers', keys: ['Ctrl+Shift+P'], label: 'papers-batch' },
  'papers-save': { scope: 'papers', keys: ['Ctrl+S'], label: 'papers-save' },
  'papers-docx': { scope: 'papers', keys: ['Ctrl+Shift+W'], label: 'papers-docx' },
  'sign-up': { scope: 'signing', keys: ['ArrowUp'], label: 'keys-grid-up', motion: true },
  'sign-down': { scope: 'signing', keys: ['ArrowDown'], label: 'keys-grid-down', motion: true },
  'sign-left': { scope: 'signing', keys: ['ArrowLeft'], label: 'keys-grid-left', motion: true },
  'sign-right': { scope: 'signing', keys: ['ArrowRight'], label: 'keys-grid-right', motion: true },
  'sign-turn': { scope: 'signing', keys: ['Space'], label: 'keys-sign-turn', motion: true },
  'preview-print': { scope: 'preview', keys: ['Ctrl+P'], label: 'papers-print' },
  'preview-next': { leavesFields: true, scope: 'preview', keys: ['PageDown'], label: 'papers-page-next', motion: true },
  'preview-back': {
    leavesFields: true,
    scope: 'preview',
    keys: ['PageUp'],
    label: 'papers-page-previous',
    motion: true,
  },
  'preview-larger': { scope: 'preview', keys: ['Ctrl++'], label: 'papers-zoom-in', motion: true },
  'preview-smaller': { scope: 'preview', keys: ['Ctrl+-'], label: 'papers-zoom-out', motion: true },
  'preview-fit': { scope: 'preview', keys: ['Ctrl+0'], label: 'papers-zoom-fit', motion: true },

  'journal-older': { scope: 'journal', keys: ['Ctrl+ArrowDown'], label: 'log-more' },

  'door-back': { scope: 'door', keys: ['Escape'], label: 'keys-door-back' },
  'pin-digit': { scope: 'pin', keys: ['0…9'], label: 'keys-pin-digit', motion: true },
  'pin-rub': { scope: 'pin', keys: ['Backspace'], label: 'keys-pin-rub', motion: true },
  'pin-enter': { scope: 'pin', keys: ['Enter'], label: 'keys-pin-enter', motion: true },
  'sheet-mark': { scope: 'sheet', keys: ['0…9'], label: 'keys-cell-mark', motion: true },
  'sheet-up': { scope: 'sheet', keys: ['ArrowUp'], label: 'keys-sheet-up', motion: true },
  'sheet-down': { scope: 'sheet', keys: ['ArrowDown'], label: 'keys-sheet-down', motion: true },
  'sheet-rub': { scope: 'sheet', keys: ['Backspace', 'Delete'], label: 'keys-sheet-rub', motion: true },
  'sheet-on': { scope: 'sheet', keys: ['Enter'], label: 'keys-sheet-on', motion: true },

  'clock-step': { scope: 'defence', keys: ['Space'], label: 'keys-clock-step', leavesFields: true },
  'clock-pause': { scope: 'defence', keys: ['F6'], label: 'keys-clock-pause' },
  'clock-minute': { scope: 'defence', keys: ['F7'], label: 'keys-clock-minute' },
  'clock-next': { scope: 'defence', keys: ['F8'], label: 'clock-next' },
  'defence-paper': { scope: 'defence', keys: ['F2'], label: 'defence-paper' },
  'defence-note': { scope: 'defence', keys: ['F4'], label: 'keys-defence-note' },
  'defence-slides': { scope: 'defence', keys: ['F9'], label: 'keys-defence-slides' },
  'defence-stage': { scope: 'defence', keys: ['Ctrl+F9'], label: 'hall-choose' },
  'defence-end': { scope: 'defence', keys: ['Alt+End'], label: 'keys-defence-end' },
  'order-up': { scope: 'order', keys: ['Alt+ArrowUp'], label: 'keys-order-up', motion: true },
  'order-down': { scope: 'order', keys: ['Alt+ArrowDown'], label: 'keys-order-down', motion: true },
  'order-first': { scope: 'order', keys: ['Alt+Home'], label: 'keys-order-first', motion: true },
  'order-last': { scope: 'order', keys: ['Alt+PageDown'], label: 'keys-order-last', motion: true },
  'order-previous': { scope: 'order', keys: ['ArrowUp'], label: 'keys-order-previous', motion: true },
  'order-following': { scope: 'order', keys: ['ArrowDown'], label: 'keys-order-following', motion: true },
  'reveal-next': { scope: 'reveal', keys: ['Ctrl+Enter'], label: 'hall-reveal-next', motion: true },

  'guide-next': { scope: 'guide', keys: ['Alt+ArrowRight'], label: 'keys-guide-next' },
  'guide-back': { scope: 'guide', keys: ['Alt+ArrowLeft'], label: 'keys-guide-back' },
  'guide-close': { scope: 'guide', keys: ['Escape'], label: 'keys-guide-close' },
} as const satisfies Record<string, Action>;

/** The name of an action. */
export type ActionName = keyof typeof ACTIONS;

/** The actions of one scope. */
export type ActionIn<S extends ScopeName> = {
  [Name in ActionName]: (typeof ACTIONS)[Name]['scope'] extends S ? Name : never;
}[ActionName];

/** Returns an action by its name. */
export function actionOf(name: ActionName): Action {
  return ACTIONS[name];
}

/** Returns the names of the actions of a scope, in the order of the register. */
export function actionsIn<S extends ScopeName>(scope: S): ActionIn<S>[] {
  return (Object.keys(ACTIONS) as ActionName[]).filter((name) => ACTIONS[name].scope === scope) as ActionIn<S>[];
}
