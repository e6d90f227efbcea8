// The port over a thread: answers, silence past the limit, cancel, and threads that fail.
import { localSolver, solveHere } from '../../../src/balance/solver/local-solver';
import type { FromSolver, SolverThread, ToSolver } from '../../../src/balance/solver/protocol';
import { serveSolver } from '../../../src/balance/solver/serve-solver';
import type { SolveRequest } from '../../../src/balance/solver/solver-port';
import { workerSolver } from '../../../src/balance/solver/worker-solver';
import { randomInstance } from '../random-instances';

const now = (): number => performance.now();
const every = (milliseconds: number, call: () => void) => {
  const timer = setInterval(call, milliseconds);
  return () => clearInterval(timer);
};
const instance = randomInstance(5, { people: 4, objectives: 4, noisy: false, slots: 1, limit: 0.7 });
const request: SolveRequest = { instance, maxMoves: null, seconds: 0.2 };
const port = (spawn: () => SolverThread) =>
  workerSolver({ spawn, now, every, fallback: localSolver(null, now) });

interface Fake extends SolverThread {
  readonly ended: () => boolean;
}

/** A thread in this one: `behave` gets each request and the way back. */
function fake(
  behave: (message: ToSolver, send: (message: FromSolver) => void, fail: (detail: string) => void) => void,
): Fake {
  let listener: (message: FromSolver) => void = () => undefined;
  let failed: (detail: string) => void = () => undefined;
  let ended = false;
  return {
    send: (message) =>
      setTimeout(
        () =>
          behave(
            message,
            (back) => listener(back),
            (detail) => failed(detail),
          ),
        0,
      ),
    receive: (heard, broke) => ([listener, failed] = [heard, broke]),
    terminate: () => (ended = true),
    ended: () => ended,
  };
}

const greedy = solveHere(request, {}, null, now);

test('the thread that serves answers as the solver does', async () => {
  const thread = fake((message, send) =>
    serveSolver({ send, receive: (listen) => listen(message) }, () => Promise.resolve(null), now),
  );
  expect(await port(() => thread).solve(request)).toEqual(greedy);
});

test('a thread that goes on past its time is ended, and the best it told of is the answer', async () => {
  const plan = { ...greedy, bound: 0.123 };
  const thread = fake(({ id }, send) =>
    send({ kind: 'progress', id, progress: { incumbent: 1, bound: 0.1, gap: 0.9, moves: 1, plan } }),
  );
  expect(await port(() => thread).solve(request)).toEqual(plan);
  expect(thread.ended()).toBe(true);
});

test('cancel ends the thread at once; without a plan told of, the start is the answer', async () => {
  const thread = fake(() => undefined);
  const signal = { aborted: false };
  const answer = port(() => thread).solve({ ...request, seconds: 600 }, { signal });
  setTimeout(() => (signal.aborted = true), 30);
  expect((await answer).holders).toHaveLength(instance.roles.length);
  expect(thread.ended()).toBe(true);
});

test.each([
  ['a thread that breaks', () => fake((_message, _send, fail) => fail('wasm'))],
  [
    'a thread that reports a fault',
    () => fake(({ id }, send) => send({ kind: 'fault', id, detail: 'memory' })),
  ],
  [
    'no thread at all',
    () => {
      throw new Error('no Worker here');
    },
  ],
])('%s: no crash, a legal plan all the same', async (_name, spawn) => {
  const plan = await port(spawn as () => SolverThread).solve(request);
  expect(
    plan.holders.every(
      (person, role) =>
        person === instance.roles[role]!.holder || instance.roles[role]!.receivers.includes(person),
    ),
  ).toBe(true);
  expect(['feasible', 'infeasible', 'unchanged']).toContain(plan.status);
});
