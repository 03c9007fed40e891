import type { Action, Scope } from '../shared/keys/action';

export const scopes = {
  door: { label: 'keys-scope-door', within: ['everywhere'] },
  pin: { label: 'keys-scope-pin', within: ['everywhere', 'door'] },
  sheet: { label: 'keys-scope-sheet', within: ['everywhere'] },
} as const satisfies Record<string, Scope>;

export const actions = {
  'door-back': { scope: 'door', keys: ['Escape'], label: 'keys-door-back' },
  'pin-digit': { scope: 'pin', keys: ['0…9'], label: 'keys-pin-digit', motion: true },
  'pin-rub': { scope: 'pin', keys: ['Backspace'], label: 'keys-pin-rub', motion: true },
  'pin-enter': { scope: 'pin', keys: ['Enter'], label: 'keys-pin-enter', motion: true },
  'sheet-mark': { scope: 'sheet', keys: ['0…9'], label: 'keys-cell-mark', motion: true },
  'sheet-up': { scope: 'sheet', keys: ['ArrowUp'], label: 'keys-sheet-up', motion: true },
  'sheet-down': { scope: 'sheet', keys: ['ArrowDown'], label: 'keys-sheet-down', motion: true },
  'sheet-rub': { scope: 'sheet', keys: ['Backspace', 'Delete'], label: 'keys-sheet-rub', motion: true },
  'sheet-on': { scope: 'sheet', keys: ['Enter'], label: 'keys-sheet-on', motion: true },
} as const satisfies Record<string, Action>;
