import type { Page } from '../../help/page';
import type { Section } from '../../shell/section';

export const pages = {
  projects: {
    title: 'learn-projects',
    picture: 'table',
    what: 'learn-projects-what',
    steps: [
      'learn-projects-step-type',
      'learn-projects-step-paste',
      'learn-projects-step-card',
      'learn-projects-step-undo',
    ],
    scopes: ['table'],
    next: 'learn-projects-next',
    links: [{ label: 'nav-jury', screen: 'jury' }],
  },
} as const satisfies Record<string, Page>;

/** Its name, its key and whose work it is are in `actions.ts` as `go-projects`. */
export const section = {
  name: 'projects',
  screen: () => import('./ProjectsScreen.svelte'),
  help: 'projects',
  note: (contest) => String(contest.projects),
} as const satisfies Section<keyof typeof pages>;
