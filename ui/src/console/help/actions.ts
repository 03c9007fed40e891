import type { Action, Scope } from '../../shared/keys/action';

export const scopes = {
  everywhere: { label: 'keys-scope-everywhere', within: [] },
} as const satisfies Record<string, Scope>;

export const actions = {
  help: { scope: 'everywhere', keys: ['F1'], label: 'keys-help' },
  'list-keys': { scope: 'everywhere', keys: ['?', 'Shift+F1'], label: 'keys-list' },
  'next-theme': { scope: 'everywhere', keys: ['Ctrl+Shift+D'], label: 'keys-theme' },
  'next-lang': { scope: 'everywhere', keys: ['Ctrl+Shift+L'], label: 'keys-lang' },
} as const satisfies Record<string, Action>;
