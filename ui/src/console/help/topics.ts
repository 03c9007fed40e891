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
  | 'entry'
  | 'grid'
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
    title: 'help-start',
    picture: 'files',
    what: 'help-start-what',
    steps: ['help-start-step-new', 'help-start-step-import', 'help-start-step-demo'],
    scopes: ['start'],
    next: 'help-start-next',
    ways: [],
  },
  next: {
    title: 'help-next',
    picture: 'path',
    what: 'help-next-what',
    steps: ['help-next-step-needed', 'help-next-step-advice', 'help-next-step-search'],
    scopes: ['console'],
    next: 'help-next-next',
    ways: [{ label: 'nav-setup', screen: 'setup' }],
  },
  setup: {
    title: 'help-setup',
    picture: 'rule',
    what: 'help-setup-what',
    steps: ['help-setup-step-data', 'help-setup-step-criteria', 'help-setup-step-money', 'help-setup-step-passphrase'],
    scopes: ['table'],
    next: 'help-setup-next',
    ways: [
      { label: 'nav-projects', screen: 'projects' },
      { label: 'nav-jury', screen: 'jury' },
    ],
  },
  regulation: {
    title: 'help-regulation',
    picture: 'rule',
    what: 'help-regulation-what',
    steps: ['help-regulation-step-sentence', 'help-regulation-step-example', 'help-regulation-step-lock'],
    scopes: [],
    next: 'help-regulation-next',
    ways: [{ label: 'nav-projects', screen: 'projects' }],
  },
  projects: {
    title: 'help-projects',
    picture: 'table',
    what: 'help-projects-what',
    steps: [
      'help-projects-step-type',
      'help-projects-step-paste',
      'help-projects-step-card',
      'help-projects-step-undo',
    ],
    scopes: ['table'],
    next: 'help-projects-next',
    ways: [{ label: 'nav-jury', screen: 'jury' }],
  },
  jury: {
    title: 'help-jury',
    picture: 'jury',
    what: 'help-jury-what',
    steps: ['help-jury-step-roles', 'help-jury-step-pins', 'help-jury-step-conflict'],
    scopes: ['jury', 'table'],
    next: 'help-jury-next',
    ways: [
      { label: 'nav-marks', screen: 'marks' },
      { label: 'nav-papers', screen: 'papers' },
    ],
  },
  entry: {
    title: 'help-entry',
    picture: 'typing',
    what: 'help-entry-what',
    steps: ['help-entry-step-who', 'help-entry-step-digits', 'help-entry-step-sum', 'help-entry-step-recusal'],
    scopes: ['marks', 'entry', 'cells'],
    next: 'help-entry-next',
    ways: [{ label: 'nav-results', screen: 'results' }],
  },
  grid: {
    title: 'help-grid',
    picture: 'grid',
    what: 'help-grid-what',
    steps: ['help-grid-step-cell', 'help-grid-step-correct', 'help-grid-step-filter'],
    scopes: ['marks', 'grid'],
    next: 'help-grid-next',
    ways: [{ label: 'nav-results', screen: 'results' }],
  },
  results: {
    title: 'help-results',
    picture: 'ranking',
    what: 'help-results-what',
    steps: ['help-results-step-close', 'help-results-step-why', 'help-results-step-ties', 'help-results-step-money'],
    scopes: ['closing', 'results', 'ranks'],
    next: 'help-results-next',
    ways: [{ label: 'nav-papers', screen: 'papers' }],
  },
  papers: {
    title: 'help-papers',
    picture: 'paper',
    what: 'help-papers-what',
    steps: ['help-papers-step-choose', 'help-papers-step-draft', 'help-papers-step-batch'],
    scopes: ['papers', 'preview'],
    next: 'help-papers-next',
    ways: [{ label: 'papers-tab-minutes', screen: 'papers', target: { tab: 'minutes' } }],
  },
  minutes: {
    title: 'help-minutes',
    picture: 'paper',
    what: 'help-minutes-what',
    steps: ['help-minutes-step-present', 'help-minutes-step-votes', 'help-minutes-step-save'],
    scopes: ['papers'],
    next: 'help-minutes-next',
    ways: [{ label: 'nav-papers', screen: 'papers', target: { paper: 'minutes' } }],
  },
  journal: {
    title: 'help-journal',
    picture: 'chain',
    what: 'help-journal-what',
    steps: ['help-journal-step-entry', 'help-journal-step-hash', 'help-journal-step-verify'],
    scopes: ['journal'],
    next: 'help-journal-next',
    ways: [{ label: 'nav-next', screen: 'next' }],
  },
  import: {
    title: 'help-import',
    picture: 'files',
    what: 'help-import-what',
    steps: ['help-import-step-template', 'help-import-step-faults', 'help-import-step-drop'],
    scopes: [],
    next: 'help-import-next',
    ways: [],
  },
  guide: {
    title: 'help-guide',
    picture: 'path',
    what: 'help-guide-what',
    steps: ['help-guide-step-skip', 'help-guide-step-paste', 'help-guide-step-later'],
    scopes: ['guide', 'table'],
    next: 'help-guide-next',
    ways: [],
  },
  door: {
    title: 'help-door',
    picture: 'door',
    what: 'help-door-what',
    steps: ['help-door-step-name', 'help-door-step-pin', 'help-door-step-back'],
    scopes: ['door', 'pin'],
    next: 'help-door-next',
    ways: [],
  },
  sheet: {
    title: 'help-sheet',
    picture: 'scale',
    what: 'help-sheet-what',
    steps: ['help-sheet-step-mark', 'help-sheet-step-saved', 'help-sheet-step-recusal', 'help-sheet-step-submit'],
    scopes: ['sheet'],
    next: 'help-sheet-next',
    ways: [],
  },
};

/** What the sections of the console are. */
export const OF_SCREEN: Record<ScreenName, Topic> = {
  next: 'next',
  setup: 'setup',
  projects: 'projects',
  jury: 'jury',
  marks: 'entry',
  results: 'results',
  papers: 'papers',
  journal: 'journal',
};
