import type { JurorCard } from '../api/generated/JurorCard';
import { keyPart, t } from './messages/index.svelte';

/** Returns a juror's role in words: «член жюри», with «совещательный голос» where there is no vote. */
export function roleWords(juror: Pick<JurorCard, 'role' | 'voting'>): string {
  const role = t(`role-${keyPart(juror.role)}`);
  return juror.voting || juror.role === 'secretary' ? role : `${role}, ${t('role-advisory')}`;
}

/** Returns on whose behalf a juror sits, in words; empty when it was not given. */
export function seatWords(seat: JurorCard['seat']): string {
  return seat ? t(`seat-${keyPart(seat)}`) : '';
}
