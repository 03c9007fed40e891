import type { Action, Scope } from '../../shared/keys/action';

export const scopes = {
  jury: { label: 'nav-jury', within: ['everywhere', 'console'], screen: 'jury' },
  presence: { label: 'keys-scope-presence', within: ['everywhere', 'console', 'jury'], screen: 'jury' },
} as const satisfies Record<string, Scope>;

export const actions = {
  'go-jury': { scope: 'console', keys: ['Alt+4'], label: 'nav-jury' },
  'jury-pins': { scope: 'jury', keys: ['Ctrl+Shift+P'], label: 'keys-pins', work: 'secretary', changes: true },
  'jury-turn': { scope: 'jury', keys: ['Alt+PageDown'], label: 'keys-jury-turn' },
  'presence-arrive': { scope: 'presence', keys: ['Enter'], label: 'keys-presence-arrive', motion: true },
  'presence-leave': { scope: 'presence', keys: ['Backspace'], label: 'keys-presence-leave', motion: true },
  'presence-remote': { scope: 'presence', keys: ['Shift+Enter'], label: 'keys-presence-remote', motion: true },
  'presence-absent': { scope: 'presence', keys: ['Delete'], label: 'keys-presence-absent', motion: true },
  'presence-time': { scope: 'presence', keys: ['0…9'], label: 'keys-presence-time', motion: true },
  'presence-up': { scope: 'presence', keys: ['ArrowUp'], label: 'keys-presence-up', motion: true },
  'presence-down': { scope: 'presence', keys: ['ArrowDown'], label: 'keys-presence-down', motion: true },
} as const satisfies Record<string, Action>;
