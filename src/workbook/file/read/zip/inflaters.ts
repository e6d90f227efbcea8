// The ways to inflate a part: Node's zlib, the platform's DecompressionStream, fflate where there is neither. None makes much more
// than it is asked for: who takes the pieces counts them and may stop after each.
import { Inflate } from 'fflate';
import type { WorkbookFault } from '../../../port';
import { fault } from '../faults';
import { nodeZlib } from './node-zlib';
import type { ZipEntry } from './zip';

/** The part's bytes in order; a fault, and nothing after it, when they cannot be inflated. */
export type Inflater = (entry: ZipEntry) => AsyncIterable<Uint8Array | WorkbookFault>;

/** Compressed bytes a step: even at deflate's utmost ratio (1032) one step gives 33 MB. */
const STEP = 32 * 1024;
/** Bytes handed over between two looks at the clock, where there are more at hand. */
const PIECE = 256 * 1024;
/** Pieces that zlib may make while one is read. */
const AHEAD = 2;
/** A part of at most this size is inflated by zlib in one go; a larger one is never whole in memory. */
const MOST_AT_ONCE = 24 * 1024 * 1024;
/** A stream takes longer to set up than fflate takes for a part of less. */
const WORTH_A_STREAM = 64 * 1024;

/** The fastest way there is here for this part. */
export function inflaterFor({ method, size }: ZipEntry): Inflater {
  if (method === 0) return stored;
  if (nodeZlib && size > 0) return size <= MOST_AT_ONCE ? byZlib : byZlibStream;
  return size >= WORTH_A_STREAM && hasStream() ? byStream : byFflate;
}

let streams: boolean | null = null;

/** Older browsers have the stream and not its `deflate-raw`. */
export function hasStream(): boolean {
  if (streams === null) {
    try {
      streams = typeof DecompressionStream === 'function' && Boolean(new DecompressionStream('deflate-raw'));
    } catch {
      streams = false;
    }
  }
  return streams;
}

const damaged = (entry: ZipEntry, cause: unknown): WorkbookFault =>
  fault('damaged', `${entry.name}: ${cause instanceof Error ? cause.message : 'deflate'}`);

async function* stored({ data }: ZipEntry): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < data.length; at += STEP) yield data.subarray(at, at + STEP);
}

/** More than a part's own size, so that zlib fills one buffer once; it takes none smaller. */
const ROOM = 64;

/** Of the size that the archive tells: more than that is never made. */
export async function* byZlib(entry: ZipEntry): AsyncGenerator<Uint8Array | WorkbookFault> {
  let whole: Uint8Array;
  try {
    const sizes = { maxOutputLength: entry.size, chunkSize: entry.size + ROOM };
    whole = nodeZlib!.inflateRawSync(entry.data, sizes);
  } catch (cause) {
    yield damaged(entry, cause);
    return;
  }
  for (let at = 0; at < whole.length; at += PIECE) yield whole.subarray(at, at + PIECE);
}

/** The platform's stream takes the same zlib sixteen kilobytes at a time, which costs more than the inflating. */
export async function* byZlibStream(entry: ZipEntry): AsyncGenerator<Uint8Array | WorkbookFault> {
  const inflate = nodeZlib!.createInflateRaw({
    chunkSize: PIECE,
    readableObjectMode: true,
    readableHighWaterMark: AHEAD,
  });
  inflate.end(entry.data);
  try {
    yield* inflate;
  } catch (cause) {
    yield damaged(entry, cause);
  }
}

export async function* byStream(entry: ZipEntry): AsyncGenerator<Uint8Array | WorkbookFault> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const reader = readable.getReader();
  // What goes wrong with writing goes wrong with reading, too, and is seen there.
  void writeAll(entry.data, writable.getWriter()).catch(() => undefined);
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } catch (cause) {
    yield damaged(entry, cause);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Step by step: a stream inflates all that it is given before it looks whether anyone wants it. */
async function writeAll(data: Uint8Array, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  writer.closed.catch(() => undefined);
  for (let at = 0; at < data.length; at += STEP)
    await writer.write(data.subarray(at, at + STEP) as Uint8Array<ArrayBuffer>);
  await writer.close();
}

export async function* byFflate(entry: ZipEntry): AsyncGenerator<Uint8Array | WorkbookFault> {
  const { data } = entry;
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < data.length || at === 0; at += STEP) {
    pieces = [];
    try {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    } catch (cause) {
      yield damaged(entry, cause);
      return;
    }
    yield* pieces;
  }
}
