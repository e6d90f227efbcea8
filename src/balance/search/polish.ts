// Among plans of as many moves and the same maximum: receivers of the giver's own section, then the evener loads, then the
// earlier number. A fixed order of trials, so the same plan every time.
import { copyOf, excessOf, give, mayStand } from './assignment';
import type { Assignment } from './assignment';
import type { Scaled } from '../scaled';

/** Σ load² ÷ capacity of two people: lower is evener. */
function unevenness(problem: Scaled, state: Assignment, a: number, b: number): number {
  const { slots } = problem;
  let sum = 0;
  for (const person of [a, b])
    for (let slot = 0; slot < slots; slot++) {
      const load = state.load[person * slots + slot]! / 1e9;
      sum += (load * load) / (problem.capacity[person]! / 1e9);
    }
  return sum;
}

/** Moves the role to `to` when that is better and nobody passes the maximum; true when it stays there. */
function reroute(problem: Scaled, state: Assignment, role: number, to: number, max: number): boolean {
  const from = state.holder[role]!;
  const home = problem.home[role]! * problem.people;
  const nearer = problem.sameSection[home + to]! - problem.sameSection[home + from]!;
  if (nearer < 0 || !mayStand(problem, state, role, to)) return false;
  const before = unevenness(problem, state, from, to);
  give(problem, state, role, to);
  const better = nearer > 0 || unevenness(problem, state, from, to) < before - 1e-9;
  if (better && excessOf(problem, state, to, max) <= 0) return true;
  give(problem, state, role, from);
  return false;
}

export function polish(problem: Scaled, plan: Assignment, max: number): Assignment {
  const state = copyOf(plan);
  let changed = true;
  for (let round = 0; changed && round < 50; round++) {
    changed = false;
    for (let role = 0; role < problem.roles; role++) {
      if (state.holder[role] === problem.home[role]) continue;
      for (const to of problem.receivers[role]!)
        if (to !== state.holder[role] && reroute(problem, state, role, to, max)) changed = true;
    }
  }
  return state;
}
