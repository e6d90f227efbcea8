// Local search towards a plan under a cap within a number of moves: simulated annealing over gifts, exchanges and
// replacements. Deterministic (fixed seed, counted steps). No proof; the answer is a legal assignment or nothing.
import { allowance, copyOf, give, mayStand } from './assignment';
import type { Assignment } from './assignment';
import { seeded } from './random';
import type { Scaled } from '../scaled';

export interface AnnealGoal {
  readonly cap: number;
  readonly maxMoves: number;
  readonly steps: number;
  readonly seed: number;
  /** Asked now and then; true ends the search. */
  readonly stop: () => boolean;
}

interface Search {
  readonly problem: Scaled;
  readonly state: Assignment;
  readonly goal: AnnealGoal;
  readonly random: () => number;
  /** Cost of one move too many, in ratio. */
  readonly moveCost: number;
  /** Ratio over the cap, by person. */
  readonly over: Float64Array;
  readonly allowed: Float64Array;
}

interface Change {
  readonly role: number;
  readonly to: number;
}

function overOf(search: Search, person: number): number {
  const { problem, state } = search;
  const { slots } = problem;
  let sum = 0;
  for (let slot = 0; slot < slots; slot++) {
    const excess = state.load[person * slots + slot]! - search.allowed[person]!;
    if (excess > 0) sum += excess;
  }
  return sum / problem.capacity[person]!;
}

const tooMany = (search: Search): number => Math.max(0, search.state.moves - search.goal.maxMoves);

const pick = (search: Search, count: number): number => Math.floor(search.random() * count);

/** A role to give: mostly one whose holder is over. */
function pickRole(search: Search): number {
  const { problem, state, over } = search;
  let role = pick(search, problem.roles);
  for (let look = 0; look < 8 && over[state.holder[role]!]! <= 0; look++) role = pick(search, problem.roles);
  return role;
}

/** Of three receivers the one with the most room. */
function pickReceiver(search: Search, role: number): number {
  const { problem, state, allowed } = search;
  const list = problem.receivers[role]!;
  let best = -1;
  let most = -Infinity;
  for (let look = 0; look < 3; look++) {
    const person = list[pick(search, list.length)]!;
    const room = allowed[person]! - state.load[person * problem.slots]!;
    if (room > most) [best, most] = [person, room];
  }
  return best;
}

/** A gift of one role to a receiver or back home. */
function proposeGift(search: Search): readonly Change[] {
  const { problem, state } = search;
  const role = search.random() < 0.75 ? pickRole(search) : pick(search, problem.roles);
  const home = problem.home[role]!;
  const away = state.holder[role] !== home;
  if ((away && search.random() < 0.4) || problem.receivers[role]!.length === 0) return [{ role, to: home }];
  return [{ role, to: pickReceiver(search, role) }];
}

/** Two roles change hands. */
function proposeExchange(search: Search): readonly Change[] {
  const { problem, state } = search;
  const one = pick(search, problem.roles);
  const mates = problem.mates[one]!;
  const other =
    mates.length > 0 && search.random() < 0.2
      ? mates[pick(search, mates.length)]!
      : pick(search, problem.roles);
  return [
    { role: one, to: state.holder[other]! },
    { role: other, to: state.holder[one]! },
  ];
}

/** A moved role goes home, another leaves instead. */
function proposeReplacement(search: Search, moved: readonly number[]): readonly Change[] {
  const back = moved[pick(search, moved.length)]!;
  const { problem, state } = search;
  const role = pickRole(search);
  const alone = problem.receivers[role]!.length === 0;
  const to = search.random() < 0.4 || alone ? state.holder[back]! : pickReceiver(search, role);
  return [
    { role: back, to: problem.home[back]! },
    { role, to },
  ];
}

function propose(search: Search, moved: readonly number[]): readonly Change[] {
  const dice = search.random();
  if (dice < 0.45) return proposeGift(search);
  return dice < 0.65 || moved.length === 0 ? proposeExchange(search) : proposeReplacement(search, moved);
}

/** Every person whose load the changes touch. */
function touched(search: Search, changes: readonly Change[]): readonly number[] {
  const people: number[] = [];
  for (const { role, to } of changes)
    for (const person of [search.state.holder[role]!, to]) if (!people.includes(person)) people.push(person);
  return people;
}

/** Applies the changes and keeps them when they are legal and cheap enough; true when kept. */
function attempt(search: Search, changes: readonly Change[], heat: number): boolean {
  const { problem, state } = search;
  if (changes.some(({ role, to }) => state.holder[role] === to)) return false;
  const people = touched(search, changes);
  const before = changes.map(({ role }) => state.holder[role]!);
  const cost = people.reduce((sum, person) => sum + search.over[person]!, tooMany(search) * search.moveCost);
  for (const { role, to } of changes) give(problem, state, role, to);
  if (changes.every(({ role, to }) => mayStand(problem, state, role, to))) {
    const after = people.map((person) => overOf(search, person));
    const delta = after.reduce((sum, each) => sum + each, tooMany(search) * search.moveCost) - cost;
    if (delta <= 0 || search.random() < Math.exp(-delta / heat)) {
      people.forEach((person, at) => (search.over[person] = after[at]!));
      return true;
    }
  }
  for (let at = changes.length - 1; at >= 0; at--) give(problem, state, changes[at]!.role, before[at]!);
  return false;
}

function searchOf(problem: Scaled, start: Assignment, goal: AnnealGoal): Search {
  const allowed = Float64Array.from({ length: problem.people }, (_, person) =>
    allowance(problem, person, goal.cap),
  );
  const mean = problem.weight.reduce((sum, each) => sum + each, 0) / Math.max(1, problem.weight.length);
  const capacity = problem.capacity.reduce((sum, each) => sum + each, 0) / Math.max(1, problem.people);
  const search: Search = {
    problem,
    state: copyOf(start),
    goal,
    random: seeded(goal.seed),
    moveCost: (0.5 * mean) / capacity,
    over: new Float64Array(problem.people),
    allowed,
  };
  for (let person = 0; person < problem.people; person++) search.over[person] = overOf(search, person);
  return search;
}

const within = (search: Search): boolean => tooMany(search) === 0 && search.over.every((each) => each <= 0);

/** Null when no plan under the cap within the moves was met on the way. */
export function annealUnder(problem: Scaled, start: Assignment, goal: AnnealGoal): Assignment | null {
  if (problem.roles === 0) return null;
  const search = searchOf(problem, start, goal);
  let moved = movedRoles(search);
  for (let step = 0; step < goal.steps; step++) {
    if (step % 16 === 0) {
      if (within(search)) return search.state;
      moved = movedRoles(search);
      if (step % 1024 === 0 && goal.stop()) return null;
    }
    const heat = search.moveCost * 0.6 * (1 - step / goal.steps) + 1e-6;
    attempt(search, propose(search, moved), heat);
  }
  return within(search) ? search.state : null;
}

function movedRoles(search: Search): readonly number[] {
  const { problem, state } = search;
  const moved: number[] = [];
  for (let role = 0; role < problem.roles; role++)
    if (state.holder[role] !== problem.home[role]) moved.push(role);
  return moved;
}
