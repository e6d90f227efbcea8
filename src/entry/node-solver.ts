// The solver port of the command line: a worker thread running the built solver-thread file.
import { Worker } from 'node:worker_threads';
import { localSolver } from '../balance/solver/local-solver';
import type { SolverThread } from '../balance/solver/protocol';
import type { SolverPort } from '../balance/solver/solver-port';
import { workerSolver } from '../balance/solver/worker-solver';

function spawnFile(file: string): SolverThread {
  const worker = new Worker(file);
  worker.unref();
  return {
    send: (message) => {
      worker.ref();
      worker.postMessage(message);
    },
    receive: (listener, failed) => {
      worker.removeAllListeners();
      worker.on('message', (message) => {
        if (message.kind !== 'progress') worker.unref();
        listener(message);
      });
      worker.on('error', (error) => failed(error.message));
    },
    terminate: () => void worker.terminate(),
  };
}

const now = (): number => performance.now();

/** `file`: the built solver-thread.js. Close the port when done. */
export const nodeSolver = (file: string): SolverPort =>
  workerSolver({
    spawn: () => spawnFile(file),
    now,
    fallback: localSolver(null, now),
    every: (milliseconds, call) => {
      const timer = setInterval(call, milliseconds);
      return () => clearInterval(timer);
    },
  });
