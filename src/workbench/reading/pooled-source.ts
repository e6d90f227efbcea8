// A file read in the pool: its grids when they are asked for, its draft alone when that is enough.
import { draftWithFault, fileFault, type DraftSource } from '../../actions/draft-source';
import type { DraftFile } from '../../domain/draft';
import type { ReadOutcome, WorkbookFault } from '../../workbook/port';
import { CANCELLED, readBook, type ReadPool } from './read-pool';

/** Bytes that can be asked for again. */
export interface FileBytes {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

export const pooledSource = (
  pool: ReadPool,
  file: FileBytes,
  password: string | null = null,
): DraftSource => ({
  name: file.name,
  atOnce: pool.size,
  async read(signal): Promise<ReadOutcome> {
    const bytes = await bytesOf(file);
    if (!(bytes instanceof Uint8Array)) return { kind: 'fault', fault: bytes };
    return readBook(pool, { name: file.name, bytes, password }, signal ? { signal } : {});
  },
  async readDraft(reading, signal): Promise<DraftFile> {
    const faulty = (fault: WorkbookFault) => draftWithFault(reading.name, fileFault(fault));
    if (signal?.aborted) return faulty(CANCELLED);
    const bytes = await bytesOf(file);
    if (!(bytes instanceof Uint8Array)) return faulty(bytes);
    const answer = await pool.run({ kind: 'draft', name: file.name, bytes, password, reading }, signal);
    if (answer.kind === 'fault') return faulty(answer.fault);
    if (answer.kind !== 'draft') throw new Error(`a reader answered ${answer.kind} to a draft`);
    return answer.draft;
  },
});

/** A browser refuses a file that has changed or gone since it was picked. */
const bytesOf = (file: FileBytes): Promise<Uint8Array | WorkbookFault> =>
  file.bytes().catch((thrown: unknown): WorkbookFault => ({ code: 'unreadable', detail: String(thrown) }));
