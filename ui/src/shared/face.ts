import { wholeWords } from './messages/index.svelte';
import type { Lang } from './messages/catalogue';

/**
 * Returns what brings a part of the screens that is not loaded with the page, and every message it may say: in the
 * language shown, or in the languages named.
 */
export function face<Part>(load: () => Promise<{ default: Part }>, ...langs: readonly Lang[]): () => Promise<Part> {
  return async () => {
    const [module] = await Promise.all([load(), wholeWords(...langs)]);
    return module.default;
  };
}
