import type { Action, Scope } from '../../shared/keys/action';

export const scopes = {
  marks: { label: 'nav-marks', within: ['everywhere', 'console'], screen: 'marks' },
  entry: { label: 'keys-scope-entry', within: ['everywhere', 'console', 'marks'], screen: 'marks' },
  cells: { label: 'keys-scope-cells', within: ['everywhere', 'console', 'marks', 'entry'], screen: 'marks' },
  grid: { label: 'keys-scope-grid', within: ['everywhere', 'console', 'marks'], screen: 'marks' },
  gaps: { label: 'keys-scope-grid', within: ['everywhere', 'console', 'marks', 'grid'], screen: 'marks' },
  sheets: { label: 'marks-tab-sheets', within: ['everywhere', 'console', 'marks'], screen: 'marks' },
} as const satisfies Record<string, Scope>;

export const actions = {
  'go-marks': { scope: 'console', keys: ['Alt+6'], label: 'nav-marks' },
  'marks-turn': { scope: 'marks', keys: ['F6'], label: 'keys-marks-turn' },
  'entry-change': { scope: 'entry', keys: ['F2', 'Ctrl+J'], label: 'keys-entry-change', changes: true, when: 'open' },
  'entry-clear': { scope: 'entry', keys: ['Escape'], label: 'keys-entry-clear', changes: true, when: 'open' },
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
} as const satisfies Record<string, Action>;
