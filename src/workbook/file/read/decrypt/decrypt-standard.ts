// Standard encryption of Office 2007 (MS-OFFCRYPTO 2.3.4.5–9): AES in single blocks, SHA-1 spun 50,000 times.
import type { WorkbookFault } from '../../../port';
import type { Budget } from '../budget';
import { spin } from './decrypt-agile';
import { fault, isFault } from '../faults';
import { concat, decryptEcb, digest, importAes, littleEndian, wholeBlocks } from './web-cipher';

const SPINS = 50_000;
/** AES flag in the header's flags, and the header's algorithms for 128, 192 and 256 bits. */
const AES_FLAG = 0x20;

export async function standardPackage(
  subtle: SubtleCrypto,
  info: Uint8Array,
  content: Uint8Array,
  password: string,
  budget: Budget,
): Promise<Uint8Array | WorkbookFault> {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const verifierAt = 12 + view.getUint32(8, true);
  if (!(view.getUint32(4, true) & AES_FLAG)) return fault('unreadable', 'encryption other than AES');
  if (verifierAt + 72 > info.length) return fault('damaged', 'encryption header');
  const keyBytes = (view.getUint32(28, true) || 128) / 8;
  const salt = info.slice(verifierAt + 4, verifierAt + 20);
  const spun = await spin(subtle, 'SHA-1', salt, password, SPINS, budget);
  if (isFault(spun)) return spun;
  const key = await importAes(subtle, await keyFrom(subtle, spun, keyBytes));
  const verifier = await decryptEcb(subtle, key, info.slice(verifierAt + 20, verifierAt + 36));
  const found = await decryptEcb(subtle, key, info.slice(verifierAt + 40, verifierAt + 72));
  const expected = await digest(subtle, 'SHA-1', verifier);
  if (!expected.every((byte, at) => found[at] === byte))
    return fault('wrong-password', 'the verifier differs');
  const size = Number(new DataView(content.buffer, content.byteOffset).getBigUint64(0, true));
  const out = await decryptEcb(subtle, key, wholeBlocks(content.subarray(8)));
  return size <= out.length
    ? out.subarray(0, size)
    : fault('damaged', 'an encrypted package that breaks off');
}

/** 2.3.4.7: the last hash laid over 0x36 and 0x5C, both hashed again, joined and cut. */
async function keyFrom(subtle: SubtleCrypto, spun: Uint8Array, keyBytes: number): Promise<Uint8Array> {
  const last = await digest(subtle, 'SHA-1', concat(spun, littleEndian(0)));
  const over = (mask: number): Uint8Array =>
    Uint8Array.from({ length: 64 }, (_, at) => mask ^ (last[at] ?? 0));
  const halves = [await digest(subtle, 'SHA-1', over(0x36)), await digest(subtle, 'SHA-1', over(0x5c))];
  return concat(...halves).slice(0, keyBytes);
}
