import type { ScreenName } from '../../api/generated/ScreenName';
import type { Work } from '../state/may.svelte';
import type { Chord } from './chord';

/** A place where keys act. */
export interface Scope {
  /** Message key of its name. */
  readonly label: string;
  /** Scopes that act at the same time: none of their keys is taken again. */
  readonly within: readonly string[];
  /** The section of the console it belongs to; absent outside the console, or for all of it. */
  readonly screen?: ScreenName;
}

/** Something that can be done, with its keys. */
export interface Action {
  readonly scope: string;
  /** Any of these does it; the first is shown beside the action. */
  readonly keys: readonly Chord[];
  /** Message key of its name. */
  readonly label: string;
  /** Leaves the key to a field that is being typed in. */
  readonly leavesFields?: boolean;
  /** Only moves about: it is in the list of keys, but the search does not find it. */
  readonly motion?: boolean;
  /** Whose work it is; absent: anybody's at the console. */
  readonly work?: Work;
  /** Changes the contest, so it cannot be done in a file opened for reading only. */
  readonly changes?: boolean;
  /** When it can be done: while marks are taken, from then until results are fixed, or after that; absent: always. */
  readonly when?: 'open' | 'closed' | 'sealed';
  /**
   * What it needs: a seat that may open files, this machine's files, or a file that verifies (a copy of another would
   * hide that it does not).
   */
  readonly needs?: 'opening' | 'files' | 'sound';
}
