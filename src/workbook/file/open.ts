// The door to a file's bytes: what kind of file they are is told from the bytes, then its reader is asked.
// Never throws for what a file holds, never runs what it carries, sends nothing anywhere.
import type { Grid } from '../grid';
import type { ReadOutcome, WorkbookFault } from '../port';
import { Budget } from './read/budget';
import { fault, isFault } from './read/faults';
import { DEFAULT_LIMITS, type Limits } from './read/limits';
import { sha256 } from './read/sha256';
import { readXlsx } from './read/xlsx';

export { DEFAULT_LIMITS, type Limits } from './read/limits';

export interface OpenOptions {
  readonly password?: string;
  /** Overrides of single limits. */
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
  /** False for a sheet that need not be read. */
  readonly sheets?: (name: string) => boolean;
}

/** Reads a workbook. `name` is only carried along; bytes are not kept. */
export async function openWorkbook(
  name: string,
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<ReadOutcome> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.fileBytes) return failed(fault('too-large', `${bytes.length} bytes`));
  const budget = new Budget(limits, options.signal);
  const digest = sha256(bytes);
  const grids = await readGrids(bytes, budget, options);
  const hash = await digest;
  return isFault(grids) ? failed(grids) : { kind: 'read', workbook: { name, sha256: hash, grids } };
}

const failed = (reason: WorkbookFault): ReadOutcome => ({ kind: 'fault', fault: reason });

async function readGrids(
  bytes: Uint8Array,
  budget: Budget,
  options: OpenOptions,
): Promise<readonly Grid[] | WorkbookFault> {
  const wanted = options.sheets ?? (() => true);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes, budget, wanted);
  return fault('not-a-workbook', 'unknown first bytes');
}
