import { READS } from '../../api/generated/reads';
import type { Area } from '../../api/generated/Area';
import type { Request } from '../../api/generated/Request';

/** Counts every change. */
let all = $state(0);
/** Counts changes that named no area. */
let anything = $state(0);
/** Counts changes by area; absent until the first one. */
const areas = $state<{ [Name in Area]?: number }>({});

/** How often the contest has changed since the page was loaded, as far as it was told. */
export const changes = {
  get all(): number {
    return all;
  },
};

/** Counts a change; `touched` names its areas, none meaning any of them. */
export function changed(touched: readonly Area[]): void {
  all += 1;
  if (touched.length === 0) anything += 1;
  for (const area of touched) areas[area] = (areas[area] ?? 0) + 1;
}

/**
 * Returns a number that grows when an area changes that the answers to these requests depend on, so that an effect that
 * reads it runs again. A request that does not say what its answer depends on (`reads` in Rust) depends on everything.
 */
export function revisionOf(...kinds: Request['type'][]): number {
  let revision = anything;
  for (const kind of kinds) {
    const reads = READS[kind];
    if (!reads) revision += all;
    else for (const area of reads) revision += areas[area] ?? 0;
  }
  return revision;
}
