// One part's bytes, piece by piece, so that a large sheet is never in memory as a whole. Size and CRC are checked at the end.
import { Inflate } from 'fflate';
import type { WorkbookFault } from '../../port';
import type { Budget } from './budget';
import { crc32 } from './crc32';
import { fault } from './faults';
import { nodeZlib, type NodeZlib } from './node-zlib';
import type { ZipEntry } from './zip';

/** Compressed bytes a step: even at deflate's utmost ratio (1032) one step gives 33 MB. */
const STEP = 32 * 1024;

/** Node's own inflate is seven times as fast; a part of at most this size is inflated by it in one piece. */
const MOST_AT_ONCE = 24 * 1024 * 1024;
/** Bytes handed over between two looks at the clock. */
const PIECE = 256 * 1024;

/** Takes the next bytes of a part; a fault ends the reading. The bytes are the taker's to keep. */
export type Take = (bytes: Uint8Array) => WorkbookFault | null;

/** Gives all bytes of a part to `take`, in order. */
export async function inflatePart(
  entry: ZipEntry,
  budget: Budget,
  take: Take,
): Promise<WorkbookFault | null> {
  let crc = 0;
  let size = 0;
  let refused: WorkbookFault | null = null;
  const accept = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (refused || bytes.length === 0) return;
    if (size > entry.size) refused = fault('damaged', `${entry.name} is larger than it says`);
    else {
      crc = crc32(bytes, crc);
      refused = budget.spendInflated(bytes.length) ?? take(bytes);
    }
  };
  const { length, stride, step } = stepsOf(entry, accept);
  for (let at = 0; at < length || at === 0; at += stride) {
    refused = step(at) ?? refused ?? (await budget.pause());
    if (refused) return refused;
  }
  if (size !== entry.size || crc !== entry.crc) return fault('damaged', `${entry.name}: size or CRC differs`);
  return null;
}

interface Steps {
  /** Bytes in all, and in one step. */
  readonly length: number;
  readonly stride: number;
  step(at: number): WorkbookFault | null;
}

function stepsOf(entry: ZipEntry, accept: (bytes: Uint8Array) => void): Steps {
  const { data, method, size } = entry;
  if (method !== 0 && size > 0 && size <= MOST_AT_ONCE && nodeZlib)
    return wholeSteps(entry, accept, nodeZlib);
  return { length: data.length, stride: STEP, step: stepper(entry, accept) };
}

/** More than a part's own size, so that zlib fills one buffer once; it takes none smaller. */
const ROOM = 64;

/** Inflated in one piece of the size the archive tells: more than that is never made. */
function wholeSteps(entry: ZipEntry, accept: (bytes: Uint8Array) => void, zlib: NodeZlib): Steps {
  let whole: Uint8Array | null = null;
  return {
    length: entry.size,
    stride: PIECE,
    step(at) {
      try {
        whole ??= zlib.inflateRawSync(entry.data, {
          maxOutputLength: entry.size,
          chunkSize: entry.size + ROOM,
        });
      } catch (cause) {
        return fault('damaged', `${entry.name}: ${cause instanceof Error ? cause.message : 'deflate'}`);
      }
      accept(whole.subarray(at, at + PIECE));
      return null;
    },
  };
}

function stepper(entry: ZipEntry, accept: (bytes: Uint8Array) => void): (at: number) => WorkbookFault | null {
  const { data, method, name } = entry;
  if (method === 0) {
    return (at) => {
      accept(data.subarray(at, at + STEP));
      return null;
    };
  }
  const inflate = new Inflate(accept);
  return (at) => {
    try {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
      return null;
    } catch (cause) {
      return fault('damaged', `${name}: ${cause instanceof Error ? cause.message : 'deflate'}`);
    }
  };
}
