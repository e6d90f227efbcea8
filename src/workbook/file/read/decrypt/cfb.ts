// Compound files (MS-CFB): finds a stream by name and gives its bytes. Enough to tell an encrypted workbook from an old .xls.
import type { WorkbookFault } from '../../../port';
import { fault, isFault } from '../faults';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LAST_REAL_SECTOR = 0xfffffffa;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, at) => bytes[at] === byte);

interface StreamEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

export class CompoundFile {
  private constructor(
    private readonly bytes: Uint8Array,
    private readonly view: DataView,
    private readonly sectorBytes: number,
    private readonly table: Uint32Array,
    private readonly entries: readonly StreamEntry[],
  ) {}

  static read(bytes: Uint8Array): CompoundFile | WorkbookFault {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) return fault('damaged', 'compound file header');
    const shift = view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) return fault('damaged', 'compound file sector size');
    const table = allocationTable(view, 1 << shift);
    const bare = new CompoundFile(bytes, view, 1 << shift, table, []);
    const directory = bare.chain(view.getUint32(48, true), Infinity);
    if (isFault(directory)) return directory;
    return new CompoundFile(bytes, view, 1 << shift, table, entriesOf(directory));
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** A stream's bytes; damage when its chain breaks off or turns in a circle. */
  stream(name: string): Uint8Array | WorkbookFault {
    const entry = this.find(name);
    if (!entry) return fault('damaged', `no stream ${name}`);
    const cutoff = this.view.getUint32(56, true);
    return entry.size < cutoff ? this.smallStream(entry) : this.chain(entry.start, entry.size);
  }

  private find(name: string): StreamEntry | undefined {
    return this.entries.find(
      (entry) => entry.type === STREAM && entry.name.toLowerCase() === name.toLowerCase(),
    );
  }

  private chain(start: number, size: number): Uint8Array | WorkbookFault {
    const sectors = followed(this.table, start, Math.ceil(size / this.sectorBytes));
    if (!sectors) return fault('damaged', 'a chain of sectors without an end');
    const out = new Uint8Array(sectors.length * this.sectorBytes);
    sectors.forEach((sector, at) => {
      const from = (sector + 1) * this.sectorBytes;
      out.set(this.bytes.subarray(from, from + this.sectorBytes), at * this.sectorBytes);
    });
    if (size !== Infinity && out.length < size) return fault('damaged', 'a stream that breaks off');
    return size === Infinity ? out : out.subarray(0, size);
  }

  /** Streams under the cutoff lie in 64-byte sectors inside the root's own stream. */
  private smallStream(entry: StreamEntry): Uint8Array | WorkbookFault {
    const root = this.entries.find(({ type }) => type === ROOT);
    const holder = root ? this.chain(root.start, root.size) : fault('damaged', 'no root entry');
    const tableBytes = this.chain(this.view.getUint32(60, true), Infinity);
    if (isFault(holder)) return holder;
    if (isFault(tableBytes)) return tableBytes;
    const table = numbersOf(tableBytes);
    const sectors = followed(table, entry.start, Math.ceil(entry.size / 64));
    if (!sectors || sectors.length * 64 < entry.size)
      return fault('damaged', 'a small stream that breaks off');
    const out = new Uint8Array(sectors.length * 64);
    sectors.forEach((sector, at) => out.set(holder.subarray(sector * 64, sector * 64 + 64), at * 64));
    return out.subarray(0, entry.size);
  }
}

/** The sectors of a chain, at most as many as wanted; null when it runs in a circle. */
function followed(table: Uint32Array, start: number, wanted: number): number[] | null {
  const sectors: number[] = [];
  for (
    let sector = start;
    sector <= LAST_REAL_SECTOR && sectors.length < wanted;
    sector = table[sector] ?? 0xfffffffe
  ) {
    if (sectors.length > table.length) return null;
    if (sector < table.length) sectors.push(sector);
  }
  return sectors;
}

/** The FAT: its own sectors are listed in the header, and in a chain of lists behind it. */
function allocationTable(view: DataView, sectorBytes: number): Uint32Array {
  const total = Math.ceil(view.byteLength / sectorBytes);
  const lists: number[] = [];
  for (let at = 76; at < 512; at += 4) lists.push(view.getUint32(at, true));
  let next = view.getUint32(68, true);
  for (let guard = 0; next <= LAST_REAL_SECTOR && guard < total; guard += 1) {
    const from = (next + 1) * sectorBytes;
    if (from + sectorBytes > view.byteLength) break;
    for (let at = from; at < from + sectorBytes - 4; at += 4) lists.push(view.getUint32(at, true));
    next = view.getUint32(from + sectorBytes - 4, true);
  }
  const table = new Uint32Array(total).fill(0xffffffff);
  let filled = 0;
  for (const sector of lists) {
    const from = (sector + 1) * sectorBytes;
    if (sector > LAST_REAL_SECTOR || from + sectorBytes > view.byteLength) continue;
    for (let at = from; at < from + sectorBytes && filled < total; at += 4)
      table[filled++] = view.getUint32(at, true);
  }
  return table;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
}

function entriesOf(directory: Uint8Array): StreamEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const names = new TextDecoder('utf-16le');
  const entries: StreamEntry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const type = view.getUint8(at + 66);
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    if (type !== STREAM && type !== ROOT) continue;
    const name = names.decode(directory.subarray(at, at + length));
    entries.push({ name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}
