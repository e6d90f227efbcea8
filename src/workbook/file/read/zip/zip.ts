// The directory of a ZIP archive: which parts there are, where, how large they say they are. Nothing is inflated here.
// Names are keys only, never paths. APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12, 4.3.14–16, 4.5.3.
import type { WorkbookFault } from '../../../port';
import { fault, isFault } from '../faults';
import type { Limits } from '../limits';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** The compressed bytes, a view into the file. */
  readonly data: Uint8Array;
}
/** Entries by their name in lower case, without a leading slash: OPC compares part names so. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL = 0xffffffff;

export const partKey = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

/** Refuses duplicates, overlapping parts, encrypted parts, unknown methods, and what is declared larger than the limits. */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): ZipDirectory | WorkbookFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (!end) return fault('damaged', 'no end of central directory');
  if (end.count > limits.parts) return fault('too-large', `${end.count} parts`);
  const entries = new Map<string, ZipEntry>();
  let at = end.offset;
  let total = 0;
  for (let index = 0; index < end.count; index += 1) {
    const record = centralRecord(bytes, view, at);
    if (isFault(record)) return record;
    at = record.next;
    if (record.name.endsWith('/')) continue;
    total += record.size;
    const refused = refusal(record, total, limits);
    if (refused) return refused;
    const key = partKey(record.name);
    if (entries.has(key)) return fault('damaged', `two parts named ${key}`);
    const data = compressedBytes(bytes, view, record);
    if (isFault(data)) return data;
    entries.set(key, { name: record.name, method: record.method, crc: record.crc, size: record.size, data });
  }
  return overlap(entries) ?? entries;
}

function findEnd(view: DataView): { count: number; offset: number } | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === FULL ? findEnd64(view, at) : { count, offset };
  }
  return null;
}

function findEnd64(view: DataView, end: number): { count: number; offset: number } | null {
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

interface CentralRecord {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly local: number;
  readonly next: number;
}

const nameDecoder = new TextDecoder('utf-8');

function centralRecord(bytes: Uint8Array, view: DataView, at: number): CentralRecord | WorkbookFault {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
    return fault('damaged', 'central directory');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) return fault('damaged', 'central directory');
  const declared = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  const [size, compressed, local] = declared.includes(FULL)
    ? wideNumbers(view, nameEnd, extraEnd, declared)
    : declared;
  return {
    name: nameDecoder.decode(bytes.subarray(at + 46, nameEnd)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressed: compressed ?? 0,
    size: size ?? 0,
    local: local ?? 0,
    next,
  };
}

/** ZIP64: the extra field 1 holds, in this order, those of the numbers that are all ones in the record. */
function wideNumbers(view: DataView, from: number, to: number, declared: readonly number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return declared.map((number) => {
      if (number !== FULL || field + 8 > to) return number;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    });
  }
  return [...declared];
}

const RATIO_MATTERS_FROM = 1024 * 1024;

function refusal(record: CentralRecord, total: number, limits: Limits): WorkbookFault | null {
  if (record.flags & 1) return fault('unreadable', 'an encrypted archive');
  if (record.method !== 0 && record.method !== 8)
    return fault('unreadable', `compression method ${record.method}`);
  if (record.size > limits.partBytes) return fault('too-large', `a part of ${record.size} bytes`);
  if (total > limits.inflatedBytes)
    return fault('too-large', `parts of over ${limits.inflatedBytes} bytes together`);
  if (record.size > RATIO_MATTERS_FROM && record.size > record.compressed * limits.ratio) {
    return fault('too-large', 'a part compressed beyond belief');
  }
  return null;
}

function compressedBytes(
  bytes: Uint8Array,
  view: DataView,
  record: CentralRecord,
): Uint8Array | WorkbookFault {
  const { local, compressed } = record;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
    return fault('damaged', 'local header');
  const nameEnd = local + 30 + view.getUint16(local + 26, true);
  const start = nameEnd + view.getUint16(local + 28, true);
  if (start + compressed > bytes.length) return fault('damaged', 'a part beyond the end of the file');
  const localName = nameDecoder.decode(bytes.subarray(local + 30, nameEnd));
  if (localName !== record.name) return fault('damaged', 'a part with two names');
  return bytes.subarray(start, start + compressed);
}

/** Parts that share bytes are how a small file becomes endless. */
function overlap(entries: ReadonlyMap<string, ZipEntry>): WorkbookFault | null {
  const spans = [...entries.values()].map(({ data }) => data).sort((a, b) => a.byteOffset - b.byteOffset);
  const shared = spans.some((data, at) => {
    const before = spans[at - 1];
    return before !== undefined && before.byteOffset + before.length > data.byteOffset;
  });
  return shared ? fault('damaged', 'parts that overlap') : null;
}
