import type { OpenPointCode } from '../../api/generated/OpenPointCode';

const TARGETS: Partial<Record<OpenPointCode, Record<string, string>>> = {
  criteria_missing: { focus: 'criteria' },
  criteria_weights: { focus: 'criteria' },
  date_missing: { focus: 'contest' },
  money_missing: { focus: 'sources' },
  passphrase_missing: { focus: 'passphrase' },
  save_copy: { focus: 'file' },
  minutes_fields: { tab: 'minutes' },
  ready_to_fix: { tab: 'sealing' },
  signatures_missing: { tab: 'signing' },
  sign_minutes: { tab: 'signing' },
  appeals_open: { tab: 'sealing' },
  print_blanks: { paper: 'blank_score_sheets' },
  conflicts_proposed: { focus: 'conflicts' },
  sheets_missing: { tab: 'grid' },
  sheets_unsubmitted: { tab: 'grid' },
  projects_short: { tab: 'grid' },
  votes_lost: { tab: 'decisions' },
  fund_undecided: { tab: 'decisions' },
  sign_correction: { tab: 'signing' },
};

/** Returns the target to open the screen of an open point with. */
export function pointTarget(code: OpenPointCode): Record<string, string> {
  return TARGETS[code] ?? {};
}
