// Plan → one problem per division (or section): who holds what, what may move, to whom (contract §5 'Balance'). Loads of
// roles held in other divisions count and stay. Solving is solve.ts's.
import type { DivisionName, StaffNumber } from '../domain/ids';
import type { Plan, Role, StaffMember } from '../domain/plan';
import { sumExact } from '../domain/quantity/exact';
import type { StaffLoad } from '../domain/figures/workload';
import type { BalanceChoices } from './choices';
import { receiverRefusal, usableCapacity } from './eligibility';
import type { Refusal } from './eligibility';
import type { Instance, MovableRole, Person, RoleKey } from './instance';
import { keyOf, scopeOf, stayRefusal, stayingOn } from './scope';
import type { HeldRole, Scope } from './scope';
import type { StaffStanding } from './result';
import { slotWeights } from './slots';

/** A role that no plan moves, with the reason. */
export interface StayingRole extends RoleKey {
  readonly refusal: Refusal;
  /** Set when it has a size and only the receivers are missing. */
  readonly persons: number | null;
  readonly refusals: readonly Refusal['kind'][];
}

export interface BalanceCase {
  readonly division: DivisionName;
  readonly section: string | null;
  readonly by: 'year' | 'month';
  readonly instance: Instance;
  readonly staff: readonly StaffStanding[];
  /** Roles of the division's objectives without effort. */
  readonly unknown: number;
  readonly stays: readonly StayingRole[];
  /** Load ratio under which a person has slack. */
  readonly slack: number;
  readonly maxMoves: number | null;
}

interface Receivers {
  readonly receivers: readonly StaffMember[];
  /** Why the others may not. */
  readonly refusals: readonly Refusal['kind'][];
}

/** Who may take the role as far as it is known without the other moves. */
function receiversOf(
  scope: Scope,
  members: readonly StaffMember[],
  item: HeldRole,
  free: ReadonlySet<Role>,
): Receivers {
  const staying = stayingOn(item.objective, free);
  const refusals = new Set<Refusal['kind']>();
  const receivers = members.filter((candidate) => {
    const refusal: Refusal | null = staying.has(candidate.number)
      ? { kind: 'receiver-on-objective' }
      : receiverRefusal(candidate, item.role, item.objective, scope.choices, scope.plan.fiscalYear);
    if (refusal !== null && candidate.number !== item.role.person.staff) refusals.add(refusal.kind);
    return refusal === null;
  });
  return { receivers, refusals: [...refusals] };
}

function standing({ staff, effort, routine, ratio, atLeast, leads, roles }: StaffLoad): StaffStanding {
  const { number, name, section, capacity } = staff;
  const held = roles.length;
  return {
    number,
    name,
    section,
    capacity,
    persons: sumExact([routine, effort]),
    load: ratio,
    atLeast,
    leads,
    held,
  };
}

interface Sorted {
  readonly moving: readonly { readonly item: HeldRole; readonly receivers: readonly StaffMember[] }[];
  readonly stays: readonly StayingRole[];
}

/** The roles of this case's objectives, parted into those that may move and those that stay. */
function sortRoles(scope: Scope, division: DivisionName, members: readonly StaffMember[]): Sorted {
  const numbers = new Set(members.map(({ number }) => number));
  const ours = scope.held.filter(
    ({ objective, role }) =>
      objective.division === division && (role.person.staff === null || numbers.has(role.person.staff)),
  );
  const refused = ours.map((item) => ({ item, refusal: stayRefusal(scope, item) }));
  const stays = refused.flatMap(({ item, refusal }): StayingRole[] =>
    refusal === null ? [] : [{ ...keyOf(item), refusal, persons: item.role.persons, refusals: [] }],
  );
  let open = refused.flatMap(({ item, refusal }) => (refusal === null ? [item] : []));
  for (;;) {
    // A role that nobody may take stays, and whoever holds it may then take no other of its objective: again, until it settles.
    const free = new Set(open.map(({ role }) => role));
    const found = open.map((item) => ({ item, ...receiversOf(scope, members, item, free) }));
    const stuck = found.filter(({ receivers }) => receivers.length === 0);
    if (stuck.length === 0) return { moving: found, stays };
    for (const { item, refusals } of stuck)
      stays.push({ ...keyOf(item), refusal: { kind: 'nobody-may' }, persons: item.role.persons, refusals });
    open = found.flatMap(({ item, receivers }) => (receivers.length > 0 ? [item] : []));
  }
}

