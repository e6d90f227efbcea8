// The engine of a page: in a Web Worker, or in the page's own thread where none starts. A thread that breaks is replaced; the page
// tells the new one what it holds.
import { QUESTIONS, type Engine, type Question } from '../engine/engine';
import type { FromEngine } from '../engine/messages';
import { remoteEngine, type RemoteEngine } from '../engine/remote';

type Asked = (ask: unknown, watch?: unknown) => Promise<unknown>;

/** Starts the thread at once: it is needed as soon as the workbook is read. */
export function webEngine(): Engine {
  let engine = start();
  const asking =
    (question: Question): Asked =>
    async (ask, watch) => {
      const now = engine;
      const { used, broken } = await now;
      if (broken() && engine === now) {
        engine = start();
        return asking(question)(ask, watch);
      }
      return (used[question] as Asked)(ask, watch);
    };
  return Object.fromEntries(QUESTIONS.map((question) => [question, asking(question)])) as unknown as Engine;
}

interface Running {
  readonly used: Engine;
  broken(): boolean;
}

/** The worker once it is ready; the page's own thread when it does not start. */
function start(): Promise<Running> {
  return new Promise((resolve) => {
    let remote: RemoteEngine | null = null;
    let broken = false;
    const inPage = (): void => void hereEngine().then((used) => resolve({ used, broken: () => false }));
    let worker: Worker;
    try {
      worker = new Worker(
        /* webpackChunkName: "engine-worker" */ new URL('./engine-worker.ts', import.meta.url),
      );
    } catch {
      return inPage();
    }
    worker.onerror = (event) => {
      event.preventDefault();
      if (!remote) return inPage();
      broken = true;
      remote.lost(event.message);
    };
    worker.onmessage = ({ data }: MessageEvent<FromEngine>) => {
      if (data.kind !== 'ready') return;
      remote = remoteEngine({
        send: (message) => worker.postMessage(message),
        receive: (listener) => {
          worker.onmessage = (event: MessageEvent<FromEngine>) => listener(event.data);
        },
      });
      resolve({ used: remote, broken: () => broken });
    };
  });
}

async function hereEngine(): Promise<Engine> {
  const [{ createEngine }, { enginePorts }] = await Promise.all([
    import('../engine/work-engine'),
    import('./engine-ports'),
  ]);
  return createEngine(enginePorts());
}
