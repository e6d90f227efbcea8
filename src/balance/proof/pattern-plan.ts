// From patterns to a plan: who in particular takes which role. Patterns only say how many of each class; roles of one objective
// must not meet, so the choice is searched, within a fixed number of steps.
import { give, mayStand, startOf } from '../search/assignment';
import type { Assignment } from '../search/assignment';
import type { Classes, Pattern } from './pattern-classes';

interface Place {
  readonly at: number;
  readonly person: number;
}

interface Deal {
  readonly classes: Classes;
  readonly state: Assignment;
  readonly places: readonly Place[];
  /** Still to leave, by person and class. */
  readonly leaves: readonly Map<number, number>[];
  /** Places of the class more than roles that leave, by class: as many stay empty. */
  readonly spare: Int32Array;
  steps: number;
}

const STEPS = 5000;

function candidates({ classes, state, leaves }: Deal, { at, person }: Place): readonly number[] {
  const { problem } = classes;
  const open = classes.list[at]!.roles.filter(
    (role) =>
      state.holder[role] === problem.home[role] &&
      (leaves[problem.home[role]!]!.get(at) ?? 0) > 0 &&
      mayStand(problem, state, role, person),
  );
  // Of roles alike in all respects one will do.
  const seen = new Set<string>();
  return open.filter((role) => {
    const key = problem.mates[role]!.length > 0 ? `r${role}` : `h${problem.home[role]}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function deal(work: Deal, next: number): boolean {
  const place = work.places[next];
  if (place === undefined) return true;
  if (work.steps++ > STEPS) return false;
  const { problem } = work.classes;
  for (const role of candidates(work, place)) {
    const home = problem.home[role]!;
    const leaving = work.leaves[home]!;
    leaving.set(place.at, leaving.get(place.at)! - 1);
    give(problem, work.state, role, place.person);
    if (deal(work, next + 1)) return true;
    give(problem, work.state, role, home);
    leaving.set(place.at, leaving.get(place.at)! + 1);
  }
  if (work.spare[place.at]! <= 0) return false;
  work.spare[place.at]!--;
  if (deal(work, next + 1)) return true;
  work.spare[place.at]!++;
  return false;
}

/** One pattern a person; null when no choice of roles was met. */
export function planFrom(classes: Classes, patterns: readonly Pattern[]): Assignment | null {
  const leaves = classes.own.map(() => new Map<number, number>());
  for (const { person, out } of patterns) for (const [at, count] of out) leaves[person]!.set(at, count);
  const places = patterns.flatMap(({ person, in: taken }) =>
    [...taken].flatMap(([at, count]) => Array.from({ length: count }, (): Place => ({ at, person }))),
  );
  // Classes with the fewest roles first: there the choice is narrowest.
  places.sort((a, b) => classes.list[a.at]!.roles.length - classes.list[b.at]!.roles.length || a.at - b.at);
  const spare = new Int32Array(classes.list.length);
  for (const { at } of places) spare[at]!++;
  for (const mine of leaves) for (const [at, count] of mine) spare[at]! -= count;
  const work: Deal = { classes, state: startOf(classes.problem), places, leaves, spare, steps: 0 };
  return deal(work, 0) ? work.state : null;
}
