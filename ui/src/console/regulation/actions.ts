import type { Action } from '../../shared/keys/action';

export const actions = {
  'go-regulation': { scope: 'console', keys: ['Alt+Shift+2'], label: 'keys-regulation', work: 'set_up' },
} as const satisfies Record<string, Action>;
