// The Web Worker that solves: HiGHS beside it, from the page's own origin.
import { loadHighsSolver } from '../balance/solver/highs';
import type { ToSolver } from '../balance/solver/protocol';
import { serveSolver } from '../balance/solver/serve-solver';

const wasm = new URL('highs/runtime', import.meta.url).href;

serveSolver(
  {
    send: (message) => self.postMessage(message),
    receive: (listener) => {
      self.onmessage = (event: MessageEvent<ToSolver>) => listener(event.data);
    },
  },
  async () => {
    const load = await loadHighsSolver({ locateFile: () => wasm });
    return load.kind === 'loaded' ? load.solver : null;
  },
  () => performance.now(),
);
