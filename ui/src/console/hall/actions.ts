import type { Action, Scope } from '../../shared/keys/action';

export const scopes = {
  reveal: { label: 'keys-scope-reveal', within: ['everywhere', 'console', 'defence'], screen: 'defence' },
} as const satisfies Record<string, Scope>;

export const actions = {
  'reveal-next': { scope: 'reveal', keys: ['Ctrl+Enter'], label: 'hall-reveal-next', motion: true },
} as const satisfies Record<string, Action>;
