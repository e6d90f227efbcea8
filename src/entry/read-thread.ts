// The worker thread that reads workbook files for the command line.
import { parentPort } from 'node:worker_threads';
import type { ReaderJob } from '../workbench/reading/reader-protocol';
import { answerJob } from '../workbench/reading/serve-reader';

parentPort?.on('message', ({ id, job }: { readonly id: number; readonly job: ReaderJob }) => {
  void answerJob(job).then((answer) => parentPort?.postMessage({ id, answer }));
});
