// The Web Worker that reads and writes workbook files.
import type { ReaderJob } from '../workbench/reading/reader-protocol';
import { answerJob } from '../workbench/reading/serve-reader';

self.onmessage = (event: MessageEvent<{ readonly id: number; readonly job: ReaderJob }>) => {
  const { id, job } = event.data;
  void answerJob(job).then((answer) => self.postMessage({ id, answer }));
};
