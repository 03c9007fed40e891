import type { Action, Scope } from '../../../shared/keys/action';

/** Where keys act here. */
export const scopes = {
  journal: { label: 'nav-journal', within: ['everywhere', 'console'], screen: 'journal' },
} as const satisfies Record<string, Scope>;

/** What is done here by keys. */
export const actions = {
  'go-journal': { scope: 'console', keys: ['Alt+0'], label: 'nav-journal' },
  'journal-older': { scope: 'journal', keys: ['Ctrl+ArrowDown'], label: 'log-more' },
} as const satisfies Record<string, Action>;
