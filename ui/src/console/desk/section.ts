import type { Page } from '../help/page';
import type { Section } from '../shell/section';

export const pages = {
  next: {
    title: 'learn-next',
    picture: 'path',
    what: 'learn-next-what',
    steps: ['learn-next-step-needed', 'learn-next-step-advice', 'learn-next-step-search'],
    scopes: ['console'],
    next: 'learn-next-next',
    links: [{ label: 'nav-setup', screen: 'setup' }],
  },
} as const satisfies Record<string, Page>;

/** Its name, its key and whose work it is are in `actions.ts` as `go-next`. */
export const section = {
  name: 'next',
  screen: () => import('./NextScreen.svelte'),
  help: 'next',
  note: (contest) => (contest.next.length ? String(contest.next.length) : '✓'),
} as const satisfies Section<keyof typeof pages>;
