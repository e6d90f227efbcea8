// `npm run bench:balance`: time, proof and gap of the product at three sizes, beside CBC, GLPK and LPT + local search on the same
// divisions, in one run. Prints a table and whether each figure of the issue is met.
import type { ExactSolver } from '../../src/balance/proof/exact';
import { loadHighsSolver } from '../../src/balance/solver/highs';
import { scale } from '../../src/balance/scaled';
import type { Scaled } from '../../src/balance/scaled';
import { solveScaled } from '../../src/balance/solver/solve';
import type { Solution } from '../../src/balance/solver/solve';
import { loadsFor, maximumFor } from '../../src/balance/verify';
import { divisionOf } from './balance-instances';
import type { DivisionSize } from './balance-instances';
import { longestFirst, rivals } from './balance-rivals';

interface Trial {
  readonly title: string;
  readonly divisions: readonly DivisionSize[];
  /** Seconds for all of them. */
  readonly seconds: number;
  readonly rivalSeconds: number;
}

const size = (name: string, staff: number, objectives: number, seed: number, mean = 0.88): DivisionSize => ({
  name,
  staff,
  objectives,
  seed,
  mean,
});

/** Fixed: none is left out because its answer is worse. */
const SEEDS = [1, 2, 3, 4, 5];
const ORDINARY = 0.88;
/** Mean load aimed at; what comes out (0.99 to 1.21) is partly over the limit of 1.10, where no plan can fit. */
const TIGHT = 1;

/** A second a division at 20 × 60, whatever the division. */
const TRIALS: readonly Trial[] = [
  ...SEEDS.map((seed): Trial => ({ title: `20 × 60, seed ${seed}`, divisions: [size('課', 20, 60, seed, ORDINARY)], seconds: 1, rivalSeconds: 3 })),
  ...SEEDS.map((seed): Trial => ({ title: `20 × 60, tight, seed ${seed}`, divisions: [size('課', 20, 60, seed, TIGHT)], seconds: 1, rivalSeconds: 3 })),
  { title: '100 × 800', divisions: [size('課', 100, 800, 1, ORDINARY)], seconds: 10, rivalSeconds: 12 },
  { title: '100 × 800, tight', divisions: [size('課', 100, 800, 1, TIGHT)], seconds: 10, rivalSeconds: 0 },
  { title: '300 × 3,000 in 12', divisions: Array.from({ length: 12 }, (_, at) => size(`課${at + 1}`, 25, 250, at + 1, ORDINARY)), seconds: 30, rivalSeconds: 1 },
]; // prettier-ignore

interface Line {
  readonly solver: string;
  readonly seconds: number;
  readonly moves: number | null;
  readonly max: number | null;
  readonly note: string;
}

const movesOf = (problem: Scaled, holder: Int32Array): number =>
  holder.reduce((sum, person, role) => sum + Number(person !== problem.home[role]), 0);

function solveAll(
  problems: readonly Scaled[],
  exact: ExactSolver | null,
  seconds: number,
): { line: Line; solutions: readonly Solution[] } {
  const start = performance.now();
  const solutions = problems.map((problem, at) => {
    const left = seconds - (performance.now() - start) / 1000;
    return solveScaled(problem, {
      maxMoves: null, exact, now: () => performance.now(), seconds: left / (problems.length - at), cancelled: () => false, onProgress: () => undefined,
    }); // prettier-ignore
  });
  const taken = (performance.now() - start) / 1000;
  const gap = Math.max(...solutions.map((solution) => solution.gap));
  const proven = solutions.filter(({ gap: left, status }) => left === 0 && status !== 'feasible').length;
  const statuses = [...new Set(solutions.map(({ status }) => status))].join('/');
  const points = solutions.flatMap(({ frontier }) => frontier);
  const note = `${statuses}, proven ${proven}/${problems.length}, gap ${(gap * 100).toFixed(2)} %, frontier ${points.filter((p) => p.proven).length}/${points.length}`;
  const moves = solutions.reduce((sum, { holder }, at) => sum + movesOf(problems[at]!, holder), 0);
  const max = Math.max(...solutions.map(({ holder }, at) => maximumFor(problems[at]!, holder)));
  return {
    line: { solver: exact === null ? 'Tenkai without WASM' : 'Tenkai', seconds: taken, moves, max, note },
    solutions,
  };
}

function rivalLines(problems: readonly Scaled[], seconds: number): readonly Line[] {
  const all = problems.map((problem) => [...rivals(problem, seconds), longestFirst(problem)]);
  const names = [...new Set(all.flatMap((each) => each.map(({ name }) => name)))];
  return names.map((name) => {
    const mine = all.map((each) => each.find((rival) => rival.name === name)!);
    const answered = mine.filter(({ moves }) => moves !== null);
    const moves =
      answered.length < mine.length ? null : mine.reduce((sum, rival) => sum + (rival.moves ?? 0), 0);
    const maxima = mine.flatMap(({ max }) => max ?? []);
    const note = name.startsWith('LPT')
      ? 'counts no moves'
      : `fewest moves only, ${answered.length}/${mine.length} answered`;
    return {
      solver: name,
      seconds: mine.reduce((sum, rival) => sum + rival.seconds, 0),
      moves,
      max: maxima.length > 0 ? Math.max(...maxima) : null,
      note,
    };
  });
}

function row({ solver, seconds, moves, max, note }: Line, ours: Line): string {
  const ratio = (seconds / Math.max(ours.seconds, 1e-3)).toFixed(1);
  const more =
    moves === null || ours.moves === null || ours.moves === 0 ? '–' : (moves / ours.moves).toFixed(2);
  return `| ${solver} | ${seconds.toFixed(2)} | ${ratio} | ${moves ?? '–'} | ${more} | ${max === null ? '–' : max.toFixed(3)} | ${note} |`;
}

/** Σ load ÷ Σ capacity. */
function meanOf(problem: Scaled): number {
  const load = loadsFor(problem, problem.home).reduce((sum, each) => sum + each, 0);
  return load / problem.capacity.reduce((sum, each) => sum + each, 0);
}

/** Runs every trial; resolves when the table is printed. */
export async function main(print: (line: string) => void = console.log): Promise<void> {
  const load = await loadHighsSolver();
  if (load.kind === 'fault') print(`HiGHS does not load: ${load.detail}`);
  const exact = load.kind === 'loaded' ? load.solver : null;
  for (const { title, divisions, seconds, rivalSeconds } of TRIALS) {
    const problems = divisions.map((division) => scale(divisionOf(division)));
    const { line } = solveAll(problems, exact, seconds);
    const greed = solveAll(problems, null, Math.min(seconds, 4)).line;
    const lines = [line, greed, ...rivalLines(problems, rivalSeconds)];
    const roles = problems.reduce((sum, each) => sum + each.roles, 0);
    const mean = problems.map(meanOf).reduce((sum, each) => sum + each, 0) / problems.length;
    print(
      `\n${title} (${problems.length} division(s), ${roles} roles, mean load ${mean.toFixed(3)}; allowed ${seconds} s in all)`,
    );
    print('| solver | s | time ratio | moves | moves ratio | max | |\n|---|---|---|---|---|---|---|');
    for (const each of lines) print(row(each, line));
  }
}

void main();
