// One part's bytes, piece by piece, whoever inflates them: what comes out is counted, and size and CRC are checked at the end.
import type { WorkbookFault } from '../../../port';
import type { Budget } from '../budget';
import { crc32 } from './crc32';
import { fault, isFault } from '../faults';
import { inflaterFor, type Inflater } from './inflaters';
import type { ZipEntry } from './zip';

/** Takes the next bytes of a part; a fault ends the reading. The bytes are the taker's to keep. */
export type Take = (bytes: Uint8Array) => WorkbookFault | null;

/** Gives all bytes of a part to `take`, in order. */
export async function inflatePart(
  entry: ZipEntry,
  budget: Budget,
  take: Take,
  inflater: Inflater = inflaterFor(entry),
): Promise<WorkbookFault | null> {
  let crc = 0;
  let size = 0;
  for await (const piece of inflater(entry)) {
    if (isFault(piece)) return piece;
    size += piece.length;
    if (size > entry.size) return fault('damaged', `${entry.name} is larger than it says`);
    crc = crc32(piece, crc);
    const refused = budget.spendInflated(piece.length) ?? take(piece) ?? (await budget.pause());
    if (refused) return refused;
  }
  const whole = size === entry.size && crc === entry.crc;
  return whole ? null : fault('damaged', `${entry.name}: size or CRC differs`);
}
