import type { ApiError } from './generated/ApiError';
import type { Envelope } from './generated/Envelope';
import type { Notice } from './generated/Notice';
import type { PaperChoice } from './generated/PaperChoice';
import type { SaveTarget } from './generated/SaveTarget';

/** What is being saved; decides the file ending and the filter of the dialog. */
export type SaveKind = 'contest' | 'workbook' | 'pdf' | 'docx';

/**
 * What to do with the second screen: show it, hide it so that the slides are seen, or leave only a small clock over
 * them.
 */
export type HallAct = 'show' | 'hide' | 'corner';

/** The answer to an envelope. */
export type Outcome = { ok: unknown } | { error: ApiError };

/** The way to the program: the window's own, or http from a browser. Nothing else knows which it is. */
export interface Transport {
  /** Whether files of this machine can be chosen by their path. */
  readonly hasFiles: boolean;
  /** Sends one envelope; throws when the program was not reached. */
  send(envelope: Envelope): Promise<Outcome>;
  /** Returns the bytes of a PDF. */
  paper(choice: PaperChoice): Promise<ArrayBuffer>;
  /** Calls `listener` for every notice; returns a function that stops it. */
  onNotice(listener: (notice: Notice) => void): () => void;
  /** Lets the user choose a contest file. */
  pickContest(): Promise<string | null>;
  /** Lets the user choose a workbook, or a folder of tables. */
  pickSource(folder: boolean): Promise<string | null>;
  /** Lets the user choose the file of a presentation. */
  pickSlides(): Promise<string | null>;
  hall(act: HallAct): Promise<void>;
  /** Lets the user choose where one file is saved. */
  saveTarget(name: string, kind: SaveKind): Promise<SaveTarget | null>;
  /** Lets the user choose a folder to save many files into. */
  folderTarget(): Promise<SaveTarget | null>;
  /** Hands over what was saved: a browser starts to download `place`. */
  deliver(place: string): void;
}
