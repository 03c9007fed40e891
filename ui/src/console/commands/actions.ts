import type { Action, Scope } from '../../shared/keys/action';

export const scopes = {
  console: { label: 'keys-scope-console', within: ['everywhere'] },
} as const satisfies Record<string, Scope>;

/** Goes before the sections in the list of keys. */
export const finding = {
  search: { scope: 'console', keys: ['Ctrl+K'], label: 'keys-search' },
} as const satisfies Record<string, Action>;

export const actions = {
  undo: { scope: 'console', keys: ['Ctrl+Z'], label: 'keys-undo', leavesFields: true, work: 'set_up', changes: true },
  redo: {
    scope: 'console',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    label: 'keys-redo',
    leavesFields: true,
    work: 'set_up',
    changes: true,
  },
  stages: { scope: 'console', keys: ['F10'], label: 'keys-stages' },
  lock: { scope: 'console', keys: ['Ctrl+L'], label: 'keys-lock' },
  'save-copy': { scope: 'console', keys: ['Ctrl+Shift+S'], label: 'file-copy', work: 'secretary', needs: 'sound' },
  'save-hand-over': {
    scope: 'console',
    keys: ['Ctrl+Shift+H'],
    label: 'file-hand-over',
    work: 'secretary',
    needs: 'sound',
  },
  'save-workbook': { scope: 'console', keys: ['Ctrl+Shift+X'], label: 'file-workbook', work: 'papers' },
  verify: { scope: 'console', keys: ['Shift+F7'], label: 'file-verify' },
  import: { scope: 'console', keys: ['Ctrl+I'], label: 'file-import', work: 'set_up', changes: true },
  'import-folder': {
    scope: 'console',
    keys: ['Ctrl+Shift+I'],
    label: 'file-import-folder',
    work: 'set_up',
    changes: true,
    needs: 'files',
  },
  template: { scope: 'console', keys: ['Ctrl+Shift+E'], label: 'file-template', work: 'set_up' },
  'new-contest': { scope: 'console', keys: ['Ctrl+N'], label: 'keys-new', work: 'secretary', needs: 'opening' },
  guide: { scope: 'console', keys: ['Ctrl+Shift+G'], label: 'keys-guide', work: 'secretary', changes: true },
  'open-contest': { scope: 'console', keys: ['Ctrl+O'], label: 'file-open', work: 'secretary', needs: 'opening' },
  'close-contest': { scope: 'console', keys: ['Ctrl+F4'], label: 'file-close', work: 'secretary', needs: 'opening' },
} as const satisfies Record<string, Action>;
