// CRC-32 of ZIP (ISO 3309, reflected 0xEDB88320): Node's own where there is one, else by tables, four bytes at a time.
import { nodeZlib } from './node-zlib';

function createTables(): Uint32Array[] {
  const tables = [0, 1, 2, 3].map(() => new Uint32Array(256));
  const [first, second, third, fourth] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    first[byte] = crc;
  }
  for (let byte = 0; byte < 256; byte += 1) {
    second[byte] = (first[byte]! >>> 8) ^ first[first[byte]! & 255]!;
    third[byte] = (second[byte]! >>> 8) ^ first[second[byte]! & 255]!;
    fourth[byte] = (third[byte]! >>> 8) ^ first[third[byte]! & 255]!;
  }
  return tables;
}

let tables: Uint32Array[] | null = null;

/** The same without the platform's help. */
export function crc32Plain(bytes: Uint8Array, before = 0): number {
  tables ??= createTables();
  const [T0, T1, T2, T3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const { length } = bytes;
  let crc = ~before;
  let at = 0;
  for (const end = length - 3; at < end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = T3[crc & 255]! ^ T2[(crc >>> 8) & 255]! ^ T1[(crc >>> 16) & 255]! ^ T0[crc >>> 24]!;
  }
  for (; at < length; at += 1) crc = (crc >>> 8) ^ T0[(crc ^ bytes[at]!) & 255]!;
  return ~crc >>> 0;
}

const native = nodeZlib?.crc32;

/** Carries a CRC on over more bytes; start with 0. */
export const crc32: (bytes: Uint8Array, before?: number) => number = native
  ? (bytes, before = 0) => native(bytes, before)
  : crc32Plain;
