import type { Page } from '../help/page';
import type { Section } from '../shell/section';

export const pages = {
  voting: {
    title: 'learn-voting',
    picture: 'ranking',
    what: 'learn-voting-what',
    steps: [
      'learn-voting-step-tellers',
      'learn-voting-step-boxes',
      'learn-voting-step-ties',
      'learn-voting-step-meeting',
    ],
    scopes: ['voting', 'boxes', 'ballots'],
    next: 'learn-voting-next',
    links: [{ label: 'nav-results', screen: 'results' }],
  },
} as const satisfies Record<string, Page>;

/** Its name, its key and whose work it is are in `actions.ts` as `go-voting`. */
export const section = {
  name: 'voting',
  screen: () => import('./VotingScreen.svelte'),
  help: 'voting',
} as const satisfies Section<keyof typeof pages>;
