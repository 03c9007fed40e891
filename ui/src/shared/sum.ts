import { parseHundredths } from './scale';

/** What the running sum needs to know of a criterion. */
export interface Weighed {
  /** A decimal with a point, at most four places. */
  weight: string;
  /** In hundredths. */
  max: number;
}

/** Weights have at most four decimal places and marks two, so a product is a whole number of millionths. */
const UNIT = 1_000_000n;

function tenThousandths(weight: string): bigint {
  const [whole = '0', fraction = ''] = weight.split('.');
  const size = BigInt(whole.replace('-', '') || '0') * 10_000n + BigInt(fraction.padEnd(4, '0').slice(0, 4));
  return whole.startsWith('-') ? -size : size;
}

function millionths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole || '0') * UNIT + BigInt(fraction.padEnd(6, '0').slice(0, 6));
}

function decimal(value: bigint): string {
  const sign = value < 0n ? '-' : '';
  const size = value < 0n ? -value : value;
  const tail = (size % UNIT).toString().padStart(6, '0').replace(/0+$/, '');
  return `${sign}${size / UNIT}${tail === '' ? '' : `.${tail}`}`;
}

/** The sum so far; decimals with a point. */
export interface RunningSum {
  sum: string;
  /** The greatest sum possible for the criteria marked so far. */
  ofGiven: string;
  missing: number;
}

/**
 * Returns the exact sum of a sheet while it is typed (source: «the way of a total», per sheet). A regulation that
 * divides by the sum of weights is recognised by its greatest total, and its sum is shown to six places; the program's
 * own recount decides in any case.
 */
export function runningSum(
  criteria: readonly Weighed[],
  marks: readonly (number | null)[],
  sheetMaximum: string,
): RunningSum {
  let sum = 0n;
  let given = 0n;
  let whole = 0n;
  let weights = 0n;
  let missing = 0;
  criteria.forEach((criterion, index) => {
    const weight = tenThousandths(criterion.weight);
    weights += weight;
    whole += weight * BigInt(criterion.max);
    const mark = marks[index] ?? null;
    if (mark === null) {
      missing += 1;
      return;
    }
    sum += weight * BigInt(mark);
    given += weight * BigInt(criterion.max);
  });
  const divided = weights > 0n && whole !== millionths(sheetMaximum);
  const scaled = (value: bigint) => (divided ? (value * 10_000n) / weights : value);
  return { sum: decimal(scaled(sum)), ofGiven: decimal(scaled(given)), missing };
}

/** Returns whether the sum on the paper equals the running sum; null while it is not a number. */
export function sumAgrees(paper: string, sum: string): boolean | null {
  const typed = parseHundredths(paper);
  if (typed === null) return null;
  return BigInt(typed) * 10_000n === millionths(sum);
}
