import type { SubjectView } from '../../../api/generated/SubjectView';
import type { OpenVoteForm } from '../../../api/generated/OpenVoteForm';
import { t } from '../../../shared/messages/index.svelte';
import { moneyWords } from '../words';

/** Returns what a decision is about, in words; `numbers` are the numbers of its projects. */
export function subjectWords(subject: SubjectView, numbers: string[], who: string | null): string {
  const number = numbers[0] ?? '';
  switch (subject.about) {
    case 'recusals':
      return t('agenda-recusals');
    case 'results':
      return t('agenda-results');
    case 'results_of':
      return t('agenda-results-of', { number });
    case 'audience':
      return t('agenda-audience');
    case 'fund':
      return t('agenda-fund');
    case 'no_show':
      return subject.to_end ? t('agenda-no-show-end', { number }) : t('agenda-no-show-out', { number });
    case 'drop_sheet':
      return t('agenda-drop-sheet', { number, name: who ?? '' });
    case 'category':
      switch (subject.outcome.is) {
        case 'void':
          return t('agenda-category-void', { category: subject.category });
        case 'merged':
          return t('agenda-category-merged', { category: subject.category, into: subject.outcome.into });
        case 'awarded':
          return t('agenda-category-awarded', { category: subject.category, numbers: numbers.join(', ') });
        case 'noted':
          return t('agenda-category', { category: subject.category });
      }
      break;
    case 'award':
      return t('agenda-award', { number, sum: moneyWords(subject.amount) });
    case 'appeal':
      return t('agenda-appeal', { number });
    case 'other':
      return t('agenda-other');
  }
  return '';
}

/** Returns an open vote as the minutes have it. */
export function voteWords(vote: OpenVoteForm): string {
  return t('agenda-vote', { for: vote.votes_for, against: vote.against, abstained: vote.abstained });
}
