// Who holds what while searching: loads are kept up to date move by move, in whole units. Legality is the contract's final
// state: nobody newly holds two roles of one objective.
import { TOLERANCE } from '../scaled';
import type { Scaled } from '../scaled';

export interface Assignment {
  /** person, by role */
  readonly holder: Int32Array;
  /** units, by person × slots + slot */
  readonly load: Float64Array;
  /** roles that are not at home */
  moves: number;
}

export function startOf(problem: Scaled): Assignment {
  const load = Float64Array.from(problem.fixed);
  const { slots } = problem;
  for (let role = 0; role < problem.roles; role++)
    for (let slot = 0; slot < slots; slot++)
      load[problem.home[role]! * slots + slot]! += problem.weight[role * slots + slot]!;
  return { holder: Int32Array.from(problem.home), load, moves: 0 };
}

export function assignmentOf(problem: Scaled, holder: Int32Array): Assignment {
  const state = startOf(problem);
  for (let role = 0; role < problem.roles; role++) give(problem, state, role, holder[role]!);
  return state;
}

export const copyOf = (state: Assignment): Assignment => ({
  holder: Int32Array.from(state.holder),
  load: Float64Array.from(state.load),
  moves: state.moves,
});

/** Moves without asking whether it may. */
export function give(problem: Scaled, state: Assignment, role: number, to: number): void {
  const from = state.holder[role]!;
  if (from === to) return;
  const { slots } = problem;
  for (let slot = 0; slot < slots; slot++) {
    const weight = problem.weight[role * slots + slot]!;
    state.load[from * slots + slot]! -= weight;
    state.load[to * slots + slot]! += weight;
  }
  const home = problem.home[role]!;
  state.moves += Number(from === home) - Number(to === home);
  state.holder[role] = to;
}

/** The role may stand with that person as the other roles stand now. */
export function mayStand(problem: Scaled, state: Assignment, role: number, person: number): boolean {
  const home = problem.home[role]! === person;
  if (!home && problem.mayTake[role * problem.people + person] === 0) return false;
  for (const mate of problem.mates[role]!)
    if (state.holder[mate] === person && !(home && problem.home[mate] === person)) return false;
  return true;
}

/** The highest ratio of one person over the slots. */
export function ratioOf(problem: Scaled, state: Assignment, person: number): number {
  const { slots } = problem;
  let most = 0;
  for (let slot = 0; slot < slots; slot++) most = Math.max(most, state.load[person * slots + slot]!);
  return most / problem.capacity[person]!;
}

export function maximumOf(problem: Scaled, state: Assignment): number {
  let most = 0;
  for (let person = 0; person < problem.people; person++)
    most = Math.max(most, ratioOf(problem, state, person));
  return most;
}

/** Units a person may carry under the cap: rounding is forgiven. */
export const allowance = (problem: Scaled, person: number, cap: number): number =>
  cap * problem.capacity[person]! + TOLERANCE;

/** Units by which the person is over the cap in the worst slot (≤ 0: within). */
export function excessOf(problem: Scaled, state: Assignment, person: number, cap: number): number {
  const { slots } = problem;
  const allowed = allowance(problem, person, cap);
  let worst = -Infinity;
  for (let slot = 0; slot < slots; slot++)
    worst = Math.max(worst, state.load[person * slots + slot]! - allowed);
  return worst;
}

/** A cap a little below `max`: a plan within it is lower by more than rounding. */
export const justBelow = (problem: Scaled, max: number): number => {
  let least = Infinity;
  for (let person = 0; person < problem.people; person++) least = Math.min(least, problem.capacity[person]!);
  return max - (3 * TOLERANCE) / least;
};
