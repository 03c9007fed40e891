import type { JournalLine } from '../../../api/generated/JournalLine';
import { date } from '../../../shared/formats';
import { hasMessage, lang, t, wireArgs } from '../../../shared/messages/index.svelte';

/** Values that a message of the journal may name; a missing one reads «—». */
const NAMED = ['project', 'projects', 'juror', 'helper', 'criterion', 'reason'] as const;

/** Returns who acted, in words. */
export function who(line: JournalLine): string {
  if (line.who === 'secretary') return t('log-secretary');
  if (line.who === 'program') return t('log-program');
  if (line.who === 'door') return t('log-door');
  if (line.who === 'helper') return t('log-helper');
  return line.who;
}

/** Returns what was done, in words. */
export function words(line: JournalLine): string {
  const key = `journal-${line.kind}`;
  if (!hasMessage(key)) return t('log-unknown', { kind: line.kind });
  const args = wireArgs(line.params);
  // A day is written as a day.
  if (line.params.date !== undefined) args.date = date(line.params.date, lang.current);
  // A message may read differently without a reason.
  args.reasoned = args.reason === undefined ? 'no' : 'yes';
  for (const name of NAMED) args[name] ??= '—';
  return t(key, args);
}
