import { api } from '../../api';
import type { EditSteps } from './contract';

let current = $state.raw<EditSteps>({ undo: null, redo: null });
let asked = false;
/** Requests on their way. */
let asking = 0;

/** What can be undone and redone, in the whole contest. */
export const steps = {
  get undo() {
    return current.undo;
  },
  get redo() {
    return current.redo;
  },
  /** Something has changed since, or may have: this may lag behind the file. */
  get stale(): boolean {
    return asked || asking > 0;
  },
};

/** Asks what can be undone; several calls at once become one request. */
export function loadSteps(): void {
  if (asked) return;
  asked = true;
  setTimeout(() => {
    asked = false;
    asking += 1;
    // The table itself shows that the request failed; the buttons keep what they knew.
    api
      .call({ type: 'EditSteps' })
      .then(
        (answer) => (current = answer),
        () => undefined,
      )
      .finally(() => (asking -= 1));
  }, 30);
}
