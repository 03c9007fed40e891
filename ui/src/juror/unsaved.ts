import { asFailure } from '../api';
import { t, thrownText } from '../shared/messages/index.svelte';

/** Only the secretary can put right what happened to the file: a juror is told whom to call. */
function ofTheFile(thrown: unknown): boolean {
  const { code } = asFailure(thrown);
  return code === 'file_moved' || code === 'file_gone';
}

/** Returns why a mark or a comment is not saved, as part of a sentence that says so. */
export function whyUnsaved(thrown: unknown): string {
  return ofTheFile(thrown) ? t('sheet-file-lost') : thrownText(thrown);
}

/** Returns why something was not done, as a sentence of its own. */
export function unsavedText(thrown: unknown): string {
  return ofTheFile(thrown) ? t('sheet-failed', { reason: t('sheet-file-lost') }) : thrownText(thrown);
}
