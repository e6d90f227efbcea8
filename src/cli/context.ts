// What every command gets: the call, the terminal, the words, and its input files as sources.
import type { DraftSource } from '../actions/draft-source';
import type { OnProgress } from '../domain/progress';
import type { CliWords } from '../wording/cli';
import type { WorkbookSource } from '../workbook/port';
import type { SolverPort } from '../balance/solver/solver-port';
import type { Call } from './options';
import type { Terminal } from './terminal';

export interface Context {
  readonly call: Call;
  readonly words: CliWords;
  readonly terminal: Terminal;
  /** Input paths, expanded, each once, in the order given. */
  readonly files: readonly string[];
  readonly source: (file: string) => WorkbookSource;
  /** The password given for a file name; undefined when none was. */
  readonly password: (name: string) => string | undefined;
  /** A solver to be closed after use. */
  readonly solver: () => SolverPort;
  readonly onProgress: OnProgress;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** Threads that read files. */
export interface FileReaders {
  /** A file whose grids or draft are read in a thread. */
  source(file: { readonly name: string; bytes(): Promise<Uint8Array> }, password: string | null): DraftSource;
}

/** Exit statuses of the contract (§4). */
export const EXIT = { fine: 0, findings: 1, unusable: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
