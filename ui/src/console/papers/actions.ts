import type { Action, Scope } from '../../shared/keys/action';

export const scopes = {
  papers: { label: 'nav-papers', within: ['everywhere', 'console'], screen: 'papers' },
  signing: { label: 'keys-scope-signing', within: ['everywhere', 'console', 'papers'], screen: 'papers' },
  preview: { label: 'keys-scope-preview', within: ['everywhere', 'console', 'papers'], screen: 'papers' },
} as const satisfies Record<string, Scope>;

export const actions = {
  'go-papers': { scope: 'console', keys: ['Alt+9'], label: 'nav-papers', work: 'papers' },
  'go-minutes': { scope: 'console', keys: ['Alt+Shift+9'], label: 'keys-minutes', work: 'papers' },
  'papers-turn': { scope: 'papers', keys: ['F6'], label: 'keys-papers-turn' },
  'papers-batch': { scope: 'papers', keys: ['Ctrl+Shift+P'], label: 'papers-batch' },
  'papers-save': { scope: 'papers', keys: ['Ctrl+S'], label: 'papers-save' },
  'papers-docx': { scope: 'papers', keys: ['Ctrl+Shift+W'], label: 'papers-docx' },
  'sign-up': { scope: 'signing', keys: ['ArrowUp'], label: 'keys-grid-up', motion: true },
  'sign-down': { scope: 'signing', keys: ['ArrowDown'], label: 'keys-grid-down', motion: true },
  'sign-left': { scope: 'signing', keys: ['ArrowLeft'], label: 'keys-grid-left', motion: true },
  'sign-right': { scope: 'signing', keys: ['ArrowRight'], label: 'keys-grid-right', motion: true },
  'sign-turn': { scope: 'signing', keys: ['Space'], label: 'keys-sign-turn', motion: true },
  'preview-print': { scope: 'preview', keys: ['Ctrl+P'], label: 'papers-print' },
  'preview-next': { leavesFields: true, scope: 'preview', keys: ['PageDown'], label: 'papers-page-next', motion: true },
  'preview-back': {
    leavesFields: true,
    scope: 'preview',
    keys: ['PageUp'],
    label: 'papers-page-previous',
    motion: true,
  },
  'preview-larger': { scope: 'preview', keys: ['Ctrl++'], label: 'papers-zoom-in', motion: true },
  'preview-smaller': { scope: 'preview', keys: ['Ctrl+-'], label: 'papers-zoom-out', motion: true },
  'preview-fit': { scope: 'preview', keys: ['Ctrl+0'], label: 'papers-zoom-fit', motion: true },
} as const satisfies Record<string, Action>;
