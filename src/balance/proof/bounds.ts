// What no plan can beat, by counting alone: the fewest moves a cap needs and the caps that nothing fits under. Every
// answer here is a proof; whether it is reached is the search's.
import { allowance } from '../search/assignment';
import type { Scaled } from '../scaled';

/** Facts of an instance that every bound starts from. */
export interface Counting {
  readonly problem: Scaled;
  /** units when everything movable has left, by person × slots + slot */
  readonly base: Float64Array;
  /** Lowest cap under which the role can stand anywhere but at home. */
  readonly awayFrom: Float64Array;
  /** The same, home included. */
  readonly standFrom: Float64Array;
  /** Roles at home, by person and slot, heaviest first. */
  readonly heaviest: readonly (readonly Int32Array[])[];
  /** Annual weights (first slot sums) of all roles, heaviest first, as role indexes, by slot */
  readonly order: readonly Int32Array[];
  /** 1 for whoever may hold any role, or any lead, by person */
  readonly able: { readonly all: Uint8Array; readonly leads: Uint8Array };
}

/** The cap under which the person carries its base and the role. */
function standCap(problem: Scaled, role: number, person: number): number {
  const { slots } = problem;
  let most = 0;
  for (let slot = 0; slot < slots; slot++)
    most = Math.max(most, problem.fixed[person * slots + slot]! + problem.weight[role * slots + slot]!);
  return most / problem.capacity[person]!;
}

function lowestStand(problem: Scaled, role: number): { away: number; any: number } {
  let away = Infinity;
  for (const person of problem.receivers[role]!) away = Math.min(away, standCap(problem, role, person));
  return { away, any: Math.min(away, standCap(problem, role, problem.home[role]!)) };
}

const bySlotWeight = (problem: Scaled, slot: number) => (a: number, b: number) =>
  problem.weight[b * problem.slots + slot]! - problem.weight[a * problem.slots + slot]! || a - b;

export function countingOf(problem: Scaled): Counting {
  const all = Array.from({ length: problem.roles }, (_, role) => role);
  const homes = Array.from({ length: problem.people }, (): number[] => []);
  for (const role of all) homes[problem.home[role]!]!.push(role);
  const slots = Array.from({ length: problem.slots }, (_, slot) => slot);
  const stands = all.map((role) => lowestStand(problem, role));
  return {
    problem,
    base: problem.fixed,
    awayFrom: Float64Array.from(stands, ({ away }) => away),
    standFrom: Float64Array.from(stands, ({ any }) => any),
    heaviest: homes.map((mine) =>
      slots.map((slot) => Int32Array.from([...mine].sort(bySlotWeight(problem, slot)))),
    ),
    able: { all: ableFor(problem, false), leads: ableFor(problem, true) },
    order: slots.map((slot) => Int32Array.from([...all].sort(bySlotWeight(problem, slot)))),
  };
}

/** Roles that the person must give away under the cap, at least; Infinity when giving all is not enough. */
export function mustShed(counting: Counting, person: number, cap: number): number {
  const { problem, awayFrom } = counting;
  const { slots } = problem;
  const allowed = allowance(problem, person, cap);
  const slack = allowed / problem.capacity[person]!;
  let most = 0;
  for (let slot = 0; slot < slots; slot++) {
    let load = problem.fixed[person * slots + slot]!;
    const mine = counting.heaviest[person]![slot]!;
    for (const role of mine) load += problem.weight[role * slots + slot]!;
    let count = 0;
    for (const role of mine) {
      if (load <= allowed) break;
      if (awayFrom[role]! > slack) continue;
      load -= problem.weight[role * slots + slot]!;
      count++;
    }
    if (load > allowed) return Infinity;
    most = Math.max(most, count);
  }
  return most;
}

/** Moves that any plan under the cap makes, at least; Infinity when there is none. */
export function fewestMoves(counting: Counting, cap: number): number {
  let sum = 0;
  for (let person = 0; person < counting.problem.people; person++) sum += mustShed(counting, person, cap);
  return sum;
}

/** What the person can carry beyond its base, in whole grains (units). */
function roomOf(counting: Counting, person: number, slot: number, cap: number): number {
  const { problem, base } = counting;
  const room = allowance(problem, person, cap) - base[person * problem.slots + slot]!;
  return Math.floor(room / problem.grain) * problem.grain;
}

/** False when counting proves that no plan stands under the cap, however many moves. */
export function mayFit(counting: Counting, cap: number): boolean {
  const { problem } = counting;
  for (let role = 0; role < problem.roles; role++) if (counting.standFrom[role]! > cap + 1e-7) return false;
  for (let slot = 0; slot < problem.slots; slot++) {
    const rooms = Array.from({ length: problem.people }, (_, person) => roomOf(counting, person, slot, cap));
    if (rooms.some((room) => room < 0)) return false;
    if (!roomForAll(counting, slot, rooms, false) || !roomForAll(counting, slot, rooms, true)) return false;
    if (!roomForLarge(counting, slot, rooms)) return false;
  }
  return true;
}

function ableFor(problem: Scaled, leadsOnly: boolean): Uint8Array {
  const able = new Uint8Array(problem.people);
  for (let role = 0; role < problem.roles; role++) {
    if (leadsOnly && problem.isLead[role] === 0) continue;
    able[problem.home[role]!] = 1;
    for (const person of problem.receivers[role]!) able[person] = 1;
  }
  return able;
}

/** Σ weights ≤ Σ room over everyone who may hold any of them (all roles, or the leads alone). */
function roomForAll(counting: Counting, slot: number, rooms: readonly number[], leadsOnly: boolean): boolean {
  const { problem, able } = counting;
  const may = leadsOnly ? able.leads : able.all;
  let weight = 0;
  for (let role = 0; role < problem.roles; role++)
    if (!leadsOnly || problem.isLead[role] === 1) weight += problem.weight[role * problem.slots + slot]!;
  const room = rooms.reduce((sum, each, person) => sum + (may[person] === 1 ? each : 0), 0);
  return weight <= room;
}

/** For every size: the roles at least so large fit by number, each person taking ⌊room ÷ size⌋ of them. */
function roomForLarge(counting: Counting, slot: number, rooms: readonly number[]): boolean {
  const { problem } = counting;
  const order = counting.order[slot]!;
  for (let at = 0; at < order.length; at++) {
    const size = problem.weight[order[at]! * problem.slots + slot]!;
    const next = at + 1 < order.length ? problem.weight[order[at + 1]! * problem.slots + slot]! : -1;
    if (size <= 0) break;
    if (next === size) continue;
    let places = 0;
    for (const room of rooms) places += Math.floor(room / size);
    if (places < at + 1) return false;
  }
  return true;
}

/** A proven lower bound of the maximum over any number of moves; `max` is one that is reached. */
export function lowerBound(counting: Counting, max: number): number {
  return proveUpTo(0, max, (cap) => !mayFit(counting, cap) || fewestMoves(counting, cap) === Infinity);
}

/** A proven lower bound of the maximum over at most so many moves. */
export function lowerBoundWithin(counting: Counting, moves: number, max: number, floor: number): number {
  return proveUpTo(floor, max, (cap) => fewestMoves(counting, cap) > moves);
}

/** The highest cap (nearly) for which `fails` holds, between one that is known to and one that is reached. */
function proveUpTo(low: number, high: number, fails: (cap: number) => boolean): number {
  let proven = low;
  let open = high;
  for (let step = 0; step < 50 && open - proven > 1e-11; step++) {
    const middle = (proven + open) / 2;
    if (fails(middle)) proven = middle;
    else open = middle;
  }
  return proven;
}
