import { api } from '../../api';
import { type ActionName, actionOf, screenOf } from '../../shared/keys/registry';
import { isClosed, isSealed } from '../../shared/stage';
import { app } from '../../shared/state/app.svelte';
import { may } from '../../shared/state/may.svelte';
import { mayOpen } from '../shell/nav.svelte';

/** Returns whether an action can be done by this user, on this machine, with this file, at this stage. */
export function allowed(name: ActionName): boolean {
  const { scope, work, changes, when, needs } = actionOf(name);
  const screen = screenOf(scope);
  if (work && !may(work)) return false;
  if (screen && !mayOpen(screen)) return false;
  if (changes && (app.contest?.read_only ?? true)) return false;
  return isThere(needs) && isTime(when);
}

function isThere(needs: ReturnType<typeof actionOf>['needs']): boolean {
  switch (needs) {
    case 'opening':
      return app.start?.may_open_files ?? false;
    case 'files':
      return api.hasFiles;
    case 'sound':
      return app.contest?.fault == null;
    case undefined:
      return true;
  }
}

function isTime(when: ReturnType<typeof actionOf>['when']): boolean {
  const stage = app.contest?.stage;
  switch (when) {
    case 'open':
      return !isClosed(stage);
    case 'closed':
      return isClosed(stage) && !isSealed(stage);
    case 'sealed':
      return isSealed(stage);
    case undefined:
      return true;
  }
}
