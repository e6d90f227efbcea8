// A calculating thread of the workbench page: a Web Worker, and the page's own thread where none starts.
import type { Calculator, CalculatorAnswer, CalculatorJob } from '../workbench/calc/calculator';

/** All that was said to a worker that broke is said again to the page's own. */
export function webCalculator(): Calculator {
  const worker = new Worker(new URL('./calc-worker.ts', import.meta.url));
  const said: CalculatorJob[] = [];
  const waiting: ((answer: CalculatorAnswer) => void)[] = [];
  let own: Promise<((job: CalculatorJob) => Promise<CalculatorAnswer>) | null> | null = null;
  worker.onmessage = ({ data }: MessageEvent<{ readonly answer: CalculatorAnswer }>) =>
    waiting.shift()?.(data.answer);
  worker.onerror = (event) => {
    event.preventDefault();
    own ??= inPage();
    const again = said.map((job) => askOwn(own, job)).slice(said.length - waiting.length);
    for (const answer of again) void answer.then(waiting.shift()!);
  };
  return {
    ask: (job) => {
      if (own) return askOwn(own, job);
      said.push(job);
      worker.postMessage({ id: said.length, job });
      return new Promise((resolve) => waiting.push(resolve));
    },
    stop: () => worker.terminate(),
  };
}

type Own = Promise<((job: CalculatorJob) => Promise<CalculatorAnswer>) | null> | null;

const askOwn = async (own: Own, job: CalculatorJob): Promise<CalculatorAnswer> => (await own)?.(job) ?? null;

/** Null when its file did not arrive: the server is away. */
async function inPage(): Promise<((job: CalculatorJob) => Promise<CalculatorAnswer>) | null> {
  try {
    const { calculatorAnswers } = await import('../workbench/calc/serve-calculator');
    return calculatorAnswers();
  } catch {
    return null;
  }
}
