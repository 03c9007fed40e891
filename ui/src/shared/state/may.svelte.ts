import type { RightView } from '../../api/generated/RightView';
import { app } from './app.svelte';

/** Work at the console: that of a helper's right, or the secretary's alone. */
export type Work = RightView | 'secretary';

/** Returns whether this work is open to who sits at the console. The program refuses what the screen forgets. */
export function may(work: Work): boolean {
  const { session } = app;
  if (session?.type !== 'Console') return false;
  return session.helper === null || (work !== 'secretary' && session.helper.rights.includes(work));
}
