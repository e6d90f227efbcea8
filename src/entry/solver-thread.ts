// The worker thread that solves on the command line.
import { parentPort } from 'node:worker_threads';
import { loadHighsSolver } from '../balance/solver/highs';
import { serveSolver } from '../balance/solver/serve-solver';

const port = parentPort;
if (port !== null)
  serveSolver(
    {
      send: (message) => port.postMessage(message),
      receive: (listener) => port.on('message', listener),
    },
    async () => {
      const load = await loadHighsSolver();
      return load.kind === 'loaded' ? load.solver : null;
    },
    () => performance.now(),
  );
