import { loadMessages } from './messages/index.svelte';
import type { Lang } from './messages/catalogue';

/**
 * Returns a loader of a part of the screens that does not come with the page, together with every message it may say,
 * in the language shown or in the languages named.
 */
export function face<Part>(load: () => Promise<{ default: Part }>, ...langs: readonly Lang[]): () => Promise<Part> {
  return async () => {
    const [module] = await Promise.all([load(), loadMessages(...langs)]);
    return module.default;
  };
}
