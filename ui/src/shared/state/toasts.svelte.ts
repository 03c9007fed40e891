/** A short message at the edge of the screen. */
export interface Toast {
  id: number;
  kind: 'ok' | 'bad' | 'info';
  text: string;
  action?: { label: string; run: () => void };
}

let next = 1;
const list = $state<Toast[]>([]);

export const toasts = {
  get list(): readonly Toast[] {
    return list;
  },
};

/**
 * Shows a toast; a failure stays until it is closed, anything else disappears by itself. A new success replaces the one
 * before and a repeated failure is shown once, so that toasts do not pile up over the work.
 */
export function toast(kind: Toast['kind'], text: string, action?: Toast['action']): void {
  const id = next;
  next += 1;
  for (const one of [...list]) {
    const outdated = kind === 'bad' ? one.kind === 'bad' && one.text === text : one.kind !== 'bad' && !one.action;
    if (outdated) dismiss(one.id);
  }
  list.push({ id, kind, text, action });
  if (list.length > 3) list.shift();
  if (kind !== 'bad') setTimeout(() => dismiss(id), action ? 12_000 : 5_000);
}

export function dismiss(id: number): void {
  const at = list.findIndex((one) => one.id === id);
  if (at >= 0) list.splice(at, 1);
}

/** Dismisses all toasts, as another person sits down. */
export function dismissAll(): void {
  list.length = 0;
}
