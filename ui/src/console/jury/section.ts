import type { Page } from '../help/page';
import type { Section } from '../shell/section';

export const pages = {
  jury: {
    title: 'learn-jury',
    picture: 'jury',
    what: 'learn-jury-what',
    steps: ['learn-jury-step-roles', 'learn-jury-step-pins', 'learn-jury-step-conflict', 'learn-jury-step-presence'],
    scopes: ['jury', 'presence', 'table'],
    next: 'learn-jury-next',
    links: [
      { label: 'nav-marks', screen: 'marks' },
      { label: 'nav-papers', screen: 'papers' },
    ],
  },
} as const satisfies Record<string, Page>;

/** Its name, its key and whose work it is are in `actions.ts` as `go-jury`. */
export const section = {
  name: 'jury',
  screen: () => import('./JuryScreen.svelte'),
  help: 'jury',
  note: (contest) => String(contest.jurors),
} as const satisfies Section<keyof typeof pages>;
