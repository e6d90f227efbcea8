// The reading threads of a page: two Web Workers, and the page's own thread where no worker starts.
import { readPool, type ReadPool } from '../workbench/reading/read-pool';
import type { ReaderAnswer, ReaderJob, ReaderThread } from '../workbench/reading/reader-protocol';

const THREADS = 2;

function spawn(): ReaderThread {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url));
  const waiting = new Map<number, { readonly job: ReaderJob; settle(answer: ReaderAnswer): void }>();
  let broken = false;
  let count = 0;
  worker.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly answer: ReaderAnswer }>) => {
    waiting.get(data.id)?.settle(data.answer);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    broken = true;
    for (const { job, settle } of waiting.values()) void inPage(job).then(settle);
    waiting.clear();
  };
  return {
    ask: (job) =>
      broken
        ? inPage(job)
        : new Promise((settle) => {
            count += 1;
            waiting.set(count, { job, settle });
            worker.postMessage({ id: count, job });
          }),
    stop: () => worker.terminate(),
  };
}

/** Slower, and the page stands still meanwhile, but it works. */
async function inPage(job: ReaderJob): Promise<ReaderAnswer> {
  try {
    const { answerJob } = await import('../workbench/reading/serve-reader');
    return await answerJob(job);
  } catch (thrown) {
    // The reader's file did not arrive: the server is away.
    return { kind: 'fault', fault: { code: 'unreadable', detail: String(thrown) } };
  }
}

/** `early`: the first thread starts now, for a page that reads a workbook as soon as it is there. */
export function webReaders({ early = false } = {}): ReadPool {
  let ready = early ? spawn() : null;
  return readPool(() => {
    const thread = ready ?? spawn();
    ready = null;
    return thread;
  }, THREADS);
}
