// Laws of every answer: effort conserved, maximum never worse, the order of the input without effect, what-if of the moves
// gives the figures of the result.
import { solveHere } from '../../src/balance/solver/local-solver';
import { resultOf } from '../../src/balance/balance';
import type { BalanceCase } from '../../src/balance/from-plan';
import { loadHighsSolver } from '../../src/balance/solver/highs';
import type { ExactSolver } from '../../src/balance/proof/exact';
import type { Instance, Reassignment } from '../../src/balance/instance';
import { seeded } from '../../src/balance/search/random';
import type { BalanceResult } from '../../src/balance/result';
import { applyMoves } from '../../src/balance/what-if';
import type { DivisionName } from '../../src/domain/ids';
import { randomInstance } from './random-instances';
import type { Shape } from './random-instances';

const SHAPE: Shape = { people: 5, objectives: 7, noisy: true, slots: 1, limit: 0.9 };
const SEEDS = Array.from({ length: 25 }, (_, seed) => 9000 + seed);
let exact: ExactSolver | null = null;
beforeAll(async () => {
  const load = await loadHighsSolver();
  if (load.kind === 'loaded') exact = load.solver;
});

const caseOf = (instance: Instance): BalanceCase => ({
  division: '課' as DivisionName, section: null, by: 'year', instance, staff: [], unknown: 0, stays: [], slack: 0.6, maxMoves: null,
}); // prettier-ignore

function answer(instance: Instance): BalanceResult {
  const request = { instance, maxMoves: null, seconds: 10 };
  return resultOf(
    caseOf(instance),
    solveHere(request, {}, exact, () => performance.now()),
  );
}

const asMoves = (result: BalanceResult): readonly Reassignment[] =>
  result.moves.map(({ objective, role, index, from, to }) => ({ objective, kind: role, index, from, to }));

/** The same instance with people and roles in another order. */
function shuffled(instance: Instance, seed: number): Instance {
  const random = seeded(seed);
  const order = (count: number): number[] =>
    Array.from({ length: count }, (_, at) => ({ at, key: random() })).sort((a, b) => a.key - b.key).map(({ at }) => at); // prettier-ignore
  const people = order(instance.people.length);
  const roles = order(instance.roles.length);
  const personTo = (at: number): number => people.indexOf(at);
  return {
    ...instance,
    people: people.map((at) => instance.people[at]!),
    roles: roles.map((at) => {
      const role = instance.roles[at]!;
      return { ...role, holder: personTo(role.holder), receivers: role.receivers.map(personTo).reverse() };
    }),
    together: instance.together.map((group) => group.map((at) => roles.indexOf(at))),
  };
}

test.each(SEEDS)('division %i keeps the laws', (seed) => {
  const instance = randomInstance(seed, SHAPE);
  const result = answer(instance);
  expect(result.after.mean).toBeCloseTo(result.before.mean, 9);
  expect(result.after.max).toBeLessThanOrEqual(result.before.max);
  expect(result.bound).toBeLessThanOrEqual(result.after.max + 1e-12);
  expect(result.frontier[result.moves.length]?.max).toBeCloseTo(result.after.max, 9);
  result.frontier.forEach((point, at) =>
    expect(point.max).toBeLessThanOrEqual(result.frontier[at - 1]?.max ?? Infinity),
  );
  const again = applyMoves(caseOf(instance), asMoves(result));
  expect(again).toMatchObject({ kind: 'applied', measures: result.after });
  for (const { effort, objective, role, index } of result.moves)
    expect(
      instance.roles.find(
        (each) => each.objective === objective && each.kind === role && each.index === index,
      )?.effort,
    ).toBe(effort);
  expect(answer(shuffled(instance, seed))).toEqual(result);
});

test('what-if refuses a role that is not there and a person who may not', () => {
  const instance = randomInstance(9001, SHAPE);
  const [role] = instance.roles;
  const refusedTo = instance.people.findIndex(
    (_, at) => at !== role!.holder && !role!.receivers.includes(at),
  );
  const move = (to: number, index = role!.index): Reassignment => ({
    objective: role!.objective, kind: role!.kind, index, from: instance.people[role!.holder]!.number, to: instance.people[to]!.number,
  }); // prettier-ignore
  expect(applyMoves(caseOf(instance), [move(role!.receivers[0]!, 7)]).kind).toBe('refused');
  if (refusedTo >= 0) expect(applyMoves(caseOf(instance), [move(refusedTo)]).kind).toBe('refused');
  expect(applyMoves(caseOf(instance), [])).toMatchObject({ kind: 'applied' });
});
