import type { Page } from '../help/page';
import type { Section } from '../shell/section';

export const pages = {
  defence: {
    title: 'learn-defence',
    picture: 'table',
    what: 'learn-defence-what',
    steps: [
      'learn-defence-step-order',
      'learn-defence-step-clock',
      'learn-defence-step-late',
      'learn-defence-step-hall',
    ],
    scopes: ['defence', 'order', 'reveal'],
    next: 'learn-defence-next',
    links: [{ label: 'nav-marks', screen: 'marks' }],
  },
} as const satisfies Record<string, Page>;

/** Its name, its key and whose work it is are in `actions.ts` as `go-defence`. */
export const section = {
  name: 'defence',
  screen: () => import('./DefenceScreen.svelte'),
  help: 'defence',
} as const satisfies Section<keyof typeof pages>;
