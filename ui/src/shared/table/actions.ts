import type { Action, Scope } from '../keys/action';

export const scopes = {
  table: { label: 'keys-scope-table', within: ['everywhere'] },
} as const satisfies Record<string, Scope>;

export const actions = {
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
} as const satisfies Record<string, Action>;
