// A real worker thread with the real solver: its answer, its end when time is up or the caller cancels, and the plan left then.
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SolvedPlan, SolverPort, SolveRequest } from '../../src/balance/solver/solver-port';
import { scale } from '../../src/balance/scaled';
import { breachIn, maximumFor } from '../../src/balance/verify';
import { nodeSolver } from '../../src/entry/node-solver';
import { divisionOf } from '../bench/balance-instances';
import { randomInstance } from './random-instances';

const FILE = path.resolve(__dirname, 'thread-bootstrap.js');
const small = randomInstance(5, { people: 4, objectives: 4, noisy: false, slots: 1, limit: 0.7 });
/** Months of work for a solver: proof is out of reach for minutes. */
const hard = divisionOf({ name: '課', staff: 100, objectives: 800, seed: 3, mean: 1.06 });

/** The highest ratio of a plan; fails when it breaks a rule. */
function maximum({ instance }: SolveRequest, plan: SolvedPlan): number {
  const problem = scale(instance);
  const personTo = new Map(problem.personAt.map((person, at) => [person, at]));
  const holder = Int32Array.from(problem.roleAt, (role) => personTo.get(plan.holders[role]!)!);
  expect(breachIn(problem, holder)).toBeNull();
  return maximumFor(problem, holder);
}

const before = (instance: SolveRequest['instance']): number => {
  const problem = scale(instance);
  return maximumFor(problem, problem.home);
};

let port: SolverPort;
let ended: jest.SpyInstance;
beforeEach(() => {
  ended = jest.spyOn(Worker.prototype, 'terminate');
  port = nodeSolver(FILE);
});
afterEach(() => {
  port.close();
  ended.mockRestore();
});

test('answers with a proof, and the next request in the same thread', async () => {
  const request = { instance: small, maxMoves: null, seconds: 10 };
  const plan = await port.solve(request);
  expect(['optimal', 'unchanged', 'infeasible']).toContain(plan.status);
  expect(plan.gap).toBe(0);
  expect(await port.solve(request)).toEqual(plan);
  expect(ended).not.toHaveBeenCalled();
});

test('time limit: the best valid plan so far and its gap come back', async () => {
  const request = { instance: hard, maxMoves: null, seconds: 2 };
  await port.solve({ instance: small, maxMoves: null, seconds: 10 });
  const plan = await port.solve(request);
  expect(maximum(request, plan)).toBeLessThan(before(hard));
  expect(plan.gap).toBeGreaterThanOrEqual(0);
  expect(plan.gap).toBeLessThan(1);
  expect(plan.bound).toBeLessThanOrEqual(maximum(request, plan) + 1e-9);
});

test('cancel: the thread is ended at once and the best plan it told of is the answer', async () => {
  const signal = { aborted: false };
  const request = { instance: hard, maxMoves: null, seconds: 600 };
  let told = 0;
  const onProgress = (): void => {
    told++;
    setTimeout(() => (signal.aborted = true), 100);
  };
  const plan = await port.solve(request, { signal, onProgress });
  expect(told).toBeGreaterThan(0);
  expect(signal.aborted).toBe(true);
  expect(ended).toHaveBeenCalledTimes(1);
  expect(maximum(request, plan)).toBeLessThanOrEqual(before(hard));
  expect(Number.isFinite(plan.gap)).toBe(true);
});

test('a thread file that is not there: greed answers in this thread', async () => {
  const lost = nodeSolver(path.resolve(__dirname, 'no-such-thread.js'));
  const plan = await lost.solve({ instance: small, maxMoves: null, seconds: 5 });
  lost.close();
  expect(['feasible', 'infeasible', 'unchanged']).toContain(plan.status);
});

test('the same question gives the same plan, however the clock runs', async () => {
  const instance = divisionOf({ name: '課', staff: 20, objectives: 60, seed: 2, mean: 0.88 });
  const first = await port.solve({ instance, maxMoves: null, seconds: 30 });
  const second = await port.solve({ instance, maxMoves: null, seconds: 57 });
  expect(first.status).toBe('optimal');
  expect(second).toEqual(first);
});
