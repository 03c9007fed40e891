import type { ScreenName } from '../../api/generated/ScreenName';
import type { Work } from '../state/may.svelte';
import type { Chord } from './chord';

/** Where a key acts. */
export interface Scope {
  /** Key of its message. */
  readonly label: string;
  /** What acts at the same time: no key of it is taken again. */
  readonly within: readonly string[];
  /** The section of the console where it is; absent: not in the console, or in all of it. */
  readonly screen?: ScreenName;
}

/** Something that can be done, with its keys. */
export interface Action {
  /** The name of its scope. */
  readonly scope: string;
  /** Any of these does it; the first is the one that is shown beside the action. */
  readonly keys: readonly Chord[];
  /** Key of its message. */
  readonly label: string;
  /** A field being typed in keeps the key to itself. */
  readonly leavesFields?: boolean;
  /** A way of moving about: in the list of keys, but nothing to look for in the search. */
  readonly motion?: boolean;
  /** Whose work it is; absent: everybody's at the console. */
  readonly work?: Work;
  /** It changes the contest: not in a file that is open for reading only. */
  readonly changes?: boolean;
  /** While marks are taken, from then until results are fixed, or after it; absent: always. */
  readonly when?: 'open' | 'closed' | 'sealed';
  /** A seat that may open files, files of this machine, or a file that verifies: copies of another would hide that. */
  readonly needs?: 'opening' | 'files' | 'sound';
}
