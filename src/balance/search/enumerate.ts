// Every plan of a small division, heaviest role first, cut short by counting: exact whatever the numbers are. Gives up after a
// fixed number of steps, so that it always ends the same way.
import { allowance, mayStand } from './assignment';
import { give, startOf } from './assignment';
import type { Assignment } from './assignment';
import type { Scaled } from '../scaled';
import type { ShouldStop } from './search';

export type Enumerated =
  | { readonly kind: 'found'; readonly plan: Assignment }
  | { readonly kind: 'none' }
  | { readonly kind: 'open' };

const STEPS = 20_000;
/** Roles above which the steps would not reach far. */
const MOST_ROLES = 20;

interface Walk {
  readonly problem: Scaled;
  readonly state: Assignment;
  readonly order: Int32Array;
  readonly allowed: Float64Array;
  /** units that stay for good, by person × slots + slot: fixed and the roles decided so far */
  readonly settled: Float64Array;
  readonly moves: number;
  readonly stop: ShouldStop;
  steps: number;
}

const weightIn = (problem: Scaled, role: number): number => {
  let most = 0;
  for (let slot = 0; slot < problem.slots; slot++)
    most = Math.max(most, problem.weight[role * problem.slots + slot]!);
  return most;
};

/** Fewest moves by which everyone undecided comes under, each giving what is heaviest in its worst slot; past the limit: too many. */
function needs(walk: Walk, next: number): number {
  const { problem, state, order, allowed } = walk;
  let count = 0;
  for (let person = 0; person < problem.people; person++) {
    let over = 0;
    for (let slot = 0; slot < problem.slots; slot++)
      over = Math.max(over, state.load[person * problem.slots + slot]! - allowed[person]!);
    for (let at = next; over > 0 && at < order.length; at++) {
      const role = order[at]!;
      if (problem.home[role] !== person) continue;
      over -= weightIn(problem, role);
      count++;
    }
    if (over > 0) return Infinity;
  }
  return count;
}

function settle(walk: Walk, role: number, person: number, sign: number): boolean {
  const { problem, settled, allowed } = walk;
  let within = true;
  for (let slot = 0; slot < problem.slots; slot++) {
    const at = person * problem.slots + slot;
    settled[at]! += sign * problem.weight[role * problem.slots + slot]!;
    if (settled[at]! > allowed[person]!) within = false;
  }
  return within;
}

/** True when the walk ends: found, or out of steps. */
function visit(walk: Walk, next: number): boolean {
  if (walk.steps++ >= STEPS || (walk.steps % 1024 === 0 && walk.stop())) {
    walk.steps = STEPS + 1;
    return true;
  }
  if (walk.state.moves + needs(walk, next) > walk.moves) return false;
  if (next === walk.order.length) return true;
  const { problem, state, order } = walk;
  const role = order[next]!;
  const home = problem.home[role]!;
  for (const person of [home, ...problem.receivers[role]!]) {
    give(problem, state, role, person);
    const fits = settle(walk, role, person, 1) && stands(walk, role, person, next);
    if (fits && visit(walk, next + 1)) return true;
    settle(walk, role, person, -1);
    give(problem, state, role, home);
  }
  return false;
}

/** Beside the roles decided so far; those still to come may yet leave. */
function stands(walk: Walk, role: number, person: number, next: number): boolean {
  const { problem, state, order } = walk;
  if (mayStand(problem, state, role, person)) return true;
  const decided = new Set(order.subarray(0, next));
  return problem.mates[role]!.every(
    (mate) =>
      state.holder[mate] !== person ||
      !decided.has(mate) ||
      (problem.home[mate] === person && problem.home[role] === person),
  );
}

/** Is there a plan under the cap of at most so many moves? */
export function enumerateUnder(problem: Scaled, cap: number, moves: number, stop: ShouldStop): Enumerated {
  if (problem.roles > MOST_ROLES) return { kind: 'open' };
  const order = Int32Array.from({ length: problem.roles }, (_, role) => role).sort(
    (a, b) => weightIn(problem, b) - weightIn(problem, a) || a - b,
  );
  const allowed = Float64Array.from({ length: problem.people }, (_, person) =>
    allowance(problem, person, cap),
  );
  const state = startOf(problem);
  const settled = Float64Array.from(problem.fixed);
  const walk: Walk = { problem, state, order, allowed, settled, moves, stop, steps: 0 };
  if (settled.some((load, at) => load > allowed[Math.floor(at / problem.slots)]!)) return { kind: 'none' };
  if (!visit(walk, 0)) return { kind: 'none' };
  return walk.steps > STEPS ? { kind: 'open' } : { kind: 'found', plan: state };
}
