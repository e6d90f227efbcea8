// The port over a solver thread. The thread is terminated when time is up or the caller cancels (a solver's own limit overruns);
// the best plan it has told of is the answer. A thread that fails gives way to the fallback.
import type { FromSolver, SolverThread } from './protocol';
import type { SolvedPlan, SolverPort, SolveRequest, SolveWatch } from './solver-port';

export interface WorkerSolverParts {
  readonly spawn: () => SolverThread;
  /** Answers when no thread starts or the thread fails before it has told of a plan. */
  readonly fallback: SolverPort;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Calls every so many milliseconds until the returned function is called. */
  readonly every: (milliseconds: number, call: () => void) => () => void;
}

/** Past its own limit a thread gets this long (ms) to answer by itself; loading the solver is part of it. */
const GRACE = 1500;
const LOOK = 50;

interface Held {
  thread: SolverThread | null;
  id: number;
}

function spawned(parts: WorkerSolverParts, held: Held): SolverThread | null {
  try {
    held.thread ??= parts.spawn();
  } catch {
    return null;
  }
  return held.thread;
}

function drop(held: Held): void {
  held.thread?.terminate();
  held.thread = null;
}

function solveIn(
  parts: WorkerSolverParts,
  held: Held,
  thread: SolverThread,
  request: SolveRequest,
  watch: SolveWatch,
) {
  const id = ++held.id;
  const end = parts.now() + request.seconds * 1000 + GRACE;
  return new Promise<SolvedPlan>((resolve) => {
    let best: SolvedPlan | null = null;
    const finish = (plan: SolvedPlan | null): void => {
      stopLooking();
      // After a fault the time that is left is the fallback's; after a cancel or the limit there is none.
      const left = watch.signal?.aborted === true ? 0 : Math.max(0, (end - GRACE - parts.now()) / 1000);
      resolve(plan ?? parts.fallback.solve({ ...request, seconds: left }, watch));
    };
    const giveUp = (): void => {
      drop(held);
      finish(best);
    };
    const stopLooking = parts.every(LOOK, () => {
      if (watch.signal?.aborted === true || parts.now() >= end) giveUp();
    });
    const hear = (message: FromSolver): void => {
      if (message.id !== id) return;
      if (message.kind === 'solved') finish(message.plan);
      else if (message.kind === 'fault') giveUp();
      else {
        best = message.progress.plan;
        watch.onProgress?.(message.progress);
      }
    };
    thread.receive(hear, giveUp);
    thread.send({ kind: 'solve', id, request });
  });
}

/** One thread, started at the first request and kept for the next; requests are answered one after the other. */
export function workerSolver(parts: WorkerSolverParts): SolverPort {
  const held: Held = { thread: null, id: 0 };
  let queue: Promise<unknown> = Promise.resolve();
  const run = (request: SolveRequest, watch: SolveWatch): Promise<SolvedPlan> => {
    const thread = spawned(parts, held);
    return thread === null
      ? parts.fallback.solve(request, watch)
      : solveIn(parts, held, thread, request, watch);
  };
  return {
    solve: (request, watch = {}) => {
      const answer = queue.then(() => run(request, watch));
      queue = answer.catch(() => undefined);
      return answer;
    },
    close: () => drop(held),
  };
}
