// Reading with two threads beside one, and beside a loop of pure arithmetic cut in two the same way: what the loop does not gain,
// the machine does not give, and no reader can.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { measure, writeShape, type Measurement, type ShapeName } from './read';

export interface TwoThreads extends Measurement {
  /** The values of each half are those that one thread alone gives. */
  readonly equal: boolean;
  /** Wall time of one thread ÷ wall time of two, start of threads included: of reading, and of the loop. */
  readonly faster: number;
  readonly loopFaster: number;
}

type Task = { readonly files: readonly string[] } | { readonly turns: number };

/** Half a second or so on the machine of the table. */
const TURNS = 400_000_000;

export async function measureTwoThreads(
  script: string,
  shape: ShapeName,
  folder: string,
): Promise<TwoThreads> {
  const files = writeShape(folder, shape);
  const halves = [0, 1].map((half) => ({ files: files.filter((_, at) => at % 2 === half) }));
  const one = await inThreads<Measurement>(script, [{ files }]);
  const two = await inThreads<Measurement>(script, halves);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const oneLoop = await inThreads(script, [{ turns: TURNS }]);
  const twoLoops = await inThreads(script, [{ turns: TURNS / 2 }, { turns: TURNS / 2 }]);
  const alone = [await measure('tenkai', halves[0]!.files), await measure('tenkai', halves[1]!.files)];
  return {
    milliseconds: two.milliseconds,
    cpu: two.cpu,
    megabytes,
    cells: two.found.reduce((sum, each) => sum + each.cells, 0),
    digest: two.found.map(({ digest }) => digest).join(' '),
    equal: alone.every(({ digest }, at) => digest === two.found[at]!.digest),
    faster: one.milliseconds / two.milliseconds,
    loopFaster: oneLoop.milliseconds / twoLoops.milliseconds,
  };
}

/** A thread for each task, all at once. */
async function inThreads<T>(script: string, tasks: readonly Task[]) {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const found = await Promise.all(
    tasks.map(
      (task) =>
        new Promise<T>((resolve, reject) => {
          new Worker(script, { workerData: task }).once('message', resolve).once('error', reject);
        }),
    ),
  );
  const { user, system } = process.cpuUsage(used);
  return { found, milliseconds: performance.now() - started, cpu: (user + system) / 1000 };
}

/** The thread's side: does its task and tells what it found. */
export async function workInThread(): Promise<void> {
  const task = workerData as Task;
  if (isMainThread) throw new Error('not a thread');
  parentPort?.postMessage('files' in task ? await measure('tenkai', task.files) : loop(task.turns));
}

function loop(turns: number): number {
  let mixed = 0;
  for (let turn = 0; turn < turns; turn += 1) mixed = (Math.imul(mixed, 31) + turn) | 0;
  return mixed;
}
