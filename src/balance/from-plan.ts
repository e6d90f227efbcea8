// Plan → one problem per division (or section): who holds what, what may move, to whom (contract §5 'Balance'). Loads of
// roles held in other divisions count and stay. Solving is solve.ts's.
import type { DivisionName, StaffNumber } from '../domain/ids';
import type { Objective, Plan, Role, StaffMember } from '../domain/plan';
import type { BalanceChoices } from './choices';
import { receiverRefusal, usableCapacity } from './eligibility';
import type { Refusal } from './eligibility';
import type { Instance, MovableRole, Person, RoleKey } from './instance';
import { roleKeyText } from './instance';
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

interface HeldRole {
  readonly objective: Objective;
  readonly role: Role;
}

interface Scope {
  readonly plan: Plan;
  readonly choices: BalanceChoices;
  /** First of each number; later doubles are findings and load nobody. */
  readonly staff: ReadonlyMap<StaffNumber, StaffMember>;
  readonly held: readonly HeldRole[];
  readonly doubled: ReadonlySet<string>;
  readonly lockedRoles: ReadonlySet<string>;
}

const rolesOf = (objective: Objective): readonly Role[] =>
  objective.lead === null ? objective.supports : [objective.lead, ...objective.supports];

const keyOf = ({ objective, role }: HeldRole): RoleKey => ({
  objective: objective.id,
  kind: role.kind,
  index: role.index,
});

function doubledIds(objectives: readonly Objective[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(objectives.flatMap(({ id }) => (seen.has(id) ? [id] : (seen.add(id), []))));
}

function scopeOf(plan: Plan, choices: BalanceChoices): Scope {
  const staff = new Map<StaffNumber, StaffMember>();
  for (const member of plan.staff) if (!staff.has(member.number)) staff.set(member.number, member);
  const held = plan.objectives.flatMap((objective) =>
    rolesOf(objective).map((role) => ({ objective, role })),
  );
  return {
    plan,
    choices,
    staff,
    held,
    doubled: doubledIds(plan.objectives),
    lockedRoles: new Set(choices.lockedRoles.map(roleKeyText)),
  };
}

/** Why the role stays whoever might take it; null when it may move. */
function stayRefusal(scope: Scope, { objective, role }: HeldRole): Refusal | null {
  const holder = role.person.staff === null ? undefined : scope.staff.get(role.person.staff);
  if (holder === undefined) return { kind: 'holder-unlisted' };
  if (holder.division !== objective.division) return { kind: 'holder-elsewhere' };
  if (role.persons === null) return { kind: 'effort-unknown' };
  if (!usableCapacity(holder.capacity)) return { kind: 'holder-without-capacity' };
  if (scope.choices.lockedPeople.includes(holder.number)) return { kind: 'holder-locked' };
  if (scope.lockedRoles.has(roleKeyText(keyOf({ objective, role })))) return { kind: 'role-locked' };
  return scope.doubled.has(objective.id) ? { kind: 'number-doubled' } : null;
}

/** Who may take the role as far as it is known without the other moves; refusals of the rest. */
function receiversOf(
  scope: Scope,
  members: readonly StaffMember[],
  item: HeldRole,
  staying: ReadonlySet<StaffNumber>,
) {
  const refusals = new Set<Refusal['kind']>();
  const receivers = members.filter((candidate) => {
    const blocked: Refusal | null = staying.has(candidate.number) ? { kind: 'receiver-on-objective' } : null;
    const refusal =
      blocked ?? receiverRefusal(candidate, item.role, item.objective, scope.choices, scope.plan.fiscalYear);
    if (refusal !== null && refusal.kind !== 'receiver-is-holder') refusals.add(refusal.kind);
    return refusal === null;
  });
  return { receivers, refusals: [...refusals] };
}

function standing(scope: Scope, member: StaffMember): StaffStanding {
  const mine = scope.held.filter(({ role }) => role.person.staff === member.number);
  const persons = mine.reduce((sum, { role }) => sum + (role.persons ?? 0), member.routine);
  return {
    number: member.number,
    name: member.name,
    section: member.section,
    capacity: member.capacity,
    persons,
    load: usableCapacity(member.capacity) ? roundNoise(persons / member.capacity) : null,
    atLeast: mine.some(({ role }) => role.persons === null),
    leads: mine.filter(({ role }) => role.kind === 'lead').length,
  };
}

/** 0.1 + 0.2 noise out; twelve digits are far below what anyone types. */
const roundNoise = (value: number): number => Number(value.toPrecision(12));

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
  const free = new Set(refused.flatMap(({ item, refusal }) => (refusal === null ? [item.role] : [])));
  const moving: Sorted['moving'][number][] = [];
  const stays: StayingRole[] = [];
  for (const { item, refusal } of refused) {
    if (refusal !== null) {
      stays.push({ ...keyOf(item), refusal, persons: item.role.persons, refusals: [] });
      continue;
    }
    const { receivers, refusals } = receiversOf(scope, members, item, stayingOn(item.objective, free));
    if (receivers.length > 0) moving.push({ item, receivers });
    else
      stays.push({
        ...keyOf(item),
        refusal: { kind: 'receiver-unknown' },
        persons: item.role.persons,
        refusals,
      });
  }
  return { moving, stays };
}

/** People who keep a role on the objective whatever moves. */
function stayingOn(objective: Objective, free: ReadonlySet<Role>): ReadonlySet<StaffNumber> {
  const staying = rolesOf(objective).filter((role) => !free.has(role));
  return new Set(staying.flatMap(({ person }) => (person.staff === null ? [] : [person.staff])));
}

function personOf(scope: Scope, member: StaffMember, capacity: number, moving: ReadonlySet<Role>): Person {
  const mine = scope.held.filter(({ role }) => role.person.staff === member.number);
  const slots = scope.choices.by === 'year' ? 1 : 12;
  const fixed = new Array<number>(slots).fill(member.routine);
  for (const { objective, role } of mine) {
    if (moving.has(role) || role.persons === null) continue;
    slotWeights(role.persons, objective.deadline, scope.plan.fiscalYear, slots).forEach((weight, slot) => {
      fixed[slot] = (fixed[slot] ?? 0) + weight;
    });
  }
  const leads = mine.filter(({ role }) => role.kind === 'lead').length;
  return { number: member.number, name: member.name, section: member.section, capacity, fixed, leads };
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
    staff: members.map((member) => standing(scope, member)),
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
