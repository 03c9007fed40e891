import type { Action, Scope } from '../../shared/keys/action';

export const scopes = {
  closing: { label: 'keys-scope-closing', within: ['everywhere', 'console'], screen: 'results' },
  results: { label: 'nav-results', within: ['everywhere', 'console'], screen: 'results' },
  diagnostics: { label: 'keys-scope-diagnostics', within: ['everywhere', 'console', 'results'], screen: 'results' },
  ranks: { label: 'keys-scope-ranks', within: ['everywhere', 'console', 'results'], screen: 'results' },
} as const satisfies Record<string, Scope>;

export const actions = {
  'go-results': { scope: 'console', keys: ['Alt+8'], label: 'nav-results' },
  'close-marks': {
    scope: 'closing',
    keys: ['Ctrl+Enter'],
    label: 'closing-button',
    work: 'secretary',
    changes: true,
    when: 'open',
  },
  'look-early': {
    scope: 'closing',
    keys: ['Ctrl+E'],
    label: 'keys-look-early',
    work: 'secretary',
    changes: true,
    when: 'open',
  },
  'results-turn': { scope: 'results', keys: ['F6'], label: 'keys-results-turn' },
  'results-copy': { scope: 'results', keys: ['Ctrl+Shift+C'], label: 'copy-table' },
  'reopen-marks': {
    scope: 'results',
    keys: ['Ctrl+Shift+O'],
    label: 'keys-reopen',
    work: 'secretary',
    changes: true,
    when: 'closed',
  },
  'explain-close': { scope: 'results', keys: ['Escape'], label: 'keys-explain-close' },
  'diagnostics-turn': { scope: 'diagnostics', keys: ['F7'], label: 'keys-diagnostics-turn' },
  'rank-up': { scope: 'ranks', keys: ['ArrowUp'], label: 'keys-rank-up', motion: true },
  'rank-down': { scope: 'ranks', keys: ['ArrowDown'], label: 'keys-rank-down', motion: true },
} as const satisfies Record<string, Action>;
