// The whole solver against an enumeration of every plan, on hundreds of small divisions.
import { loadHighsSolver } from '../../src/balance/solver/highs';
import type { ExactSolver } from '../../src/balance/proof/exact';
import type { Instance } from '../../src/balance/instance';
import { scale } from '../../src/balance/scaled';
import { solveScaled } from '../../src/balance/solver/solve';
import type { SolveOptions } from '../../src/balance/solver/solve';
import { maximumFor, breachIn } from '../../src/balance/verify';
import { bruteForce, randomInstance } from './random-instances';
import type { Shape } from './random-instances';

const SHAPES: readonly Shape[] = [
  { people: 3, objectives: 4, noisy: false, slots: 1, limit: 1.1 },
  { people: 4, objectives: 4, noisy: false, slots: 1, limit: 0.7 },
  { people: 4, objectives: 3, noisy: true, slots: 1, limit: 0.6 },
  { people: 3, objectives: 5, noisy: true, slots: 1, limit: 0.9 },
  { people: 3, objectives: 3, noisy: false, slots: 3, limit: 0.9 },
  { people: 5, objectives: 3, noisy: false, slots: 1, limit: 0.5 },
];
const EACH = 40;
const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

async function solver(): Promise<ExactSolver> {
  const load = await loadHighsSolver();
  if (load.kind === 'fault') throw new Error(load.detail);
  return load.solver;
}

const options = (exact: ExactSolver | null, maxMoves: number | null): SolveOptions => ({
  maxMoves, exact, now: () => performance.now(), seconds: 20, cancelled: () => false, onProgress: () => undefined,
}); // prettier-ignore

const enumerated = new Map<string, readonly number[]>();
/** Enumerating costs more than solving: once an instance. */
const enumerate = (key: string, instance: Instance): readonly number[] => {
  const known = enumerated.get(key) ?? bruteForce(instance);
  enumerated.set(key, known);
  return known;
};

/** Least maximum of at most so many moves. */
const prefix = (best: readonly number[]): readonly number[] => {
  let low = Infinity;
  return best.map((max) => (low = Math.min(low, max)));
};

describe.each(SHAPES.map((shape, at) => ({ name: JSON.stringify(shape), shape, at })))(
  '$name',
  ({ shape, at }) => {
    const seeds = Array.from({ length: EACH }, (_, seed) => at * 1000 + seed);

    test('status, moves, maximum, bound and frontier agree with enumeration', async () => {
      const exact = await solver();
      for (const seed of seeds) {
        const instance = randomInstance(seed, shape);
        const least = prefix(enumerate(`${at}/${seed}`, instance));
        const problem = scale(instance);
        const found = solveScaled(problem, options(exact, null));
        const all = least.at(-1)!;
        const fits = least.findIndex((max) => max <= shape.limit + 1e-9);
        const wanted = fits >= 0 ? fits : least.findIndex((max) => close(max, all));
        const status = fits === 0 ? 'unchanged' : fits > 0 ? 'optimal' : 'infeasible';
        const moves = problem.home.reduce((sum, home, role) => sum + Number(found.holder[role] !== home), 0);
        expect({ seed, status: found.status, moves }).toEqual({ seed, status, moves: wanted });
        expect(breachIn(problem, found.holder)).toBeNull();
        expect(maximumFor(problem, found.holder)).toBeCloseTo(least[wanted]!, 6);
        expect(found.bound).toBeLessThanOrEqual(all + 1e-6);
        expect(found.frontier.length).toBe(wanted + 1);
        found.frontier.forEach((point) => expect(point.max).toBeCloseTo(least[point.moves]!, 6));
        expect(found.frontier.every((point) => point.proven)).toBe(true);
      }
    });

    test('within a number of moves the frontier reaches to it and the plan is the best of it', async () => {
      const exact = await solver();
      for (const seed of seeds.slice(0, 12)) {
        const instance = randomInstance(seed, shape);
        const least = prefix(enumerate(`${at}/${seed}`, instance));
        const problem = scale(instance);
        const most = Math.min(2, instance.roles.length);
        const found = solveScaled(problem, options(exact, most));
        expect(found.frontier.map(({ moves }) => moves)).toEqual(
          Array.from({ length: most + 1 }, (_, k) => k),
        );
        found.frontier.forEach((point) =>
          expect({ seed, close: close(point.max, least[point.moves]!) }).toEqual({ seed, close: true }),
        );
        const fits = least.findIndex((max) => max <= shape.limit + 1e-9);
        const wanted = fits >= 0 && fits <= most ? fits : least.findIndex((max) => close(max, least[most]!));
        const moves = problem.home.reduce((sum, home, role) => sum + Number(found.holder[role] !== home), 0);
        expect({ seed, moves }).toEqual({ seed, moves: wanted });
      }
    });

    test('without a solver the plan is legal, never worse than the start, and never called optimal', () => {
      for (const seed of seeds.slice(0, 8)) {
        const instance = randomInstance(seed, shape);
        const problem = scale(instance);
        const found = solveScaled(problem, options(null, null));
        expect(breachIn(problem, found.holder)).toBeNull();
        expect(maximumFor(problem, found.holder)).toBeLessThanOrEqual(
          maximumFor(problem, problem.home) + 1e-9,
        );
        expect(found.status).not.toBe('optimal');
        expect(found.bound).toBeLessThanOrEqual(prefix(enumerate(`${at}/${seed}`, instance)).at(-1)! + 1e-6);
      }
    });
  },
);
