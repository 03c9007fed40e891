import type { ScreenName } from '../../api/generated/ScreenName';
import type { ScopeName } from '../../shared/keys/registry';

/** What the help can speak of. */
export type Topic =
  | 'start'
  | 'next'
  | 'setup'
  | 'regulation'
  | 'projects'
  | 'jury'
  | 'defence'
  | 'entry'
  | 'grid'
  | 'voting'
  | 'results'
  | 'papers'
  | 'minutes'
  | 'journal'
  | 'import'
  | 'guide'
  | 'door'
  | 'sheet';

/** The drawings of the help. */
export type PictureName =
  'path' | 'files' | 'rule' | 'table' | 'jury' | 'typing' | 'grid' | 'ranking' | 'paper' | 'chain' | 'door' | 'scale';

/** A way from the help to where one goes next. */
export interface Way {
  readonly label: string;
  readonly screen: ScreenName;
  readonly target?: Record<string, string>;
}

/** What the help says of one thing: keys of its messages. */
export interface Page {
  readonly title: string;
  readonly picture: PictureName;
  /** What this is for. */
  readonly what: string;
  /** How it is done, step by step. */
  readonly steps: readonly string[];
  /** Whose keys act here. */
  readonly scopes: readonly ScopeName[];
  readonly next: string;
  readonly ways: readonly Way[];
}

