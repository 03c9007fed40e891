import type { RegulationDraft } from '../../api/generated/RegulationDraft';
import { t } from '../../shared/messages/index.svelte';

/** A choice of the draft that is a number of digits, or none. */
export type Rounded = 'round_sheet' | 'round_criterion_mean' | 'round_criterion_points' | 'round_total';

/** The methods, the default one first. */
export const METHODS: { value: RegulationDraft['method']; text: () => string }[] = [
  { value: 'mean', text: () => t('regulation-method-mean') },
  { value: 'trimmed_mean', text: () => t('regulation-method-trimmed-mean') },
  { value: 'median', text: () => t('regulation-method-median') },
  { value: 'adjusted_mean', text: () => t('regulation-method-adjusted-mean') },
  { value: 'sum', text: () => t('regulation-method-sum') },
  { value: 'place_sum', text: () => t('regulation-method-place-sum') },
  { value: 'skating', text: () => t('regulation-method-skating') },
];

/** The rounding points, each with the way of the total that it belongs to. */
export const ROUNDINGS: { field: Rounded; way: RegulationDraft['per'] | null; label: () => string }[] = [
  { field: 'round_sheet', way: 'sheet', label: () => t('regulation-field-round-sheet') },
  { field: 'round_criterion_mean', way: 'criterion', label: () => t('regulation-field-round-mean') },
  { field: 'round_criterion_points', way: 'criterion', label: () => t('regulation-field-round-points') },
  { field: 'round_total', way: null, label: () => t('regulation-field-round-total') },
];

/** Returns the numbers of digits to choose from, including the current one. */
export function digitsOf(current: number | null): { value: string; text: string }[] {
  const digits = [0, 1, 2, 3, 4];
  if (current !== null && !digits.includes(current)) digits.push(current);
  return [
    { value: '', text: t('regulation-exact') },
    ...digits.map((count) => ({ value: String(count), text: t('regulation-digits', { count }) })),
  ];
}
