// Password-protected .xlsx: the package inside an encrypted compound file (MS-OFFCRYPTO 2.3.4). Agile since Office 2010, Standard of 2007.
import type { WorkbookFault } from '../../../port';
import type { Budget } from '../budget';
import type { CompoundFile } from './cfb';
import { agilePackage } from './decrypt-agile';
import { standardPackage } from './decrypt-standard';
import { fault, isFault } from '../faults';
import { webCrypto } from './web-cipher';

/** The bytes of the archive inside; `encrypted` without a password, `wrong-password` when it does not fit. */
export async function decryptPackage(
  file: CompoundFile,
  password: string | undefined,
  budget: Budget,
): Promise<Uint8Array | WorkbookFault> {
  if (!password) return fault('encrypted', 'no password given');
  const subtle = webCrypto();
  if (!subtle) return fault('encrypted', 'this page has no secure context to decrypt in');
  const info = file.stream('EncryptionInfo');
  const content = file.stream('EncryptedPackage');
  if (isFault(info)) return info;
  if (isFault(content)) return content;
  if (info.length < 16 || content.length < 24) return fault('damaged', 'encryption streams');
  try {
    return await decryptBy(subtle, info, content, password, budget);
  } catch (cause) {
    // WebCrypto rejects keys and blocks of impossible lengths.
    return fault('damaged', `decryption: ${cause instanceof Error ? cause.message : 'refused'}`);
  }
}

async function decryptBy(
  subtle: SubtleCrypto,
  info: Uint8Array,
  content: Uint8Array,
  password: string,
  budget: Budget,
): Promise<Uint8Array | WorkbookFault> {
  const minor = info[2]! | (info[3]! << 8);
  if (minor === 4) return agilePackage(subtle, info, content, password, budget);
  if (minor === 2) return standardPackage(subtle, info, content, password, budget);
  return fault('unreadable', `encryption version ${info[0]}.${minor}`);
}
