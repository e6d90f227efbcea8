// An assignment as a list of moves in an order in which they can be made and told, each with its reason as facts.
import { give, mayStand, ratioOf, startOf } from './search/assignment';
import type { Assignment } from './search/assignment';
import type { Instance } from './instance';
import { clean } from './measures';
import type { MoveReason, ProposedMove } from './result';
import { TOLERANCE } from './scaled';
import type { Scaled } from './scaled';

/** The next move to tell: one that is legal now, from the most loaded giver, the heaviest first. */
function nextRole(problem: Scaled, state: Assignment, goal: Int32Array, left: readonly number[]): number {
  const legal = left.filter((role) => mayStand(problem, state, role, goal[role]!));
  const open = legal.length > 0 ? legal : left;
  const rank = (role: number): readonly number[] => [
    ratioOf(problem, state, problem.home[role]!),
    problem.weight[role * problem.slots]!,
    -role,
  ];
  return open.reduce((best, role) => (higher(rank(role), rank(best)) ? role : best));
}

const higher = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at]! > b[at]!;
};

function kindOf(problem: Scaled, before: number, person: number, receives: boolean): MoveReason['kind'] {
  const slack = TOLERANCE / problem.capacity[person]!;
  if (before > problem.limit + slack) return 'relieves-over-limit';
  return receives ? 'makes-room' : 'lowers-maximum';
}

function step(
  instance: Instance,
  problem: Scaled,
  state: Assignment,
  goal: Int32Array,
  role: number,
): ProposedMove {
  const from = problem.home[role]!;
  const to = goal[role]!;
  const [fromBefore, toBefore] = [ratioOf(problem, state, from), ratioOf(problem, state, to)];
  give(problem, state, role, to);
  const receives = goal.some((person, other) => person === from && problem.home[other] !== from);
  const giver = instance.people[problem.personAt[from]!]!;
  const receiver = instance.people[problem.personAt[to]!]!;
  const { objective, kind, index, effort } = instance.roles[problem.roleAt[role]!]!;
  const reason: MoveReason = {
    kind: kindOf(problem, fromBefore, from, receives),
    fromName: giver.name,
    toName: receiver.name,
    limit: instance.limit,
    fromBefore: clean(fromBefore),
    fromAfter: clean(ratioOf(problem, state, from)),
    toBefore: clean(toBefore),
    toAfter: clean(ratioOf(problem, state, to)),
    sameSection: problem.sameSection[from * problem.people + to] === 1,
  };
  return { objective, role: kind, index, from: giver.number, to: receiver.number, effort, reason };
}

export function movesOf(instance: Instance, problem: Scaled, holder: Int32Array): readonly ProposedMove[] {
  const state = startOf(problem);
  let left = [...holder.keys()].filter((role) => holder[role] !== problem.home[role]);
  const moves: ProposedMove[] = [];
  while (left.length > 0) {
    const role = nextRole(problem, state, holder, left);
    moves.push(step(instance, problem, state, holder, role));
    left = left.filter((other) => other !== role);
  }
  return moves;
}
