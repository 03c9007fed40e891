import type { Action, Scope } from '../../../shared/keys/action';

export const scopes = {
  guide: { label: 'keys-scope-guide', within: ['everywhere', 'console'] },
} as const satisfies Record<string, Scope>;

export const actions = {
  'guide-next': { scope: 'guide', keys: ['Alt+ArrowRight'], label: 'keys-guide-next' },
  'guide-back': { scope: 'guide', keys: ['Alt+ArrowLeft'], label: 'keys-guide-back' },
  'guide-close': { scope: 'guide', keys: ['Escape'], label: 'keys-guide-close' },
} as const satisfies Record<string, Action>;
