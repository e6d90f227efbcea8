// The plan seen as roles that may move or stay: what a case is built from and a move by hand is checked against.
import type { StaffNumber } from '../domain/ids';
import type { Objective, Plan, Role, StaffMember } from '../domain/plan';
import { loadsOf, rolesIn } from '../domain/figures/workload';
import type { RoleHeld, StaffLoad } from '../domain/figures/workload';
import type { BalanceChoices } from './choices';
import { usableCapacity } from './eligibility';
import type { Refusal } from './eligibility';
import type { RoleKey } from './instance';
import { roleKeyText } from './instance';

export type HeldRole = RoleHeld;

export interface Scope {
  readonly plan: Plan;
  readonly choices: BalanceChoices;
  /** First of each number; later doubles are findings and load nobody. */
  readonly staff: ReadonlyMap<StaffNumber, StaffMember>;
  readonly loads: ReadonlyMap<StaffNumber, StaffLoad>;
  readonly held: readonly HeldRole[];
  readonly doubled: ReadonlySet<string>;
  readonly lockedRoles: ReadonlySet<string>;
}

export const keyOf = ({ objective, role }: HeldRole): RoleKey => ({
  objective: objective.id,
  kind: role.kind,
  index: role.index,
});

function doubledIds(objectives: readonly Objective[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(objectives.flatMap(({ id }) => (seen.has(id) ? [id] : (seen.add(id), []))));
}

export function scopeOf(plan: Plan, choices: BalanceChoices): Scope {
  const staff = new Map<StaffNumber, StaffMember>();
  for (const member of plan.staff) if (!staff.has(member.number)) staff.set(member.number, member);
  const held = plan.objectives.flatMap((objective) =>
    rolesIn(objective).map((role) => ({ objective, role })),
  );
  return {
    plan,
    choices,
    staff,
    loads: new Map(loadsOf(plan).map((load) => [load.staff.number, load])),
    held,
    doubled: doubledIds(plan.objectives),
    lockedRoles: new Set(choices.lockedRoles.map(roleKeyText)),
  };
}

/** Why the role stays whoever might take it; null when it may move. */
export function stayRefusal(scope: Scope, { objective, role }: HeldRole): Refusal | null {
  const holder = role.person.staff === null ? undefined : scope.staff.get(role.person.staff);
  if (holder === undefined) return { kind: 'holder-unlisted' };
  if (holder.division !== objective.division) return { kind: 'holder-elsewhere' };
  if (role.persons === null || !(role.persons >= 0)) return { kind: 'effort-unknown' };
  if (!usableCapacity(holder.capacity)) return { kind: 'holder-without-capacity' };
  if (scope.choices.lockedPeople.includes(holder.number)) return { kind: 'holder-locked' };
  if (scope.lockedRoles.has(roleKeyText(keyOf({ objective, role })))) return { kind: 'role-locked' };
  return scope.doubled.has(objective.id) ? { kind: 'number-doubled' } : null;
}

/** People who keep a role on the objective whatever moves. */
export function stayingOn(objective: Objective, free: ReadonlySet<Role>): ReadonlySet<StaffNumber> {
  const staying = rolesIn(objective).filter((role) => !free.has(role));
  return new Set(staying.flatMap(({ person }) => (person.staff === null ? [] : [person.staff])));
}