/** The help. */
export const PAGES: Record<Topic, Page> = {
  start: {
    title: 'learn-start',
    picture: 'files',
    what: 'learn-start-what',
    steps: ['learn-start-step-new', 'learn-start-step-import', 'learn-start-step-demo'],
    scopes: ['start'],
    next: 'learn-start-next',
    ways: [],
  },
  next: {
    title: 'learn-next',
    picture: 'path',
    what: 'learn-next-what',
    steps: ['learn-next-step-needed', 'learn-next-step-advice', 'learn-next-step-search'],
    scopes: ['console'],
    next: 'learn-next-next',
    ways: [{ label: 'nav-setup', screen: 'setup' }],
  },
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
    ways: [
      { label: 'nav-projects', screen: 'projects' },
      { label: 'nav-jury', screen: 'jury' },
    ],
  },
  regulation: {
    title: 'learn-regulation',
    picture: 'rule',
    what: 'learn-regulation-what',
    steps: ['learn-regulation-step-sentence', 'learn-regulation-step-example', 'learn-regulation-step-lock'],
    scopes: [],
    next: 'learn-regulation-next',
    ways: [{ label: 'nav-projects', screen: 'projects' }],
  },
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
    ways: [{ label: 'nav-jury', screen: 'jury' }],
  },
  jury: {
    title: 'learn-jury',
    picture: 'jury',
    what: 'learn-jury-what',
    steps: ['learn-jury-step-roles', 'learn-jury-step-pins', 'learn-jury-step-conflict', 'learn-jury-step-presence'],
    scopes: ['jury', 'presence', 'table'],
    next: 'learn-jury-next',
    ways: [
      { label: 'nav-marks', screen: 'marks' },
      { label: 'nav-papers', screen: 'papers' },
    ],
  },
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
    ways: [{ label: 'nav-marks', screen: 'marks' }],
  },
  entry: {
    title: 'learn-entry',
    picture: 'typing',
    what: 'learn-entry-what',
    steps: ['learn-entry-step-who', 'learn-entry-step-digits', 'learn-entry-step-sum', 'learn-entry-step-recusal'],
    scopes: ['marks', 'entry', 'cells'],
    next: 'learn-entry-next',
    ways: [{ label: 'nav-results', screen: 'results' }],
  },
  grid: {
    title: 'learn-grid',
    picture: 'grid',
    what: 'learn-grid-what',
    steps: [
      'learn-grid-step-cell',
      'learn-grid-step-correct',
      'learn-grid-step-filter',
      'learn-grid-step-next',
      'learn-grid-step-sheets',
    ],
    scopes: ['marks', 'grid', 'gaps', 'sheets'],
    next: 'learn-grid-next',
    ways: [{ label: 'nav-results', screen: 'results' }],
  },
  voting: {
    title: 'learn-voting',
    picture: 'ranking',
    what: 'learn-voting-what',
    steps: [
      'learn-voting-step-tellers',
      'learn-voting-step-boxes',
      'learn-voting-step-ties',
      'learn-voting-step-meeting',
    ],
    scopes: ['voting', 'boxes', 'ballots'],
    next: 'learn-voting-next',
    ways: [{ label: 'nav-results', screen: 'results' }],
  },
  results: {
    title: 'learn-results',
    picture: 'ranking',
    what: 'learn-results-what',
    steps: [
      'learn-results-step-close',
      'learn-results-step-why',
      'learn-results-step-ties',
      'learn-results-step-money',
      'learn-results-step-fix',
      'learn-results-step-correct',
      'learn-results-step-diagnostics',
    ],
    scopes: ['closing', 'results', 'ranks', 'fixing', 'sealing', 'diagnostics'],
    next: 'learn-results-next',
    ways: [{ label: 'nav-papers', screen: 'papers' }],
  },
  papers: {
    title: 'learn-papers',
    picture: 'paper',
    what: 'learn-papers-what',
    steps: ['learn-papers-step-choose', 'learn-papers-step-draft', 'learn-papers-step-batch', 'learn-papers-step-sign'],
    scopes: ['papers', 'preview', 'signing'],
    next: 'learn-papers-next',
    ways: [{ label: 'papers-tab-minutes', screen: 'papers', target: { tab: 'minutes' } }],
  },
  minutes: {
    title: 'learn-minutes',
    picture: 'paper',
    what: 'learn-minutes-what',
    steps: ['learn-minutes-step-present', 'learn-minutes-step-votes', 'learn-minutes-step-save'],
    scopes: ['papers'],
    next: 'learn-minutes-next',
    ways: [{ label: 'nav-papers', screen: 'papers', target: { paper: 'minutes' } }],
  },
  journal: {
    title: 'learn-journal',
    picture: 'chain',
    what: 'learn-journal-what',
    steps: ['learn-journal-step-entry', 'learn-journal-step-hash', 'learn-journal-step-verify'],
    scopes: ['journal'],
    next: 'learn-journal-next',
    ways: [{ label: 'nav-next', screen: 'next' }],
  },
  import: {
    title: 'learn-import',
    picture: 'files',
    what: 'learn-import-what',
    steps: ['learn-import-step-template', 'learn-import-step-faults', 'learn-import-step-drop'],
    scopes: [],
    next: 'learn-import-next',
    ways: [],
  },
  guide: {
    title: 'learn-guide',
    picture: 'path',
    what: 'learn-guide-what',
    steps: ['learn-guide-step-skip', 'learn-guide-step-paste', 'learn-guide-step-later'],
    scopes: ['guide', 'table'],
    next: 'learn-guide-next',
    ways: [],
  },
  door: {
    title: 'learn-door',
    picture: 'door',
    what: 'learn-door-what',
    steps: ['learn-door-step-name', 'learn-door-step-pin', 'learn-door-step-back'],
    scopes: ['door', 'pin'],
    next: 'learn-door-next',
    ways: [],
  },
  sheet: {
    title: 'learn-sheet',
    picture: 'scale',
    what: 'learn-sheet-what',
    steps: ['learn-sheet-step-mark', 'learn-sheet-step-saved', 'learn-sheet-step-recusal', 'learn-sheet-step-submit'],
    scopes: ['sheet'],
    next: 'learn-sheet-next',
    ways: [],
  },
};

/** What the sections of the console are. */
export const OF_SCREEN: Record<ScreenName, Topic> = {
  next: 'next',
  setup: 'setup',
  projects: 'projects',
  jury: 'jury',
  defence: 'defence',
  marks: 'entry',
  voting: 'voting',
  results: 'results',
  papers: 'papers',
  journal: 'journal',
};
