import type { ScreenName } from '../../api/generated/ScreenName';
import type { ScopeName } from '../../shared/keys/registry';

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
