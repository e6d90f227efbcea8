// The door to how a file's sheets look, beside open.ts which is the door to what they hold. Formats that tell no looks give none.
import type { SheetLooks } from '../looks/sheet-looks';
import type { WorkbookFault } from '../port';
import { Budget } from './read/budget';
import { CompoundFile, isCompoundFile } from './read/decrypt/cfb';
import { decryptPackage } from './read/decrypt/decrypt';
import { isFault } from './read/faults';
import { DEFAULT_LIMITS } from './read/limits';
import { readXlsxLooks } from './read/looks/read-looks';
import { readTabColours } from './read/looks/tab-colours';
import { isOds } from './read/ods/ods';
import { readZipDirectory, type ZipDirectory } from './read/zip/zip';

/** Null when the format has no looks that are read. */
export async function openSheetLooks(
  bytes: Uint8Array,
  sheet: string,
  password?: string,
): Promise<SheetLooks | WorkbookFault | null> {
  const budget = new Budget(DEFAULT_LIMITS, undefined);
  const parts = await partsOf(bytes, password, budget);
  if (parts === null || isFault(parts)) return parts;
  return isOds(parts) ? null : readXlsxLooks(parts, sheet, budget);
}

/** `RRGGBB` by sheet; empty where none is told. */
export async function openTabColours(
  bytes: Uint8Array,
  password?: string,
): Promise<ReadonlyMap<string, string>> {
  const budget = new Budget(DEFAULT_LIMITS, undefined);
  const parts = await partsOf(bytes, password, budget);
  if (parts === null || isFault(parts) || isOds(parts)) return new Map();
  return readTabColours(parts, budget);
}

/** The archive's parts; null for what is no archive. */
async function partsOf(
  bytes: Uint8Array,
  password: string | undefined,
  budget: Budget,
): Promise<ZipDirectory | WorkbookFault | null> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZipDirectory(bytes, budget.limits);
  if (!isCompoundFile(bytes)) return null;
  const file = CompoundFile.read(bytes);
  if (isFault(file) || !file.has('EncryptedPackage')) return null;
  const inside = await decryptPackage(file, password, budget);
  return isFault(inside) ? inside : readZipDirectory(inside, budget.limits);
}
