// The door to a file's bytes: what kind of file they are is told from the bytes, then its reader is asked.
// Never throws for what a file holds, never runs what it carries, sends nothing anywhere.
import type { Grid } from '../grid';
import type { ReadOutcome, WorkbookFault } from '../port';
import { Budget } from './read/budget';
import { CompoundFile, isCompoundFile } from './read/decrypt/cfb';
import { decodeText, readCsv } from './read/csv';
import { decryptPackage } from './read/decrypt/decrypt';
import { fault, isFault } from './read/faults';
import { DEFAULT_LIMITS, type Limits } from './read/limits';
import { isOds, readOds } from './read/ods/ods';
import { sha256 } from './read/decrypt/sha256';
import { readXls } from './read/xls/xls';
import { readXlsx } from './read/xlsx/xlsx';
import { readZipDirectory } from './read/zip/zip';

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
  const grids = await readGrids(name, bytes, budget, options);
  const hash = await digest;
  return isFault(grids) ? failed(grids) : { kind: 'read', workbook: { name, sha256: hash, grids } };
}

type Grids = readonly Grid[] | WorkbookFault;

const failed = (reason: WorkbookFault): ReadOutcome => ({ kind: 'fault', fault: reason });

/** Tells the kind from the first bytes and from what is inside; the file's name decides only that text is a table. */
async function readGrids(
  name: string,
  bytes: Uint8Array,
  budget: Budget,
  options: OpenOptions,
): Promise<Grids> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readArchive(bytes, budget, options);
  if (isCompoundFile(bytes)) return readCompound(bytes, budget, options);
  const text = /\.(csv|tsv|txt)$/i.test(name) ? decodeText(bytes) : null;
  return text === null ? fault('not-a-workbook', 'unknown first bytes') : readCsv(name, text, budget);
}

async function readArchive(bytes: Uint8Array, budget: Budget, options: OpenOptions): Promise<Grids> {
  const parts = readZipDirectory(bytes, budget.limits);
  if (isFault(parts)) return parts;
  const wanted = options.sheets ?? (() => true);
  return isOds(parts) ? readOds(parts, budget, wanted) : readXlsx(parts, budget, wanted);
}

/** An encrypted package, or an old .xls, itself perhaps encrypted. */
async function readCompound(bytes: Uint8Array, budget: Budget, options: OpenOptions): Promise<Grids> {
  const file = CompoundFile.read(bytes);
  if (isFault(file)) return file;
  if (file.has('EncryptedPackage')) {
    const inside = await decryptPackage(file, options.password, budget);
    return isFault(inside) ? inside : readArchive(inside, budget, options);
  }
  if (!file.has('Workbook') && !file.has('Book'))
    return fault('not-a-workbook', 'a compound file of something else');
  return readXls(file, bytes, options.password, budget, options.sheets ?? (() => true));
}
