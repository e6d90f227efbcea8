// The second opinion: a finished assignment recomputed from the instance alone, without trusting any search or solver.
import { TOLERANCE } from './scaled';
import type { Scaled } from './scaled';

export type Breach =
  | { readonly kind: 'not-allowed'; readonly role: number; readonly person: number }
  | { readonly kind: 'two-roles'; readonly role: number; readonly mate: number; readonly person: number };

function breachOf(problem: Scaled, holder: Int32Array, role: number): Breach | null {
  const person = holder[role]!;
  const moved = person !== problem.home[role];
  if (!moved) return null;
  if (!problem.receivers[role]!.includes(person)) return { kind: 'not-allowed', role, person };
  const mate = problem.mates[role]!.find((other) => holder[other] === person);
  return mate === undefined ? null : { kind: 'two-roles', role, mate, person };
}

/** The first rule the assignment breaks; null when it keeps them all. */
export function breachIn(problem: Scaled, holder: Int32Array): Breach | null {
  for (let role = 0; role < problem.roles; role++) {
    const breach = breachOf(problem, holder, role);
    if (breach !== null) return breach;
  }
  return null;
}

/** Units by person and slot, summed afresh. */
export function loadsFor(problem: Scaled, holder: Int32Array): Float64Array {
  const load = Float64Array.from(problem.fixed);
  holder.forEach((person, role) => {
    for (let slot = 0; slot < problem.slots; slot++)
      load[person * problem.slots + slot]! += problem.weight[role * problem.slots + slot]!;
  });
  return load;
}

/** The highest ratio of all, from fresh sums. */
export function maximumFor(problem: Scaled, holder: Int32Array): number {
  return loadsFor(problem, holder).reduce(
    (most, load, at) => Math.max(most, load / problem.capacity[Math.floor(at / problem.slots)]!),
    0,
  );
}

/** Nobody above the limit, rounding forgiven. */
export function underLimit(problem: Scaled, holder: Int32Array, limit: number): boolean {
  return loadsFor(problem, holder).every(
    (load, at) => load <= limit * problem.capacity[Math.floor(at / problem.slots)]! + TOLERANCE,
  );
}
