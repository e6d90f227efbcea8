// The defined names of a workbook's bytes and what they stand for, for those who work its formulas out.
import { Budget } from './read/budget';
import { isFault } from './read/faults';
import { DEFAULT_LIMITS } from './read/limits';
import { readDefinedNames } from './read/xlsx/defined-names';
import { readWorkbookParts } from './read/xlsx/workbook-part';
import { readZipDirectory } from './read/zip/zip';

const NONE: ReadonlyMap<string, string> = new Map();

/** Name → formula without `=`; none where the bytes are no .xlsx that can be read. */
export async function readNames(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return NONE;
  const budget = new Budget(DEFAULT_LIMITS, undefined);
  const parts = readZipDirectory(bytes, budget.limits);
  if (isFault(parts)) return NONE;
  const workbook = await readWorkbookParts(parts, budget);
  if (isFault(workbook)) return NONE;
  const names = await readDefinedNames(parts, workbook.main, budget);
  return isFault(names) ? NONE : names;
}
