import type { DifferentCell } from '../../../api/generated/DifferentCell';
import type { PaperMark } from '../../../api/generated/PaperMark';
import type { PaperSheetView } from '../../../api/generated/PaperSheetView';
import { parseHundredths, typeMark, type Scale } from '../../../shared/scale';

/** A criterion as a reading needs it. */
export interface ReadCriterion extends Scale {
  readonly id: string;
}

/** A second reading as it was typed: whole, or where it has to be gone on with. */
export type TypedReading = { readonly marks: PaperMark[] } | { readonly gap: number };

/** Returns the marks of a reading; the first cell that is empty or off its scale where there is one. */
export function readMarks(criteria: readonly ReadCriterion[], typed: readonly string[]): TypedReading {
  const marks: PaperMark[] = [];
  for (const [index, criterion] of criteria.entries()) {
    const one = typeMark(criterion, typed[index] ?? '');
    if (one.mark === null || one.refused) return { gap: index };
    marks.push({ criterion: criterion.id, score: one.mark });
  }
  return { marks };
}

/** What stands on the paper in a differing cell, as it was found: the first entry, the second one, or another mark. */
export type Found = 'first' | 'second' | 'other';

/** What was chosen for a differing cell. */
export interface Choice {
  readonly found: Found | null;
  /** The mark typed for `other`. */
  readonly typed: string;
}

/** Returns the mark that was found in a cell; null while nothing whole was chosen. */
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

/** Returns what the paper says in every differing cell; null while a cell has no answer. */
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

/** Returns how many of the marks that were typed first change by what was found. */
export function corrections(cells: readonly DifferentCell[], marks: readonly PaperMark[]): number {
  return cells.filter((cell) => marks.find((mark) => mark.criterion === cell.criterion)?.score !== cell.first).length;
}

/** What the desk does with a sheet whose number was typed: hands out what was printed, takes in what is out. */
export type DeskAct = 'out' | 'in' | 'none';

/** Returns what is done with a sheet; `only` keeps the desk to one of the two. */
export function deskAct(sheet: PaperSheetView, only: 'out' | 'in' | 'both'): DeskAct {
  if (sheet.is === 'printed') return only === 'in' ? 'in' : 'out';
  if (sheet.is === 'handed_out') return only === 'out' ? 'none' : 'in';
  return 'none';
}

/** Returns the number that was typed or scanned («12», «№ 12», «Л-00012»); null where there is none. */
export function sheetNumber(raw: string): number | null {
  const digits = /(\d{1,9})\D*$/.exec(raw.trim())?.[1];
  const number = digits === undefined ? 0 : Number(digits);
  return number > 0 ? number : null;
}
