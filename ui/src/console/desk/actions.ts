import type { Action } from '../../shared/keys/action';

export const actions = {
  'go-next': { scope: 'console', keys: ['Alt+1'], label: 'nav-next' },
} as const satisfies Record<string, Action>;
