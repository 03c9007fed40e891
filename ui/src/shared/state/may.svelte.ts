import type { RightView } from '../../api/generated/RightView';
import { app } from './app.svelte';

/** Work at the console: what a helper's right allows, or what is the secretary's alone. */
export type Work = RightView | 'secretary';

/** Returns whether the user at the console may do this work. The program itself refuses what a screen forgets to hide. */
export function may(work: Work): boolean {
  const { session } = app;
  if (session?.type !== 'Console') return false;
  return session.helper === null || (work !== 'secretary' && session.helper.rights.includes(work));
}
