// Roles that are alike (same weight, same people who may hold them) counted together, so that a bound need not tell them apart.
// What one person gives and takes, by class, is a pattern. One slot only.
import { allowance, startOf } from '../search/assignment';
import type { Scaled } from '../scaled';

/** How many roles of a class, by class index; no zeroes. */
export type Counts = ReadonlyMap<number, number>;

/** A pattern of one person: classes given away and taken. */
export interface Pattern {
  readonly person: number;
  readonly out: Counts;
  readonly in: Counts;
  /** Roles given away: what it costs. */
  readonly cost: number;
}

export interface RoleClass {
  /** units */
  readonly weight: number;
  /** Steps of the grid, rounded down when it comes and up when it leaves, so that the grid only ever relaxes. */
  readonly lightest: number;
  readonly heaviest: number;
  readonly roles: readonly number[];
  /** 1 for whoever may take roles of it, by person. */
  readonly mayTake: Uint8Array;
}

export interface Classes {
  readonly problem: Scaled;
  /** units of one grid step */
  readonly step: number;
  readonly list: readonly RoleClass[];
  /** class, by role; −1 for roles that weigh nothing */
  readonly of: Int32Array;
  /** Roles at home, by person: class → count. */
  readonly own: readonly Counts[];
  /** units at the start, by person */
  readonly load: Float64Array;
}

/** Grid steps of one person's room at most: finer costs time and proves hardly more. */
const MOST_STEPS = 1500;

/** Whole grains when those are coarse enough, else a grid of our own. */
function stepOf(problem: Scaled): number {
  const most = problem.capacity.reduce((max, each) => Math.max(max, each), 0) * Math.max(1, problem.limit);
  return Math.max(problem.grain, Math.ceil(most / MOST_STEPS));
}

function keyOf(problem: Scaled, role: number): string {
  const able = [...problem.receivers[role]!, problem.home[role]!].sort((a, b) => a - b);
  return `${problem.weight[role]}|${able.join(',')}`;
}

function classOf(problem: Scaled, step: number, roles: readonly number[]): RoleClass {
  const weight = problem.weight[roles[0]!]!;
  const mayTake = new Uint8Array(problem.people);
  for (const role of roles) for (const person of problem.receivers[role]!) mayTake[person] = 1;
  return { weight, lightest: Math.floor(weight / step), heaviest: Math.ceil(weight / step), roles, mayTake };
}

const counted = (classes: readonly number[]): Counts => {
  const counts = new Map<number, number>();
  for (const each of classes) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
};

export function classesOf(problem: Scaled): Classes {
  const groups = new Map<string, number[]>();
  for (let role = 0; role < problem.roles; role++) {
    if (problem.weight[role]! <= 0) continue;
    const key = keyOf(problem, role);
    groups.set(key, [...(groups.get(key) ?? []), role]);
  }
  const step = stepOf(problem);
  const list = [...groups.values()].map((roles) => classOf(problem, step, roles));
  const of = new Int32Array(problem.roles).fill(-1);
  list.forEach(({ roles }, at) => roles.forEach((role) => (of[role] = at)));
  const homes = Array.from({ length: problem.people }, (): number[] => []);
  problem.home.forEach((person, role) => {
    if (of[role]! >= 0) homes[person]!.push(of[role]!);
  });
  return { problem, step, list, of, own: homes.map(counted), load: startOf(problem).load };
}

/** Units the person has left under the cap; negative when it must give. */
export const roomUnder = (classes: Classes, person: number, cap: number): number =>
  allowance(classes.problem, person, cap) - classes.load[person]!;

const weighed = (classes: Classes, counts: Counts): number => {
  let sum = 0;
  for (const [at, count] of counts) sum += classes.list[at]!.weight * count;
  return sum;
};

/** The pattern keeps its person under the cap, to the unit. */
export const keeps = (classes: Classes, pattern: Pattern, cap: number): boolean =>
  weighed(classes, pattern.in) - weighed(classes, pattern.out) <= roomUnder(classes, pattern.person, cap);

/** Each person's pattern in an assignment. */
export function patternsOf(classes: Classes, holder: Int32Array): readonly Pattern[] {
  const { problem, of } = classes;
  const gone = Array.from({ length: problem.people }, (): number[] => []);
  const come = Array.from({ length: problem.people }, (): number[] => []);
  holder.forEach((person, role) => {
    if (person === problem.home[role] || of[role]! < 0) return;
    gone[problem.home[role]!]!.push(of[role]!);
    come[person]!.push(of[role]!);
  });
  return gone.map((out, person) => {
    return { person, out: counted(out), in: counted(come[person]!), cost: out.length };
  });
}

export const patternKey = ({ person, out, in: taken }: Pattern): string =>
  `${person}|${[...out].sort((a, b) => a[0] - b[0]).join(';')}|${[...taken].sort((a, b) => a[0] - b[0]).join(';')}`;
