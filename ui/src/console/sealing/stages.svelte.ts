/** Whether the dialog of the stages is open. */
export const stages = $state({ open: false });
