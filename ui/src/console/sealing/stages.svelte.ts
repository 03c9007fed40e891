/** Whether the dialog of stages is open. */
export const stages = $state({ open: false });
