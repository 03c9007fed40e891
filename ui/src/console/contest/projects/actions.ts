import type { Action } from '../../../shared/keys/action';

/** What is done here by keys. */
export const actions = {
  'go-projects': { scope: 'console', keys: ['Alt+3'], label: 'nav-projects' },
} as const satisfies Record<string, Action>;
