import type { Action, Scope } from '../../../shared/keys/action';

export const scopes = {
  journal: { label: 'nav-journal', within: ['everywhere', 'console'], screen: 'journal' },
} as const satisfies Record<string, Scope>;

export const actions = {
  'go-journal': { scope: 'console', keys: ['Alt+0'], label: 'nav-journal' },
  'journal-older': { scope: 'journal', keys: ['Ctrl+ArrowDown'], label: 'log-more' },
} as const satisfies Record<string, Action>;
