// Moves by hand: may this role go to that person beside what is already accepted, and how does everyone stand then? Nothing
// here searches, so it answers while somebody drags a role.
import type { StaffNumber } from '../domain/ids';
import type { Plan, StaffMember } from '../domain/plan';
import type { BalanceChoices } from './choices';
import { receiverRefusal } from './eligibility';
import type { Refusal } from './eligibility';
import type { BalanceCase } from './from-plan';
import type { Reassignment, RoleKey } from './instance';
import { roleKeyText } from './instance';
import { measuresOf, ratiosOf } from './measures';
import type { PersonRatio } from './measures';
import type { Measures } from './result';
import { scale } from './scaled';
import type { Scaled } from './scaled';
import { keyOf, scopeOf, stayRefusal } from './scope';
import type { HeldRole, Scope } from './scope';
import { breachIn } from './verify';

/** Where everyone stands after the moves. `number` is by the instance's order of people. */
export interface StandingAfter {
  readonly number: StaffNumber;
  /** Load ratio, the worst slot's. */
  readonly load: number;
  readonly over: boolean;
}

export type WhatIf =
  | { readonly kind: 'applied'; readonly measures: Measures; readonly staff: readonly StandingAfter[] }
  /** The first move that names no movable role or no possible receiver, or null when the moves clash with each other. */
  | { readonly kind: 'refused'; readonly move: Reassignment | null };

function assign(
  item: BalanceCase,
  problem: Scaled,
  moves: readonly Reassignment[],
): Int32Array | Reassignment {
  const { instance } = item;
  const roleAt = new Map(problem.roleAt.map((at, role) => [roleKeyText(instance.roles[at]!), role]));
  const personAt = new Map(problem.personAt.map((at, person) => [instance.people[at]!.number, person]));
  const holder = Int32Array.from(problem.home);
  for (const move of moves) {
    const role = roleAt.get(roleKeyText(move));
    const person = personAt.get(move.to);
    if (role === undefined || person === undefined) return move;
    if (person !== problem.home[role] && problem.mayTake[role * problem.people + person] === 0) return move;
    holder[role] = person;
  }
  return holder;
}

/** Recomputes everything for the moves together (an exchange is legal as a whole). */
export function applyMoves(item: BalanceCase, moves: readonly Reassignment[]): WhatIf {
  const problem = scale(item.instance);
  const holder = assign(item, problem, moves);
  if (!(holder instanceof Int32Array)) return { kind: 'refused', move: holder };
  if (breachIn(problem, holder) !== null) return { kind: 'refused', move: null };
  const told = ({ person, worst, over }: PersonRatio): StandingAfter => {
    return { number: item.instance.people[person]!.number, load: worst, over };
  };
  return {
    kind: 'applied',
    measures: measuresOf(item, problem, holder),
    staff: ratiosOf(problem, holder).map(told),
  };
}

/** Who holds the role once the accepted moves are made. */
function holderAfter(item: HeldRole, accepted: ReadonlyMap<string, StaffNumber>): StaffNumber | null {
  return accepted.get(roleKeyText(keyOf(item))) ?? item.role.person.staff;
}

function onObjective(
  scope: Scope,
  item: HeldRole,
  accepted: readonly Reassignment[],
  to: StaffNumber,
): boolean {
  const moved = new Map(accepted.map((move) => [roleKeyText(move), move.to]));
  return scope.held.some(
    (other) =>
      other.objective === item.objective && other.role !== item.role && holderAfter(other, moved) === to,
  );
}

function receiverOf(scope: Scope, item: HeldRole, to: StaffNumber): StaffMember | Refusal {
  const candidate = scope.staff.get(to);
  if (candidate === undefined) return { kind: 'receiver-unknown' };
  const holder = item.role.person.staff === null ? undefined : scope.staff.get(item.role.person.staff);
  const apart = scope.choices.within === 'section' && holder?.section !== candidate.section;
  return apart ? { kind: 'receiver-elsewhere' } : candidate;
}

/** Null when the move keeps every rule beside the accepted ones; else the first rule in its way. */
export function checkMove(
  plan: Plan,
  choices: BalanceChoices,
  accepted: readonly Reassignment[],
  move: RoleKey & { readonly to: StaffNumber },
): Refusal | null {
  const scope = scopeOf(plan, choices);
  const item = scope.held.find((held) => roleKeyText(keyOf(held)) === roleKeyText(move));
  if (item === undefined) return { kind: 'role-unknown' };
  const stay = stayRefusal(scope, item);
  if (stay !== null) return stay;
  const receiver = receiverOf(scope, item, move.to);
  if ('kind' in receiver) return receiver;
  const refusal = receiverRefusal(receiver, item.role, item.objective, choices, plan.fiscalYear);
  if (refusal !== null) return refusal;
  return onObjective(scope, item, accepted, move.to) ? { kind: 'receiver-on-objective' } : null;
}
