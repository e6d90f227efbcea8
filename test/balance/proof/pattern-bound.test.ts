// The bound by patterns against an enumeration of every plan: it never says more than the truth, mostly all of it, and its
// plans keep every rule.
import { boundByPatterns, poolOf, remember } from '../../../src/balance/proof/pattern-bound';
import type { PatternAnswer } from '../../../src/balance/proof/pattern-bound';
import { enumerateUnder } from '../../../src/balance/search/enumerate';
import type { ExactSolver } from '../../../src/balance/proof/exact';
import { loadHighsSolver } from '../../../src/balance/solver/highs';
import { scale } from '../../../src/balance/scaled';
import type { Scaled } from '../../../src/balance/scaled';
import { breachIn, underLimit } from '../../../src/balance/verify';
import { bruteForce, randomInstance } from '../random-instances';
import type { Shape } from '../random-instances';

const SHAPES: readonly Shape[] = [
  { people: 4, objectives: 4, noisy: false, slots: 1, limit: 0.7 },
  { people: 3, objectives: 5, noisy: false, slots: 1, limit: 0.9 },
  { people: 4, objectives: 3, noisy: true, slots: 1, limit: 0.6 },
  { people: 3, objectives: 5, noisy: true, slots: 1, limit: 0.9 },
];
const EACH = 25;
const never = (): boolean => false;
let exact: ExactSolver;
beforeAll(async () => {
  const load = await loadHighsSolver();
  if (load.kind === 'fault') throw new Error(load.detail);
  exact = load.solver;
});

/** Fewest moves under the cap by enumeration; Infinity when there is no plan. */
function truth(best: readonly number[], cap: number): number {
  const at = best.findIndex((max) => max <= cap + 1e-9);
  return at < 0 ? Infinity : at;
}

function ask(problem: Scaled, cap: number, holder: Int32Array | null): PatternAnswer {
  const pool = poolOf(problem);
  if (holder !== null) remember(pool, holder);
  const question = { pool, cap, most: problem.roles, master: exact.master!, stop: never, seconds: () => 10 };
  return boundByPatterns(question, () => true);
}

/** Caps where something changes: what is reached with each number of moves, and a little below it. */
const capsOf = (best: readonly number[]): readonly number[] =>
  [...new Set(best.filter(Number.isFinite))].flatMap((max) => [max, max - 1e-4]);

describe.each(SHAPES.map((shape, at) => ({ name: JSON.stringify(shape), shape, at })))(
  '$name',
  ({ shape, at }) => {
    const seeds = Array.from({ length: EACH }, (_, seed) => 500 + at * 1000 + seed);

    test('the bound is never above the truth, and mostly reaches it', () => {
      let [reached, asked, planned, plannable] = [0, 0, 0, 0];
      for (const seed of seeds) {
        const instance = randomInstance(seed, shape);
        const problem = scale(instance);
        const best = bruteForce(instance);
        for (const cap of capsOf(best)) {
          const fewest = truth(best, cap);
          const { least, plan } = ask(problem, cap, null);
          expect({ seed, cap, over: least > fewest }).toEqual({ seed, cap, over: false });
          asked++;
          if (least === fewest || (fewest === Infinity && least > problem.roles)) reached++;
          if (fewest < Infinity) plannable++;
          if (plan === null) continue;
          planned++;
          expect(breachIn(problem, plan.holder)).toBeNull();
          expect(underLimit(problem, plan.holder, cap)).toBe(true);
          expect(plan.moves).toBeGreaterThanOrEqual(fewest);
        }
      }
      expect(reached / asked).toBeGreaterThan(0.6);
      expect(planned / plannable).toBeGreaterThan(0.5);
    });

    test('enumeration step by step says the same as enumeration outright', () => {
      for (const seed of seeds) {
        const instance = randomInstance(seed, shape);
        const problem = scale(instance);
        const best = bruteForce(instance);
        for (const cap of capsOf(best).slice(0, 6)) {
          const fewest = truth(best, cap);
          for (const moves of [fewest - 1, fewest].filter((each) => Number.isFinite(each) && each >= 0)) {
            const answer = enumerateUnder(problem, cap, moves, never);
            expect({ seed, cap, moves, kind: answer.kind }).toEqual({
              seed,
              cap,
              moves,
              kind: moves < fewest ? 'none' : 'found',
            });
            if (answer.kind === 'found') expect(breachIn(problem, answer.plan.holder)).toBeNull();
          }
        }
      }
    });
  },
);
