import type { Page } from '../../help/page';
import type { Section } from '../../shell/section';

export const pages = {
  journal: {
    title: 'learn-journal',
    picture: 'chain',
    what: 'learn-journal-what',
    steps: ['learn-journal-step-entry', 'learn-journal-step-hash', 'learn-journal-step-verify'],
    scopes: ['journal'],
    next: 'learn-journal-next',
    links: [{ label: 'nav-next', screen: 'next' }],
  },
} as const satisfies Record<string, Page>;

/** Its name, its key and whose work it is are in `actions.ts` as `go-journal`. */
export const section = {
  name: 'journal',
  screen: () => import('./JournalScreen.svelte'),
  help: 'journal',
} as const satisfies Section<keyof typeof pages>;
