// Reading threads shared by all who read: a job waits for a free thread; one that is called off ends its thread.
import type { ReadOutcome, Workbook, WorkbookFault } from '../../workbook/port';
import type { FileLocks } from '../files/file-locks';
import { unpackGrid } from '../../workbook/packed-grid';
import type { ReaderAnswer, ReaderJob, ReaderThread } from './reader-protocol';

export interface ReadPool {
  /** Jobs that run at the same time. */
  readonly size: number;
  run(job: ReaderJob, signal?: AbortSignal): Promise<ReaderAnswer>;
}

export const CANCELLED: WorkbookFault = { code: 'cancelled', detail: 'the signal was aborted' };

/** `spawn` starts a thread; at most `size` live at a time, and they are kept. */
export function readPool(spawn: () => ReaderThread, size: number): ReadPool {
  const free: ReaderThread[] = [];
  const waiting: ((thread: ReaderThread) => void)[] = [];
  let alive = 0;

  const take = (): Promise<ReaderThread> => {
    const thread = free.pop();
    if (thread) return Promise.resolve(thread);
    if (alive < size) {
      alive += 1;
      return Promise.resolve(spawn());
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const give = (thread: ReaderThread) => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };

  return {
    size,
    async run(job, signal) {
      const thread = await take();
      if (signal?.aborted) {
        give(thread);
        return { kind: 'fault', fault: CANCELLED };
      }
      const answer = await answerOrStop(thread, job, signal);
      if (answer !== null) {
        give(thread);
        return answer;
      }
      thread.stop();
      give(spawn());
      return { kind: 'fault', fault: CANCELLED };
    },
  };
}

/** Null when the job was called off before its answer came. */
function answerOrStop(
  thread: ReaderThread,
  job: ReaderJob,
  signal: AbortSignal | undefined,
): Promise<ReaderAnswer | null> {
  return new Promise((resolve) => {
    const stop = () => resolve(null);
    signal?.addEventListener('abort', stop, { once: true });
    void thread.ask(job).then((answer) => {
      signal?.removeEventListener('abort', stop);
      resolve(answer);
    });
  });
}

export type BookOutcome =
  | Extract<ReadOutcome, { kind: 'fault' }>
  | { readonly kind: 'read'; readonly workbook: Workbook; readonly locks: FileLocks | null };

/** A workbook's bytes read in the pool; `locks`: also what its file would not let be written. */
export async function readBook(
  pool: ReadPool,
  book: { readonly name: string; readonly bytes: Uint8Array; readonly password: string | null },
  options: { readonly locks?: boolean; readonly signal?: AbortSignal } = {},
): Promise<BookOutcome> {
  const { locks = false, signal } = options;
  const answer = await pool.run({ kind: 'read', ...book, locks }, signal);
  if (answer.kind === 'fault') return answer;
  if (answer.kind !== 'read') throw new Error(`a reader answered ${answer.kind} to a read`);
  const { sha256, grids } = answer;
  const workbook = { name: book.name, sha256, grids: grids.map(unpackGrid) };
  return { kind: 'read', workbook, locks: answer.locks };
}
