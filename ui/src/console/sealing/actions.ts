import type { Action, Scope } from '../../shared/keys/action';

export const scopes = {
  fixing: { label: 'keys-scope-fixing', within: ['everywhere', 'console', 'results'], screen: 'results' },
  sealing: { label: 'keys-scope-sealing', within: ['everywhere', 'console', 'results'], screen: 'results' },
} as const satisfies Record<string, Scope>;

export const actions = {
  'fix-results': {
    scope: 'fixing',
    keys: ['Ctrl+Enter'],
    label: 'fixing-button',
    work: 'secretary',
    changes: true,
    when: 'closed',
  },
  'correct-results': {
    scope: 'sealing',
    keys: ['F2'],
    label: 'correction-open',
    work: 'secretary',
    changes: true,
    when: 'sealed',
  },
  'register-appeal': {
    scope: 'sealing',
    keys: ['Shift+F2'],
    label: 'appeal-open',
    work: 'secretary',
    changes: true,
    when: 'sealed',
  },
} as const satisfies Record<string, Action>;
