import type { ApiError } from './generated/ApiError';
import type { Envelope } from './generated/Envelope';
import type { Notice } from './generated/Notice';
import type { PaperChoice } from './generated/PaperChoice';
import type { SaveTarget } from './generated/SaveTarget';

/** What is being saved: decides the file ending and the filter of the dialog. */
export type SaveKind = 'contest' | 'workbook' | 'pdf' | 'docx';

/**
 * What happens to the second screen: it is shown, it is hidden from the slides, or only a small clock of it stays over
 * them.
 */
export type HallAct = 'show' | 'hide' | 'corner';

/** The answer to an envelope. */
export type Outcome = { ok: unknown } | { error: ApiError };

/** The way to the program: the window's own, or http from a browser. Nothing else knows which it is. */
export interface Transport {
  /** Whether files of this machine can be chosen by their path. */
  readonly hasFiles: boolean;
  /** Sends one envelope; throws anything when the program was not reached. */
  send(envelope: Envelope): Promise<Outcome>;
  /** Returns the bytes of a PDF. */
  paper(choice: PaperChoice): Promise<ArrayBuffer>;
  /** Calls `listener` for every notice; returns what stops it. */
  onNotice(listener: (notice: Notice) => void): () => void;
  /** Lets the user choose a contest file. */
  pickContest(): Promise<string | null>;
  /** Lets the user choose a workbook, or a folder of tables. */
  pickSource(folder: boolean): Promise<string | null>;
  /** Lets the user choose the file of a presentation. */
  pickSlides(): Promise<string | null>;
  /** Shows or hides the second screen. */
  hall(act: HallAct): Promise<void>;
  /** Lets the user choose where one file is saved. */
  saveTarget(name: string, kind: SaveKind): Promise<SaveTarget | null>;
  /** Lets the user choose a folder to save many files into. */
  folderTarget(): Promise<SaveTarget | null>;
  /** Hands over what was saved: in a browser starts the download of `place`. */
  deliver(place: string): void;
}
