// Reading threads shared by all who read: a job waits for a free thread; one that is called off ends its thread.
import type { ReadOutcome, WorkbookFault, WorkbookSource } from '../workbook/port';
import { unpackGrid } from './packed-grid';
import type { ReaderAnswer, ReaderJob, ReaderThread } from './reader-protocol';

export interface ReadPool {
  run(job: ReaderJob, signal?: AbortSignal): Promise<ReaderAnswer>;
}

const CANCELLED: WorkbookFault = { code: 'cancelled', detail: 'the signal was aborted' };

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

/** Bytes that can be asked for again, read in the pool. */
export const pooledSource = (
  pool: ReadPool,
  file: { readonly name: string; bytes(): Promise<Uint8Array> },
  password: string | null = null,
): WorkbookSource => ({
  name: file.name,
  async read(signal): Promise<ReadOutcome> {
    let bytes: Uint8Array;
    try {
      bytes = await file.bytes();
    } catch (thrown) {
      // A browser refuses a file that has changed or gone since it was picked.
      return { kind: 'fault', fault: { code: 'unreadable', detail: String(thrown) } };
    }
    const answer = await pool.run({ kind: 'read', name: file.name, bytes, password }, signal);
    if (answer.kind === 'fault') return answer;
    if (answer.kind !== 'read') throw new Error(`a reader answered ${answer.kind} to a read`);
    const grids = answer.grids.map(unpackGrid);
    return { kind: 'read', workbook: { name: file.name, sha256: answer.sha256, grids } };
  },
});
