// .xls into grids (Excel 97–2003, and 5.0/95 in Shift_JIS), by readers of our own: SheetJS can be sent into endless memory by
// 3 KB. Decryption (RC4, XOR) is officecrypto-tool's, which needs Node: a browser build leaves it out, the file stays `encrypted`.
import type { Grid } from '../../../grid';
import type { WorkbookFault } from '../../../port';
import type { Budget } from '../budget';
import { CompoundFile } from '../decrypt/cfb';
import { fault, isFault } from '../faults';
import { finishSheet } from '../cells/finish-sheet';
import { TextPool } from '../cells/text-pool';
import { XlsGlobals } from './xls-globals';
import { XlsSheetReader } from './xls-sheet';

export async function readXls(
  file: CompoundFile,
  bytes: Uint8Array,
  password: string | undefined,
  budget: Budget,
  wanted: (sheet: string) => boolean,
): Promise<Grids> {
  const stream = workbookStream(file);
  if (isFault(stream)) return stream;
  if (!isEncrypted(stream)) return readStream(stream, budget, wanted);
  if (!password) return fault('encrypted', 'an encrypted .xls, no password given');
  const plain = await decryptXls(bytes, password);
  if (isFault(plain)) return plain;
  const opened = CompoundFile.read(plain);
  const inside = isFault(opened) ? opened : workbookStream(opened);
  return isFault(inside) ? inside : readStream(inside, budget, wanted);
}

type Grids = readonly Grid[] | WorkbookFault;

const workbookStream = (file: CompoundFile): Uint8Array | WorkbookFault =>
  file.stream(file.has('Workbook') ? 'Workbook' : 'Book');

async function readStream(
  stream: Uint8Array,
  budget: Budget,
  wanted: (sheet: string) => boolean,
): Promise<Grids> {
  const texts = new TextPool(budget.limits.textBytes, false);
  const globals = new XlsGlobals(texts, budget);
  const refused = globals.read(stream);
  if (refused) return refused;
  const sharedStrings = texts.length;
  const formats = globals.formats();
  const grids: Grid[] = [];
  for (const { name, visibility, at } of globals.sheets.filter((sheet) => wanted(sheet.name))) {
    const reader = new XlsSheetReader(globals, texts, sharedStrings, budget);
    const problem = (await reader.read(stream, at)) ?? (await budget.pause());
    if (problem) return problem;
    const { store, formulas, frame, rowCount, columnCount } = reader;
    const { dateSystem } = globals;
    const gathered = {
      name,
      visibility,
      dateSystem,
      store,
      formulas,
      frame,
      rowCount,
      columnCount,
      texts,
      formats,
    };
    const grid = finishSheet(gathered, budget.limits);
    if (isFault(grid)) return grid;
    grids.push(grid);
  }
  return grids;
}

const FILE_PASS = 0x2f;
/** FilePass stands among the first records of the workbook's globals (MS-XLS 2.1.7.20.3). */
const FIRST_RECORDS = 20;

function isEncrypted(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 0;
  for (let record = 0; record < FIRST_RECORDS && at + 4 <= stream.length; record += 1) {
    if (view.getUint16(at, true) === FILE_PASS) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}

interface Decrypter {
  readonly decrypt: (input: Uint8Array, options: { password: string }) => Promise<Uint8Array>;
}

async function decryptXls(bytes: Uint8Array, password: string): Promise<Uint8Array | WorkbookFault> {
  const library = await loadDecrypter();
  if (!library) return fault('encrypted', 'an encrypted .xls cannot be opened in a browser');
  try {
    return await library.decrypt(bytes, { password });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'unknown';
    return /password/i.test(message) ? fault('wrong-password', message) : fault('unreadable', message);
  }
}

async function loadDecrypter(): Promise<Decrypter | null> {
  const loaded: unknown = await import('officecrypto-tool').catch(() => null);
  return isDecrypter(loaded)
    ? loaded
    : isModule(loaded) && isDecrypter(loaded.default)
      ? loaded.default
      : null;
}

const isModule = (loaded: unknown): loaded is { default: unknown } =>
  typeof loaded === 'object' && loaded !== null && 'default' in loaded;

const isDecrypter = (loaded: unknown): loaded is Decrypter =>
  typeof loaded === 'object' &&
  loaded !== null &&
  'decrypt' in loaded &&
  typeof loaded.decrypt === 'function';
