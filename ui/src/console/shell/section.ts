import type { Component } from 'svelte';
import type { ContestView } from '../../api/generated/ContestView';
import type { ScreenName } from '../../api/generated/ScreenName';

/** A section of the console, defined in its area's folder and listed in `sections.ts`. */
export interface Section<Topic extends string> {
  readonly name: ScreenName;
  readonly screen: () => Promise<{ default: Component }>;
  /** The help topic here, unless a part of the screen sets another. */
  readonly help: Topic;
  /** Shown beside its name in the rail. */
  readonly note?: (contest: ContestView) => string;
}
