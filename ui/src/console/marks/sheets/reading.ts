import type { DifferentCell } from '../../../api/generated/DifferentCell';
import type { PaperMark } from '../../../api/generated/PaperMark';
import type { PaperSheetView } from '../../../api/generated/PaperSheetView';
import { parseHundredths, typeMark, type Scale } from '../../../shared/scale';

export interface ReadCriterion extends Scale {
  readonly id: string;
}

/** A second reading as typed: complete, or the cell where it has a gap. */
export type TypedReading = { readonly marks: PaperMark[] } | { readonly gap: number };

/** Returns the marks of a reading, or the first cell that is empty or off its scale. */
export function readMarks(criteria: readonly ReadCriterion[], typed: readonly string[]): TypedReading {
  const marks: PaperMark[] = [];
  for (const [index, criterion] of criteria.entries()) {
    const one = typeMark(criterion, typed[index] ?? '');
    if (one.mark === null || one.refused) return { gap: index };
    marks.push({ criterion: criterion.id, score: one.mark });
  }
  return { marks };
}

/** What the paper turned out to say in a differing cell: the first entry, the second, or another mark. */
export type Found = 'first' | 'second' | 'other';

export interface Choice {
  readonly found: Found | null;
  /** The mark typed for `other`. */
  readonly typed: string;
}

/** Returns the mark found in a cell; null until a complete one is chosen. */
export function foundMark(cell: DifferentCell, choice: Choice | undefined): number | null {
  switch (choice?.found) {
    case 'first':
      return cell.first;
    case 'second':
      return cell.second;
    case 'other':
      return parseHundredths(choice.typed);
    default:
      return null;
  }
}

/** Returns what the paper says in every differing cell; null while one has no answer. */
export function settled(
  cells: readonly DifferentCell[],
  choices: Readonly<Record<string, Choice>>,
): PaperMark[] | null {
  const marks: PaperMark[] = [];
  for (const cell of cells) {
    const score = foundMark(cell, choices[cell.criterion]);
    if (score === null) return null;
    marks.push({ criterion: cell.criterion, score });
  }
  return marks;
}

/** Returns how many of the marks typed first are changed by what was found. */
export function corrections(cells: readonly DifferentCell[], marks: readonly PaperMark[]): number {
  return cells.filter((cell) => marks.find((mark) => mark.criterion === cell.criterion)?.score !== cell.first).length;
}

/** What the program does with a sheet whose number was typed: hands out a printed one, takes in one that is out. */
export type HandAct = 'out' | 'in' | 'none';

/** Returns what is done with a sheet; `only` restricts the program to one of the two. */
export function handAct(sheet: PaperSheetView, only: 'out' | 'in' | 'both'): HandAct {
  if (sheet.is === 'printed') return only === 'in' ? 'in' : 'out';
  if (sheet.is === 'handed_out') return only === 'out' ? 'none' : 'in';
  return 'none';
}

/** Returns the number typed or scanned («12», «№ 12», «Л-00012»); null where there is none. */
export function sheetNumber(raw: string): number | null {
  const digits = /(\d{1,9})\D*$/.exec(raw.trim())?.[1];
  const number = digits === undefined ? 0 : Number(digits);
  return number > 0 ? number : null;
}
