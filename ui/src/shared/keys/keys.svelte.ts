import { untrack } from 'svelte';
import { isTyping } from './chord';
import { type Handlers, pressed } from './press';
import { type ActionName, actionOf, type ScopeName } from './registry';

interface Layer {
  scope: ScopeName;
  handlers: Record<string, (event: KeyboardEvent) => unknown>;
  /** Acts even while a dialog is open. */
  above: boolean;
}

const FIELDS = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]';

let layers = $state.raw<readonly Layer[]>([]);

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(FIELDS);
}

function keydown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const dialog = document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
  const field = isField(event.target);
  if (field && isTyping(event)) return;
  // The layer bound last is the nearest to the user.
  for (const layer of layers.toReversed()) {
    if (dialog && !layer.above) continue;
    const name = pressed(layer.scope, event);
    if (name === null || (field && actionOf(name).leavesFields)) continue;
    if (layer.handlers[name]?.(event) === false) continue;
    event.preventDefault();
    return;
  }
}

/**
 * Binds the keys of a scope for the lifetime of a component. Must be called while the component is initialised; every
 * action of the scope needs a handler.
 */
export function useKeys<S extends ScopeName>(scope: S, handlers: Handlers<S>, above = false): void {
  $effect(() => {
    const layer: Layer = { scope, handlers, above };
    untrack(() => {
      if (!layers.length) window.addEventListener('keydown', keydown);
      layers = [...layers, layer];
    });
    return () => {
      layers = layers.filter((one) => one !== layer);
      if (!layers.length) window.removeEventListener('keydown', keydown);
    };
  });
}

/** Scopes whose keys act now, the nearest first. */
export const acting = {
  get scopes(): ScopeName[] {
    return [...new Set(layers.map((layer) => layer.scope))].reverse();
  },
};

/** Does an action as its key would; returns whether it was possible. */
export function run(name: ActionName): boolean {
  const scope = actionOf(name).scope;
  const layer = layers.findLast((one) => one.scope === scope);
  return layer !== undefined && layer.handlers[name]?.(new KeyboardEvent('keydown')) !== false;
}

const PATIENCE = 2000;
const BETWEEN = 60;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Does an action as soon as it is possible, as its part of the screen may still be loading; gives up after a while. */
export function runSoon(name: ActionName): void {
  clearTimeout(waiting);
  const until = performance.now() + PATIENCE;
  const attempt = () => {
    if (!run(name) && performance.now() < until) waiting = setTimeout(attempt, BETWEEN);
  };
  attempt();
}
