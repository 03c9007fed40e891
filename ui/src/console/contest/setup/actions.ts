import type { Action } from '../../../shared/keys/action';

export const actions = {
  'go-setup': { scope: 'console', keys: ['Alt+2'], label: 'nav-setup', work: 'set_up' },
} as const satisfies Record<string, Action>;
