// The body of a solver thread: loads the exact solver once, then answers requests. Without WebAssembly it answers all the same,
// with greed and local search.
import type { ExactSolver } from '../proof/exact';
import { solveHere } from './local-solver';
import type { SolverChannel, ToSolver } from './protocol';

async function answer(
  channel: SolverChannel,
  { id, request }: ToSolver,
  exact: Promise<ExactSolver | null>,
  now: () => number,
): Promise<void> {
  try {
    const solver = await exact;
    const onProgress = (
      progress: Parameters<NonNullable<Parameters<typeof solveHere>[1]['onProgress']>>[0],
    ): void => channel.send({ kind: 'progress', id, progress });
    channel.send({ kind: 'solved', id, plan: solveHere(request, { onProgress }, solver, now) });
  } catch (error) {
    channel.send({ kind: 'fault', id, detail: error instanceof Error ? error.message : String(error) });
  }
}

/** `load` gives null when there is no exact solver here. */
export function serveSolver(
  channel: SolverChannel,
  load: () => Promise<ExactSolver | null>,
  now: () => number,
): void {
  const exact = load();
  channel.receive((message) => void answer(channel, message, exact, now));
}
