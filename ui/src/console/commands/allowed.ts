import { api } from '../../api';
import { type ActionName, actionOf, screenOf } from '../../shared/keys/registry';
import { isClosed, isSealed } from '../../shared/stage';
import { app } from '../../shared/state/app.svelte';
import { may, type Work } from '../../shared/state/may.svelte';
import { mayOpen } from '../shell/nav.svelte';

/** Whose work an action is; those not named are everybody's at the console. */
const WORK: Partial<Record<ActionName, Work>> = {
  'new-contest': 'secretary',
  'open-contest': 'secretary',
  'close-contest': 'secretary',
  'save-copy': 'secretary',
  'save-hand-over': 'secretary',
  'close-marks': 'secretary',
  'look-early': 'secretary',
  'reopen-marks': 'secretary',
  'fix-results': 'secretary',
  'correct-results': 'secretary',
  'register-appeal': 'secretary',
  'jury-pins': 'secretary',
  'clock-step': 'sheets',
  'clock-pause': 'sheets',
  'clock-minute': 'sheets',
  'clock-next': 'sheets',
  'defence-note': 'sheets',
  'defence-paper': 'sheets',
  'defence-slides': 'sheets',
  'defence-stage': 'sheets',
  'defence-end': 'sheets',
  undo: 'set_up',
  redo: 'set_up',
  import: 'set_up',
  'import-folder': 'set_up',
  template: 'set_up',
  guide: 'secretary',
  'go-setup': 'set_up',
  'go-regulation': 'set_up',
  'go-minutes': 'papers',
  'save-workbook': 'papers',
};

/** Changes of the contest: not for a file that is open for reading only. */
const CHANGES: ReadonlySet<ActionName> = new Set([
  'undo',
  'redo',
  'import',
  'import-folder',
  'guide',
  'jury-pins',
  'close-marks',
  'look-early',
  'reopen-marks',
  'fix-results',
  'correct-results',
  'register-appeal',
  'entry-change',
  'entry-clear',
  'clock-step',
  'clock-pause',
  'clock-minute',
  'clock-next',
  'defence-note',
  'defence-slides',
  'defence-stage',
  'defence-end',
]);

/** Copies: of a file that does not verify they would hide that. */
const COPIES: ReadonlySet<ActionName> = new Set(['save-copy', 'save-hand-over']);
const FILES: ReadonlySet<ActionName> = new Set(['new-contest', 'open-contest', 'close-contest']);
const BEFORE_CLOSING: ReadonlySet<ActionName> = new Set(['close-marks', 'look-early', 'entry-change', 'entry-clear']);

/** Returns whether an action is for who sits here, on this machine, with this file, at this stage. */
export function allowed(name: ActionName): boolean {
  const work = WORK[name];
  const screen = screenOf(actionOf(name).scope);
  if (work && !may(work)) return false;
  if (screen && !mayOpen(screen)) return false;
  if (FILES.has(name)) return app.start?.may_open_files ?? false;
  if (name === 'import-folder' && !api.hasFiles) return false;
  if (COPIES.has(name) && app.contest?.fault != null) return false;
  if (CHANGES.has(name) && (app.contest?.read_only ?? true)) return false;
  const closed = isClosed(app.contest?.stage);
  if (name === 'correct-results' || name === 'register-appeal') return isSealed(app.contest?.stage);
  if (name === 'reopen-marks' || name === 'fix-results') return closed && !isSealed(app.contest?.stage);
  return !BEFORE_CLOSING.has(name) || !closed;
}
