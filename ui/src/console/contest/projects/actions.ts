import type { Action } from '../../../shared/keys/action';

export const actions = {
  'go-projects': { scope: 'console', keys: ['Alt+3'], label: 'nav-projects' },
} as const satisfies Record<string, Action>;
