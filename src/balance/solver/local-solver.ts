// The port in the calling thread: for workers, tests, and machines where no worker starts.
import type { ExactSolver } from '../proof/exact';
import { scale } from '../scaled';
import type { Scaled } from '../scaled';
import { solveScaled } from './solve';
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
export function solveHere(
  request: SolveRequest,
  watch: SolveWatch,
  exact: ExactSolver | null,
  now: () => number,
): SolvedPlan {
  const problem = scale(request.instance);
  let reported = -Infinity;
  const solution = solveScaled(problem, {
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

/** Blocks while it solves. */
export const localSolver = (exact: ExactSolver | null, now: () => number): SolverPort => ({
  solve: (request, watch = {}) => Promise.resolve(solveHere(request, watch, exact, now)),
  close: () => undefined,
});
