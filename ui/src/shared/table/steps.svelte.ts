import { api } from '../../api';
import type { EditSteps } from './contract';

let current = $state.raw<EditSteps>({ undo: null, redo: null });
let asked = false;
/** Questions on their way. */
let asking = 0;

/** What can be undone and done again, in the whole contest. */
export const steps = {
  get undo() {
    return current.undo;
  },
  get redo() {
    return current.redo;
  },
  /** Something has changed since, or may have: what stands here may be behind the file. */
  get stale(): boolean {
    return asked || asking > 0;
  },
};

/** Asks what can be undone; several wishes at once become one question. */
export function loadSteps(): void {
  if (asked) return;
  asked = true;
  setTimeout(() => {
    asked = false;
    asking += 1;
    // A failure to ask is shown by the table itself; the buttons keep what they knew.
    api
      .call({ type: 'EditSteps' })
      .then(
        (answer) => (current = answer),
        () => undefined,
      )
      .finally(() => (asking -= 1));
  }, 30);
}
