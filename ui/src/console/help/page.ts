import type { ScreenName } from '../../api/generated/ScreenName';
import type { ScopeName } from '../../shared/keys/registry';

export type PictureName =
  'path' | 'files' | 'rule' | 'table' | 'jury' | 'typing' | 'grid' | 'ranking' | 'paper' | 'chain' | 'door' | 'scale';

/** A link from the help to where to go next. */
export interface HelpLink {
  readonly label: string;
  readonly screen: ScreenName;
  readonly target?: Record<string, string>;
}

/** A page of the help: keys of its messages. */
export interface Page {
  readonly title: string;
  readonly picture: PictureName;
  /** What the thing is for. */
  readonly what: string;
  /** How to do it, step by step. */
  readonly steps: readonly string[];
  /** Scopes whose keys act here. */
  readonly scopes: readonly ScopeName[];
  readonly next: string;
  readonly links: readonly HelpLink[];
}
