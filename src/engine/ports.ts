// What the engine needs from whoever composes it: files read and made, texts of documents, words, the solver, the time.
import type { ChangedFile, ReturnedFile, ReturnWriting } from '../actions/return-writing';
import type { ActionWords } from '../actions/words';
import type { MoveReason } from '../balance/result';
import type { SolverPort } from '../balance/solver/solver-port';
import type { Edit } from '../workbook/edit';
import type { WorkbookSource } from '../workbook/port';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { NewFile, PickedBook, SheetLang } from './engine';

export interface BookBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly password: string | null;
}

export interface EnginePorts {
  /** Without the right password the source's `read` is a fault `encrypted` or `wrong-password`. */
  openBook(book: PickedBook): WorkbookSource;
  /** A workbook's bytes with these edits in them, nothing else changed. */
  changeBook(book: BookBytes, edits: readonly Edit[]): Promise<ChangedFile>;
  /** A workbook's bytes as they go back to its division. */
  returnBook(book: BookBytes, writing: ReturnWriting): Promise<ReturnedFile>;
  /** Bytes of a new .xlsx. */
  createWorkbook(specs: readonly SheetSpec[]): Promise<Uint8Array>;
  zip(files: readonly NewFile[]): Promise<Uint8Array>;
  /** Text of .txt, .md, .docx; null when it cannot be read as text. */
  policyText(file: Blob, name: string): Promise<string | null>;
  /** The sample department as sheets of one workbook. */
  sampleSheets(words: ActionWords): Promise<readonly SheetSpec[]>;
  readonly solver: SolverPort;
  words(lang: SheetLang): ActionWords;
  describeReason(reason: MoveReason, lang: SheetLang): string;
  /** Absent where nothing is fetched. */
  fetchAhead?(): Promise<unknown>;
  now(): Date;
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
  readonly version: string;
}
