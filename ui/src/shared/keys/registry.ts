import type { ScreenName } from '../../api/generated/ScreenName';
import * as everywhere from '../../console/help/actions';
import * as start from '../../console/contest/start/actions';
import * as commands from '../../console/commands/actions';
import * as desk from '../../console/desk/actions';
import * as setup from '../../console/contest/setup/actions';
import * as regulation from '../../console/regulation/actions';
import * as projects from '../../console/contest/projects/actions';
import * as table from '../table/actions';
import * as jury from '../../console/jury/actions';
import * as defence from '../../console/defence/actions';
import * as hall from '../../console/hall/actions';
import * as marks from '../../console/marks/actions';
import * as audience from '../../console/audience/actions';
import * as results from '../../console/results/actions';
import * as sealing from '../../console/sealing/actions';
import * as papers from '../../console/papers/actions';
import * as journal from '../../console/contest/journal/actions';
import * as juror from '../../juror/actions';
import * as guide from '../../console/contest/guide/actions';
import type { Action, Scope } from './action';

/** Places where keys act, as the list of keys shows them; each area defines its own in its `actions.ts`. */
export const SCOPES = {
  ...everywhere.scopes,
  ...start.scopes,
  ...commands.scopes,
  ...table.scopes,
  ...jury.scopes,
  ...defence.scopes,
  ...hall.scopes,
  ...marks.scopes,
  ...audience.scopes,
  ...results.scopes,
  ...sealing.scopes,
  ...papers.scopes,
  ...journal.scopes,
  ...juror.scopes,
  ...guide.scopes,
} as const satisfies Record<string, Scope>;

export type ScopeName = keyof typeof SCOPES;

/** Returns the section of the console that a scope belongs to; undefined for the others. */
export function screenOf(scope: ScopeName): ScreenName | undefined {
  const one: Scope = SCOPES[scope];
  return one.screen;
}

/**
 * Every action of the program that has a key. Handlers are bound from here (`useKeys`, `press`) and the list of keys is
 * shown from here, so that the two cannot disagree.
 */
export const ACTIONS = {
  ...everywhere.actions,
  ...start.actions,
  ...commands.finding,
  ...desk.actions,
  ...setup.actions,
  ...regulation.actions,
  ...projects.actions,
  ...table.actions,
  ...jury.actions,
  ...defence.actions,
  ...hall.actions,
  ...marks.actions,
  ...audience.actions,
  ...results.actions,
  ...sealing.actions,
  ...papers.actions,
  ...journal.actions,
  ...commands.actions,
  ...juror.actions,
  ...guide.actions,
} as const satisfies Record<string, Action & { readonly scope: ScopeName }>;

export type ActionName = keyof typeof ACTIONS;

export type ActionIn<S extends ScopeName> = {
  [Name in ActionName]: (typeof ACTIONS)[Name]['scope'] extends S ? Name : never;
}[ActionName];

export function actionOf(name: ActionName): Action & { readonly scope: ScopeName } {
  return ACTIONS[name];
}

/** Returns the names of the actions of a scope, as they stand in the register. */
export function actionsIn<S extends ScopeName>(scope: S): ActionIn<S>[] {
  return (Object.keys(ACTIONS) as ActionName[]).filter((name) => ACTIONS[name].scope === scope) as ActionIn<S>[];
}
