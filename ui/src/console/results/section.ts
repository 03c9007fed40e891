import type { Page } from '../help/page';
import type { Section } from '../shell/section';

export const pages = {
  results: {
    title: 'learn-results',
    picture: 'ranking',
    what: 'learn-results-what',
    steps: [
      'learn-results-step-close',
      'learn-results-step-why',
      'learn-results-step-ties',
      'learn-results-step-money',
      'learn-results-step-fix',
      'learn-results-step-correct',
      'learn-results-step-diagnostics',
    ],
    scopes: ['closing', 'results', 'ranks', 'fixing', 'sealing', 'diagnostics'],
    next: 'learn-results-next',
    links: [{ label: 'nav-papers', screen: 'papers' }],
  },
} as const satisfies Record<string, Page>;

/** Its name, its key and whose work it is are in `actions.ts` as `go-results`. */
export const section = {
  name: 'results',
  screen: () => import('./ResultsScreen.svelte'),
  help: 'results',
} as const satisfies Section<keyof typeof pages>;
