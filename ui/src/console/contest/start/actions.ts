import type { Action, Scope } from '../../../shared/keys/action';

export const scopes = {
  start: { label: 'keys-scope-start', within: ['everywhere'] },
} as const satisfies Record<string, Scope>;

export const actions = {
  'start-new': { scope: 'start', keys: ['Ctrl+N'], label: 'keys-new' },
  'start-import': { scope: 'start', keys: ['Ctrl+I'], label: 'start-import' },
  'start-import-folder': { scope: 'start', keys: ['Ctrl+Shift+I'], label: 'file-import-folder' },
  'start-open': { scope: 'start', keys: ['Ctrl+O'], label: 'start-open' },
  'start-template': { scope: 'start', keys: ['Ctrl+Shift+E'], label: 'start-template' },
  'start-demo': { scope: 'start', keys: ['Ctrl+D'], label: 'keys-demo' },
} as const satisfies Record<string, Action>;
