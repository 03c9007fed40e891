import type { Page } from '../../help/page';

export const pages = {
  guide: {
    title: 'learn-guide',
    picture: 'path',
    what: 'learn-guide-what',
    steps: ['learn-guide-step-skip', 'learn-guide-step-paste', 'learn-guide-step-later'],
    scopes: ['guide', 'table'],
    next: 'learn-guide-next',
    links: [],
  },
} as const satisfies Record<string, Page>;
