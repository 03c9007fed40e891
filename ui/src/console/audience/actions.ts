import type { Action, Scope } from '../../shared/keys/action';

export const scopes = {
  voting: { label: 'nav-voting', within: ['everywhere', 'console'], screen: 'voting' },
  boxes: { label: 'keys-scope-boxes', within: ['everywhere', 'console', 'voting'], screen: 'voting' },
  ballots: { label: 'keys-scope-ballots', within: ['everywhere', 'console', 'voting'], screen: 'voting' },
} as const satisfies Record<string, Scope>;

export const actions = {
  'go-voting': { scope: 'console', keys: ['Alt+7'], label: 'nav-voting' },
  'voting-turn': { scope: 'voting', keys: ['F6'], label: 'keys-voting-turn' },
  'voting-box': { scope: 'voting', keys: ['Ctrl+B'], label: 'keys-voting-box' },
  'voting-decide': { scope: 'voting', keys: ['Ctrl+J'], label: 'voting-new-decision' },
  'box-next': { scope: 'boxes', keys: ['Enter', 'ArrowDown'], label: 'keys-box-next', motion: true },
  'box-back': { scope: 'boxes', keys: ['ArrowUp'], label: 'keys-box-back', motion: true },
  'box-save': { scope: 'boxes', keys: ['Ctrl+Enter'], label: 'keys-box-save', motion: true },
  'box-leave': { scope: 'boxes', keys: ['Escape'], label: 'keys-box-leave', motion: true },
  'ballot-name': { scope: 'ballots', keys: ['0…9'], label: 'keys-ballot-name', motion: true },
  'ballot-next': { scope: 'ballots', keys: ['ArrowDown'], label: 'keys-ballot-next', motion: true },
  'ballot-back': { scope: 'ballots', keys: ['ArrowUp'], label: 'keys-ballot-back', motion: true },
} as const satisfies Record<string, Action>;
