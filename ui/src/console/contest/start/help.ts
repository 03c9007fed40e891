import type { Page } from '../../help/page';

export const pages = {
  start: {
    title: 'learn-start',
    picture: 'files',
    what: 'learn-start-what',
    steps: ['learn-start-step-new', 'learn-start-step-import', 'learn-start-step-demo'],
    scopes: ['start'],
    next: 'learn-start-next',
    links: [],
  },
} as const satisfies Record<string, Page>;
