import type { Page } from '../help/page';
import type { Section } from '../shell/section';

export const pages = {
  entry: {
    title: 'learn-entry',
    picture: 'typing',
    what: 'learn-entry-what',
    steps: ['learn-entry-step-who', 'learn-entry-step-digits', 'learn-entry-step-sum', 'learn-entry-step-recusal'],
    scopes: ['marks', 'entry', 'cells'],
    next: 'learn-entry-next',
    links: [{ label: 'nav-results', screen: 'results' }],
  },
  grid: {
    title: 'learn-grid',
    picture: 'grid',
    what: 'learn-grid-what',
    steps: [
      'learn-grid-step-cell',
      'learn-grid-step-correct',
      'learn-grid-step-filter',
      'learn-grid-step-next',
      'learn-grid-step-sheets',
    ],
    scopes: ['marks', 'grid', 'gaps', 'sheets'],
    next: 'learn-grid-next',
    links: [{ label: 'nav-results', screen: 'results' }],
  },
} as const satisfies Record<string, Page>;

/** Its name, its key and whose work it is are in `actions.ts` as `go-marks`. */
export const section = {
  name: 'marks',
  screen: () => import('./MarksScreen.svelte'),
  help: 'entry',
  note: ({ sheets_accepted: accepted, sheets_expected: expected }) => {
    if (!expected) return '';
    return accepted === expected ? '✓' : `${accepted}/${expected}`;
  },
} as const satisfies Section<keyof typeof pages>;
