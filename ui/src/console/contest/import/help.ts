import type { Page } from '../../help/page';

export const pages = {
  import: {
    title: 'learn-import',
    picture: 'files',
    what: 'learn-import-what',
    steps: ['learn-import-step-template', 'learn-import-step-faults', 'learn-import-step-drop'],
    scopes: [],
    next: 'learn-import-next',
    links: [],
  },
} as const satisfies Record<string, Page>;
