import type { SignedCopyView } from '../../api/generated/SignedCopyView';
import { t } from '../../shared/messages/index.svelte';
import { shownNumber } from '../../shared/shown';
import { kindName } from './kinds';

/** Describes a kept copy: «Сводная ведомость, версия 1, русский, экземпляр № 3». */
export function copyWords(copy: SignedCopyView): string {
  const parts = [
    copy.correction === null ? kindName(copy.kind) : `${kindName(copy.kind)} ${shownNumber(String(copy.correction))}`,
    t(copy.lang === 'ru' ? 'papers-lang-ru' : 'papers-lang-en'),
    ...(copy.office ? ['DOCX'] : []),
    ...(copy.translation ? [t('signing-translation')] : []),
    t('signing-copy', { number: copy.number }),
  ];
  return parts.join(' · ');
}

/** Returns the kept copy to print for a kind in a language; in a language that was not signed, the signed one. */
export function copyOf(
  copies: SignedCopyView[],
  kind: string,
  version: number,
  paperLang: string,
): SignedCopyView | null {
  const of = copies.filter((one) => one.kind === kind && one.version === version && !one.office);
  return of.find((one) => one.lang === paperLang) ?? of.find((one) => !one.translation) ?? null;
}
