// The reading threads of the command line: they start while the department's workbook is read, and are kept for the run.
import { Worker } from 'node:worker_threads';
import type { FileReaders } from '../cli/context';
import { pooledSource } from '../workbench/reading/pooled-source';
import { readPool } from '../workbench/reading/read-pool';
import type { ReaderAnswer, ReaderJob, ReaderThread } from '../workbench/reading/reader-protocol';

/** `file`: the built read-thread.js. A thread that breaks is a fault of the file it was reading; the next gets a new one. */
export function nodeReaders(file: string, threads: number): FileReaders {
  const started = Array.from({ length: threads }, () => readingThread(file));
  const pool = readPool(() => started.pop() ?? readingThread(file), threads);
  return { source: (bytes, password) => pooledSource(pool, bytes, password) };
}

function readingThread(file: string): ReaderThread {
  let worker: Worker | null = null;
  let settle: ((answer: ReaderAnswer) => void) | null = null;
  const answered = (answer: ReaderAnswer): void => {
    worker?.unref();
    settle?.(answer);
    settle = null;
  };
  const broke = (detail: string): void => {
    worker = null;
    answered({ kind: 'fault', fault: { code: 'unreadable', detail } });
  };
  const start = (): Worker => {
    const own = new Worker(file);
    own.unref();
    own.on('message', ({ answer }: { readonly answer: ReaderAnswer }) => answered(answer));
    own.on('error', (error) => broke(error.message));
    own.on('exit', () => {
      if (worker === own) broke('the thread ended');
    });
    return own;
  };
  worker = start();
  return {
    ask: (job: ReaderJob) =>
      new Promise((resolve) => {
        settle = resolve;
        worker ??= start();
        worker.ref();
        worker.postMessage({ id: 0, job });
      }),
    stop: () => void worker?.terminate(),
  };
}
