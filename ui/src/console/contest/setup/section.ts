import type { Page } from '../../help/page';
import type { Section } from '../../shell/section';

export const pages = {
  setup: {
    title: 'learn-setup',
    picture: 'rule',
    what: 'learn-setup-what',
    steps: [
      'learn-setup-step-data',
      'learn-setup-step-criteria',
      'learn-setup-step-money',
      'learn-setup-step-passphrase',
    ],
    scopes: ['table'],
    next: 'learn-setup-next',
    links: [
      { label: 'nav-projects', screen: 'projects' },
      { label: 'nav-jury', screen: 'jury' },
    ],
  },
} as const satisfies Record<string, Page>;

/** Its name, its key and whose work it is are in `actions.ts` as `go-setup`. */
export const section = {
  name: 'setup',
  screen: () => import('./SetupScreen.svelte'),
  help: 'setup',
} as const satisfies Section<keyof typeof pages>;
