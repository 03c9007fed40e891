import type { Attachment } from 'svelte/attachments';

interface Anchored {
  /** Covers its parent instead of standing below it. */
  over?: boolean;
}

/** Keeps an element beside its parent, whatever scrolls: below it, above it where there is more room, or over it. */
export function anchored({ over = false }: Anchored = {}): Attachment<HTMLElement> {
  return (node) => {
    const owner = node.parentElement;
    if (!owner) return;
    const place = () => {
      const at = owner.getBoundingClientRect();
      if (over) node.style.setProperty('--cell-width', `${at.width}px`);
      const { offsetHeight: height, offsetWidth: width } = node;
      const low = over ? at.top : at.bottom + 2;
      const fits = low + height <= window.innerHeight - 4;
      const high = over ? at.bottom - height : at.top - height - 2;
      node.style.left = `${Math.max(4, Math.min(at.left, window.innerWidth - width - 4))}px`;
      node.style.top = `${fits || high < 4 ? low : high}px`;
    };
    node.style.position = 'fixed';
    place();
    const watch = new ResizeObserver(place);
    watch.observe(node);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      watch.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  };
}
