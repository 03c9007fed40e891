import type { RelationKindView } from '../../api/generated/RelationKindView';
import type { RelationView } from '../../api/generated/RelationView';
import { t } from '../../shared/messages/index.svelte';

/** Returns in words how a juror is related to a project. */
export function relationWords(kind: RelationKindView): string {
  switch (kind) {
    case 'lead':
      return t('relation-lead');
    case 'mentor':
      return t('relation-mentor');
    case 'speaker':
      return t('relation-speaker');
    case 'team':
      return t('relation-team');
    case 'department':
      return t('relation-department');
  }
}

/** Returns the reason for a recusal because of this relation. */
export function recusalReason(relation: RelationView): string {
  switch (relation.kind) {
    case 'lead':
      return t('relation-reason-lead');
    case 'mentor':
      return t('relation-reason-mentor');
    case 'speaker':
      return t('relation-reason-speaker');
    case 'team':
      return t('relation-reason-team');
    case 'department':
      return t('relation-reason-department', { named: relation.named });
  }
}
