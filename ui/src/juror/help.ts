import type { Page } from '../console/help/page';

export const pages = {
  door: {
    title: 'learn-door',
    picture: 'door',
    what: 'learn-door-what',
    steps: ['learn-door-step-name', 'learn-door-step-pin', 'learn-door-step-back'],
    scopes: ['door', 'pin'],
    next: 'learn-door-next',
    links: [],
  },
  sheet: {
    title: 'learn-sheet',
    picture: 'scale',
    what: 'learn-sheet-what',
    steps: ['learn-sheet-step-mark', 'learn-sheet-step-saved', 'learn-sheet-step-recusal', 'learn-sheet-step-submit'],
    scopes: ['sheet'],
    next: 'learn-sheet-next',
    links: [],
  },
} as const satisfies Record<string, Page>;
