import type { Page } from '../help/page';
import type { Section } from '../shell/section';

export const pages = {
  papers: {
    title: 'learn-papers',
    picture: 'paper',
    what: 'learn-papers-what',
    steps: ['learn-papers-step-choose', 'learn-papers-step-draft', 'learn-papers-step-batch', 'learn-papers-step-sign'],
    scopes: ['papers', 'preview', 'signing'],
    next: 'learn-papers-next',
    links: [{ label: 'papers-tab-minutes', screen: 'papers', target: { tab: 'minutes' } }],
  },
  minutes: {
    title: 'learn-minutes',
    picture: 'paper',
    what: 'learn-minutes-what',
    steps: ['learn-minutes-step-present', 'learn-minutes-step-votes', 'learn-minutes-step-save'],
    scopes: ['papers'],
    next: 'learn-minutes-next',
    links: [{ label: 'nav-papers', screen: 'papers', target: { paper: 'minutes' } }],
  },
} as const satisfies Record<string, Page>;

/** Its name, its key and whose work it is are in `actions.ts` as `go-papers`. */
export const section = {
  name: 'papers',
  screen: () => import('./PapersScreen.svelte'),
  help: 'papers',
} as const satisfies Section<keyof typeof pages>;
