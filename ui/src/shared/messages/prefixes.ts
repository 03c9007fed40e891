/**
 * Prefixes of message keys that are composed at run time. Every other key stands literally in a call of `t`, so that
 * the check of messages can find it.
 */
export const DYNAMIC_PREFIXES = [
  'error-',
  'next-',
  'stage-',
  'fixing-',
  'signing-',
  'appeal-',
  'journal-',
  'fault-',
  'import-',
  'explain-',
  'paper-',
  'papers-about-',
  'status-',
  'decision-',
  'rule-',
  'control-',
  'verdict-',
  'ballot-bar-',
  'cell-',
  'role-',
  'seat-',
  'field-',
  'file-lost-',
] as const;
