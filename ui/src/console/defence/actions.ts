import type { Action, Scope } from '../../shared/keys/action';

export const scopes = {
  defence: { label: 'nav-defence', within: ['everywhere', 'console'], screen: 'defence' },
  order: { label: 'keys-scope-order', within: ['everywhere', 'console', 'defence'], screen: 'defence' },
} as const satisfies Record<string, Scope>;

export const actions = {
  'go-defence': { scope: 'console', keys: ['Alt+5'], label: 'nav-defence' },
  'clock-step': {
    scope: 'defence',
    keys: ['Space'],
    label: 'keys-clock-step',
    leavesFields: true,
    work: 'sheets',
    changes: true,
  },
  'clock-pause': { scope: 'defence', keys: ['F6'], label: 'keys-clock-pause', work: 'sheets', changes: true },
  'clock-minute': { scope: 'defence', keys: ['F7'], label: 'keys-clock-minute', work: 'sheets', changes: true },
  'clock-next': { scope: 'defence', keys: ['F8'], label: 'clock-next', work: 'sheets', changes: true },
  'defence-paper': { scope: 'defence', keys: ['F2'], label: 'defence-paper', work: 'sheets' },
  'defence-note': { scope: 'defence', keys: ['F4'], label: 'keys-defence-note', work: 'sheets', changes: true },
  'defence-slides': { scope: 'defence', keys: ['F9'], label: 'keys-defence-slides', work: 'sheets', changes: true },
  'defence-hall': { scope: 'defence', keys: ['Ctrl+F9'], label: 'hall-choose', work: 'sheets', changes: true },
  'defence-end': { scope: 'defence', keys: ['Alt+End'], label: 'keys-defence-end', work: 'sheets', changes: true },
  'order-up': { scope: 'order', keys: ['Alt+ArrowUp'], label: 'keys-order-up', motion: true },
  'order-down': { scope: 'order', keys: ['Alt+ArrowDown'], label: 'keys-order-down', motion: true },
  'order-first': { scope: 'order', keys: ['Alt+Home'], label: 'keys-order-first', motion: true },
  'order-last': { scope: 'order', keys: ['Alt+PageDown'], label: 'keys-order-last', motion: true },
  'order-previous': { scope: 'order', keys: ['ArrowUp'], label: 'keys-order-previous', motion: true },
  'order-following': { scope: 'order', keys: ['ArrowDown'], label: 'keys-order-following', motion: true },
} as const satisfies Record<string, Action>;
