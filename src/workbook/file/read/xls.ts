// .xls: whether it is encrypted is read here; its cells are left to legacy.ts. Decryption (RC4, XOR) is officecrypto-tool's,
// which needs Node: in a browser build the package is left out and such a file stays `encrypted`.
import type { Grid } from '../../grid';
import type { WorkbookFault } from '../../port';
import type { Budget } from './budget';
import type { CompoundFile } from './cfb';
import { fault, isFault } from './faults';
import { readLegacy } from './legacy';

export async function readXls(
  file: CompoundFile,
  bytes: Uint8Array,
  password: string | undefined,
  budget: Budget,
  wanted: (sheet: string) => boolean,
): Promise<readonly Grid[] | WorkbookFault> {
  const stream = file.stream(file.has('Workbook') ? 'Workbook' : 'Book');
  if (isFault(stream)) return stream;
  if (stream.length > budget.limits.legacyBytes)
    return fault('too-large', `${stream.length} bytes of an old format`);
  if (!isEncrypted(stream)) return readLegacy(bytes, budget, wanted);
  if (!password) return fault('encrypted', 'an encrypted .xls, no password given');
  const plain = await decryptXls(bytes, password);
  return isFault(plain) ? plain : readLegacy(plain, budget, wanted);
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