function personOf(scope: Scope, member: StaffMember, capacity: number, moving: ReadonlySet<Role>): Person {
  const mine = scope.loads.get(member.number)?.roles ?? [];
  const slots = scope.choices.by === 'year' ? 1 : 12;
  const fixed = new Array<number>(slots).fill(member.routine);
  for (const { objective, role } of mine) {
    if (moving.has(role) || role.persons === null) continue;
    slotWeights(role.persons, objective.deadline, scope.plan.fiscalYear, slots).forEach((weight, slot) => {
      fixed[slot] = (fixed[slot] ?? 0) + weight;
    });
  }
  return { number: member.number, name: member.name, section: member.section, capacity, fixed };
}

function together(roles: readonly MovableRole[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  roles.forEach((role, at) => groups.set(role.objective, [...(groups.get(role.objective) ?? []), at]));
  return [...groups.values()].filter((group) => group.length > 1);
}

function instanceOf(
  scope: Scope,
  division: DivisionName,
  members: readonly StaffMember[],
  sorted: Sorted,
): Instance {
  const able = members.flatMap((member) =>
    usableCapacity(member.capacity) ? [{ member, capacity: member.capacity }] : [],
  );
  const at = new Map(able.map(({ member }, index) => [member.number, index]));
  const moving = new Set(sorted.moving.map(({ item }) => item.role));
  const slots = scope.choices.by === 'year' ? 1 : 12;
  const roles = sorted.moving.map(({ item, receivers }): MovableRole => {
    const persons = item.role.persons ?? 0;
    return {
      ...keyOf(item),
      holder: at.get(item.role.person.staff as StaffNumber) ?? -1,
      effort: persons,
      weights: slotWeights(persons, item.objective.deadline, scope.plan.fiscalYear, slots),
      receivers: receivers.flatMap(({ number }) => at.get(number) ?? []),
    };
  });
  const people = able.map(({ member, capacity }) => personOf(scope, member, capacity, moving));
  const limit = scope.choices.limit ?? scope.plan.settings.caution;
  return { division, slots, people, roles, together: together(roles), limit };
}

function caseOf(
  scope: Scope,
  division: DivisionName,
  section: string | null,
  members: readonly StaffMember[],
): BalanceCase {
  const sorted = sortRoles(scope, division, members);
  const ours = scope.held.filter(({ objective }) => objective.division === division);
  return {
    division,
    section,
    by: scope.choices.by,
    instance: instanceOf(scope, division, members, sorted),
    staff: members.flatMap(({ number }) => scope.loads.get(number) ?? []).map(standing),
    unknown: ours.filter(({ role }) => role.persons === null).length,
    stays: sorted.stays,
    slack: scope.plan.settings.slack,
    maxMoves: scope.choices.maxMoves,
  };
}

/** Divisions in the department's order, then as the staff and the objectives first name them. */
function divisionsOf(plan: Plan, staff: ReadonlyMap<StaffNumber, StaffMember>): readonly DivisionName[] {
  const present = [...staff.values(), ...plan.objectives].flatMap(({ division }) =>
    division === null ? [] : [division],
  );
  const known = new Set(present);
  return [...new Set([...plan.divisions.filter((division) => known.has(division)), ...present])];
}

/** One case a division; with `within: 'section'` one for each section of it (people without a section are one, too). */
export function casesOf(plan: Plan, choices: BalanceChoices): readonly BalanceCase[] {
  const scope = scopeOf(plan, choices);
  return divisionsOf(plan, scope.staff).flatMap((division) => {
    const members = [...scope.staff.values()].filter((member) => member.division === division);
    if (choices.within === 'division') return [caseOf(scope, division, null, members)];
    const sections = [...new Set(members.map(({ section }) => section))];
    return sections.map(
      (section) =>
      caseOf(scope, division, section, members.filter((member) => member.section === section)), // prettier-ignore
    );
  });
}
