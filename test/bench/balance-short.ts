// Balance in a few seconds: proof, gap and time at three sizes, beside the old way that counts no moves. The long comparison with
// other solvers is `npm run bench:balance`.
import { loadHighsSolver } from '../../src/balance/solver/highs';
import { scale } from '../../src/balance/scaled';
import { solveScaled } from '../../src/balance/solver/solve';
import { maximumFor } from '../../src/balance/verify';
import { divisionOf } from './balance-instances';
import { longestFirst } from './balance-rivals';

export interface BalanceLine {
  readonly staff: number;
  readonly objectives: number;
  readonly seconds: number;
  readonly proven: boolean;
  /** (found − bound) ÷ bound of the maximum. */
  readonly gap: number;
  readonly moves: number;
  readonly max: number;
  readonly oldMoves: number;
  readonly oldMax: number;
}

const SIZES = [
  { staff: 20, objectives: 60, seconds: 1 },
  { staff: 30, objectives: 250, seconds: 3 },
  { staff: 100, objectives: 800, seconds: 10 },
] as const;

export async function measureBalance(): Promise<readonly BalanceLine[]> {
  const load = await loadHighsSolver();
  const exact = load.kind === 'loaded' ? load.solver : null;
  return SIZES.map(({ staff, objectives, seconds }) => {
    const problem = scale(divisionOf({ name: '課', staff, objectives, seed: 2, mean: 0.88 }));
    const started = performance.now();
    const solution = solveScaled(problem, {
      ...{ maxMoves: null, exact, seconds, now: () => performance.now() },
      cancelled: () => false,
      onProgress: () => undefined,
    });
    const old = longestFirst(problem);
    return {
      ...{ staff, objectives, seconds: (performance.now() - started) / 1000 - old.seconds },
      proven: solution.status === 'optimal' || solution.status === 'unchanged',
      gap: solution.gap,
      moves: solution.holder.reduce((sum, person, role) => sum + Number(person !== problem.home[role]), 0),
      max: maximumFor(problem, solution.holder),
      ...{ oldMoves: old.moves ?? 0, oldMax: old.max ?? 0 },
    };
  });
}
