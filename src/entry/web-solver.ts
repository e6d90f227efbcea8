// The solver port of a page: a Web Worker, and greed in the calling thread where no worker starts.
import { localSolver } from '../balance/solver/local-solver';
import type { SolverThread } from '../balance/solver/protocol';
import type { SolverPort } from '../balance/solver/solver-port';
import { workerSolver } from '../balance/solver/worker-solver';

function spawn(): SolverThread {
  const worker = new Worker(
    /* webpackChunkName: "solver-worker" */ new URL('./solver-worker.ts', import.meta.url),
  );
  return {
    send: (message) => worker.postMessage(message),
    receive: (listener, failed) => {
      worker.onmessage = ({ data }) => listener(data);
      worker.onerror = (event) => failed(event.message);
    },
    terminate: () => worker.terminate(),
  };
}

const now = (): number => performance.now();

export const webSolver = (): SolverPort =>
  workerSolver({
    spawn,
    now,
    fallback: localSolver(null, now),
    every: (milliseconds, call) => {
      const timer = setInterval(call, milliseconds);
      return () => clearInterval(timer);
    },
  });
