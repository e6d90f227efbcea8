// The Web Worker that the engine lives in.
import type { ToEngine } from '../engine/messages';
import { serveEngine } from '../engine/serve';
import { createEngine } from '../engine/work-engine';
import { enginePorts } from './engine-ports';

serveEngine(createEngine(enginePorts()), {
  send: (message) => self.postMessage(message),
  receive: (listener) => {
    self.onmessage = (event: MessageEvent<ToEngine>) => listener(event.data);
  },
});
