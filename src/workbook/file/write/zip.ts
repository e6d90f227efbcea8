// Zip archives as lists of entries whose compressed bytes can be carried over as they are. Sizes, CRCs and duplicate names of
// foreign archives are judged by file/read before an archive comes here.
import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from '../read/zip/crc32';
import { nodeZlib, type NodeZlib } from '../read/zip/node-zlib';

/** An entry as it lies in an archive: `data` is still compressed by `method`. */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  /** General purpose bit flag; bit 3 (sizes after the data) is cleared on writing, since sizes are known then. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time in the low, DOS date in the high half. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAME = 0x0800;
const SIZES_FOLLOW = 0x0008;
/** 1980-01-01 00:00: the same content gives the same bytes whenever it is written. */
const NO_TIME = 0x00210000;
const VERSION = 20;
/** Half the time of level 6 for files hardly larger. */
const LEVEL = 4;
/** A part from this size on is deflated by Node's zlib, three times as fast. Smaller ones (every form that is sent out) come out the
 *  same on every machine, which zlib's own versions do not promise. */
const LARGE_PART = 1024 * 1024;
/** Text, or packed bytes, that go through zlib at a time. */
const PIECE = 128 * 1024;
const encoder = new TextEncoder();
/** An archive whose parts unpack to more than this is not edited. */
const MAX_PART = 512 * 1024 * 1024;

/** The archive's entries in directory order; null when these bytes are no archive that can be carried over (ZIP64, encrypted, torn). */
export function readZip(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    const entry = readEntry(bytes, view, at);
    if (!entry) return null;
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  return null;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8) || size > MAX_PART) return null;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return null;
  const rawName = bytes.slice(at + 46, at + 46 + view.getUint16(at + 28, true));
  return {
    name: new TextDecoder().decode(rawName).replaceAll('\\', '/'),
    rawName,
    flags,
    method,
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    data: bytes.subarray(start, start + packed),
  };
}

/** The entry's content; null when it does not unpack to the size it declares. */
export function unpack(entry: ZipEntry): Uint8Array | null {
  if (entry.method === 0) return entry.data;
  const content = inflateSync(entry.data, { out: new Uint8Array(entry.size) });
  return content.length === entry.size ? content : null;
}

const newEntry = (name: string) => ({
  name,
  rawName: encoder.encode(name),
  flags: UTF8_NAME,
  modified: NO_TIME,
});

/** A new entry, compressed, without a time. */
export function packEntry(name: string, content: Uint8Array): ZipEntry {
  const packed = deflate(content);
  const smaller = packed.length < content.length;
  return {
    ...newEntry(name),
    method: smaller ? 8 : 0,
    crc: crc32(content),
    size: content.length,
    data: smaller ? packed : content,
  };
}

/**
 * A part that comes in pieces of text: as a text while it is small, else compressed as it comes and never whole in memory.
 * Without Node's zlib it is always the text.
 */
export async function packPieces(name: string, pieces: Iterable<string>): Promise<ZipEntry | string> {
  let packer: PiecePacker | null = null;
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (!nodeZlib || text.length < (packer ? PIECE : LARGE_PART)) continue;
    packer ??= new PiecePacker(nodeZlib);
    await packer.add(text);
    text = '';
  }
  if (!packer) return text;
  await packer.add(text);
  return packer.entry(name);
}

/** One large part on its way through zlib: the next piece is made while the last one is deflated. */
class PiecePacker {
  private readonly stream: ReturnType<NodeZlib['createDeflateRaw']>;
  private readonly packed: Promise<readonly Uint8Array[]>;
  private taken: Promise<void> = Promise.resolve();
  private crc = 0;
  private size = 0;

  constructor(zlib: NodeZlib) {
    this.stream = zlib.createDeflateRaw({ level: LEVEL, chunkSize: PIECE });
    this.packed = all(this.stream);
  }

  async add(text: string): Promise<void> {
    const bytes = encoder.encode(text);
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    await this.taken;
    this.taken = new Promise((resolve, reject) =>
      this.stream.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
  }

  async entry(name: string): Promise<ZipEntry> {
    await this.taken;
    this.stream.end();
    return { ...newEntry(name), method: 8, crc: this.crc, size: this.size, data: joined(await this.packed) };
  }
}

async function all(pieces: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const deflate = (content: Uint8Array): Uint8Array =>
  nodeZlib && content.length >= LARGE_PART
    ? nodeZlib.deflateRawSync(content, { level: LEVEL })
    : deflateSync(content, { level: LEVEL });

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.reduce((sum, entry) => sum + entry.rawName.length, 0);
  const data = entries.reduce((sum, entry) => sum + entry.data.length, 0);
  const out = new Uint8Array(entries.length * (30 + 46) + names * 2 + data + 22);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    writeHeader(view, at + 4, entry);
    out.set(entry.rawName, at + 30);
    out.set(entry.data, at + 30 + entry.rawName.length);
    at += 30 + entry.rawName.length + entry.data.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    writeHeader(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index]!, true);
    out.set(entry.rawName, at + 46);
    at += 46 + entry.rawName.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The 26 bytes that local and central headers share, from "version needed" to the extra field's length (none). */
function writeHeader(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_FOLLOW, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}
