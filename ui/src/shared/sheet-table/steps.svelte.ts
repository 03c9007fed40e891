import { api } from '../../api';
import type { EditSteps } from './contract';

let current = $state.raw<EditSteps>({ undo: null, redo: null });
let asked = false;

/** What can be undone and done again, in the whole contest. */
export const steps = {
  get undo() {
    return current.undo;
  },
  get redo() {
    return current.redo;
  },
};

/** Asks what can be undone; several wishes at once become one question. */
export function loadSteps(): void {
  if (asked) return;
  asked = true;
  setTimeout(() => {
    asked = false;
    // A failure to ask is shown by the table itself; the buttons keep what they knew.
    api.call({ type: 'EditSteps' }).then(
      (answer) => (current = answer),
      () => undefined,
    );
  }, 30);
}
