import { READS } from '../../api/generated/reads';
import type { Area } from '../../api/generated/Area';
import type { Request } from '../../api/generated/Request';

/** Changes of any kind. */
let all = $state(0);
/** Changes that may be of anything. */
let anything = $state(0);
/** Changes by area; one that nothing touched is not there yet. */
const areas = $state<{ [Name in Area]?: number }>({});

/** How often the contest has changed since the page came, as far as it was told. */
export const changes = {
  get all(): number {
    return all;
  },
};

/** Takes in a change; `touched` names the areas, none where it may be of anything. */
export function changed(touched: readonly Area[]): void {
  all += 1;
  if (touched.length === 0) anything += 1;
  for (const area of touched) areas[area] = (areas[area] ?? 0) + 1;
}

/**
 * Returns a number that grows when an area changes that the answers to these requests depend on: read in an effect, it has the
 * effect done again. A request that does not say what its answer depends on (`reads` in Rust) depends on everything.
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
