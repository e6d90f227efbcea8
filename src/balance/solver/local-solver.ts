// The port in the calling thread: for workers and tests all at once, for machines where no worker starts in slices.
import type { ExactSolver } from '../proof/exact';
import { inSlices, throughout } from '../../domain/resting';
import type { Resting } from '../../domain/resting';
import { scale } from '../scaled';
import type { Scaled } from '../scaled';
import { solving } from './solve';
import type { Solution } from './solve';
import type { SolvedPlan, SolverPort, SolveRequest, SolveWatch } from './solver-port';

/** Between two progress reports, in milliseconds. */
const PACE = 100;

/** Holders in the instance's own order. */
export function plainPlan(problem: Scaled, solution: Solution): SolvedPlan {
  const { status, bound, gap, frontier } = solution;
  const holders = new Array<number>(problem.roles).fill(0);
  solution.holder.forEach((person, role) => (holders[problem.roleAt[role]!] = problem.personAt[person]!));
  return { status, bound, gap, frontier, holders };
}

/** `now`: milliseconds of a clock that only goes forward. */
export const solveHere = (
  request: SolveRequest,
  watch: SolveWatch,
  exact: ExactSolver | null,
  now: () => number,
): SolvedPlan => throughout(solvingHere(request, watch, exact, now));

function* solvingHere(
  request: SolveRequest,
  watch: SolveWatch,
  exact: ExactSolver | null,
  now: () => number,
): Resting<SolvedPlan> {
  const problem = scale(request.instance);
  yield;
  let reported = -Infinity;
  const solution = yield* solving(problem, {
    maxMoves: request.maxMoves,
    seconds: request.seconds,
    exact,
    now,
    cancelled: () => watch.signal?.aborted ?? false,
    onProgress: (snapshot) => {
      if (watch.onProgress === undefined || now() - reported < PACE) return;
      reported = now();
      const { incumbent, bound, gap, moves, solution: current } = snapshot();
      watch.onProgress({ incumbent, bound, gap, moves, plan: plainPlan(problem, current) });
    },
  });
  return plainPlan(problem, solution);
}

/** Milliseconds of one slice: well under what a person notices. */
const SLICE = 12;

/** Greed and local search in slices, for a page in which no worker starts: it stays responsive. `pause`: until others have had their turn. */
export const patientSolver = (now: () => number, pause: () => Promise<void>): SolverPort => ({
  solve: (request, watch = {}) => inSlices(solvingHere(request, watch, null, now), now, SLICE, pause),
  close: () => undefined,
});

/** Blocks while it solves. */
export const localSolver = (exact: ExactSolver | null, now: () => number): SolverPort => ({
  solve: (request, watch = {}) => Promise.resolve(solveHere(request, watch, exact, now)),
  close: () => undefined,
});
