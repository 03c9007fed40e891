import { isChord, type Press } from './chord';
import { type ActionIn, actionOf, actionsIn, type ScopeName } from './registry';

/** Does an action; `false` means that it is not possible now and the key is left alone. */
export type Handler = (event: KeyboardEvent) => unknown;

/** A handler for every action of a scope; the types allow no gap. */
export type Handlers<S extends ScopeName> = { [Name in ActionIn<S>]: Handler };

/** Returns the action of a scope that a press means, or null. */
export function pressed<S extends ScopeName>(scope: S, press: Press): ActionIn<S> | null {
  return actionsIn(scope).find((name) => actionOf(name).keys.some((chord) => isChord(chord, press))) ?? null;
}

/** Does what a press means in a scope; returns whether anything was done. */
export function press<S extends ScopeName>(scope: S, event: KeyboardEvent, handlers: Handlers<S>): boolean {
  const name = pressed(scope, event);
  if (name === null || handlers[name](event) === false) return false;
  event.preventDefault();
  return true;
}
