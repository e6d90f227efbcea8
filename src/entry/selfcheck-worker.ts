// The self-check's worker: answers with what it was sent.
self.onmessage = ({ data }: MessageEvent<string>) => self.postMessage(data);
