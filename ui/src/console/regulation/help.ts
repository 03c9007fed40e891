import type { Page } from '../help/page';

export const pages = {
  regulation: {
    title: 'learn-regulation',
    picture: 'rule',
    what: 'learn-regulation-what',
    steps: ['learn-regulation-step-sentence', 'learn-regulation-step-example', 'learn-regulation-step-lock'],
    scopes: [],
    next: 'learn-regulation-next',
    links: [{ label: 'nav-projects', screen: 'projects' }],
  },
} as const satisfies Record<string, Page>;
