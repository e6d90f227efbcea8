// Loads of people (contract §3.1–3.4): routine and efforts against capacity, over the year and month by month.
import { deadlineMonths } from '../time/deadline';
import { sumExact } from '../quantity/exact';
import { fiscalMonths, type FiscalYear } from '../time/fiscal-year';
import type { StaffNumber } from '../ids';
import { keepFor, keepForResting } from '../memo';
import { keepGroups, partsOf } from '../parts';
import type { Objective, Plan, Role, StaffMember } from '../plan';
import { restingMap, throughout, type Resting } from '../resting';

export interface RoleHeld {
  readonly objective: Objective;
  readonly role: Role;
}

export interface StaffLoad {
  readonly staff: StaffMember;
  /** 人; null when it cannot be told. */
  readonly capacity: number | null;
  /** 人 */
  readonly routine: number;
  /** 人: the sum of known efforts. */
  readonly effort: number;
  /** (routine + effort) ÷ capacity; null without capacity or with none at all (0). */
  readonly ratio: number | null;
  /** True when a role's effort is unknown: the load is at least this. */
  readonly atLeast: boolean;
  /** Roles as 主担当. */
  readonly leads: number;
  /** Roles whose effort is unknown. */
  readonly unknown: number;
  readonly roles: readonly RoleHeld[];
  /** Load ratio of each month from April; empty where `ratio` is null or the year is unknown. */
  readonly months: readonly number[];
}

/**
 * One load a person, in list order; of two people with one number the first. Roles in other divisions count. Both rows of a doubled
 * objective number count: it is two pieces of work under one number until someone says otherwise.
 */
export const loadsOf = (plan: Plan): readonly StaffLoad[] => throughout(reckoning(plan));

/** `loadsOf` with a rest after every person. */
export const reckoning = keepForResting((plan: Plan): Resting<readonly StaffLoad[]> => {
  const held = rolesByPerson(plan.objectives);
  return restingMap(onePerNumber(plan.staff), (member) =>
    loadOf(member, held.get(member.number) ?? NO_ROLES, plan.fiscalYear),
  );
});

const onePerNumber = keepFor((staff: readonly StaffMember[]): readonly StaffMember[] => {
  const seen = new Set<StaffNumber>();
  return staff.filter(({ number }) => !seen.has(number) && seen.add(number));
});

type Held = ReadonlyMap<StaffNumber, readonly RoleHeld[]>;
const NO_ROLES: readonly RoleHeld[] = [];

/** Roles of listed people, in reading order. */
export const rolesByPerson = (objectives: readonly Objective[]): Held => byPerson(partsOf(objectives));

const byPerson = keepGroups<Objective, StaffNumber, RoleHeld>((objective, put) => {
  for (const held of heldBy(objective)) put(held.role.person.staff!, held);
});

/** An objective's roles that a listed person holds. */
const heldBy = keepFor((objective: Objective): readonly RoleHeld[] =>
  rolesIn(objective).flatMap((role) => (role.person.staff === null ? [] : [{ objective, role }])),
);

/** Lead first, then supports. */
export const rolesIn = (objective: Objective): readonly Role[] =>
  objective.lead ? [objective.lead, ...objective.supports] : objective.supports;

interface Kept {
  readonly year: FiscalYear | null;
  readonly load: StaffLoad;
}
const kept = new WeakMap<StaffMember, Kept>();

/** The load of a person whose roles are the same objects as last time is the same object, too. */
function loadOf(staff: StaffMember, roles: readonly RoleHeld[], year: FiscalYear | null): StaffLoad {
  const last = kept.get(staff);
  if (last?.year === year && sameRoles(last.load.roles, roles)) return last.load;
  const load = reckon(staff, roles, year);
  kept.set(staff, { year, load });
  return load;
}

const sameRoles = (a: readonly RoleHeld[], b: readonly RoleHeld[]): boolean =>
  a === b || (a.length === b.length && a.every((role, at) => role === b[at]));

function reckon(staff: StaffMember, roles: readonly RoleHeld[], year: FiscalYear | null): StaffLoad {
  const { capacity, routine } = staff;
  const effort = sumExact(roles.map(({ role }) => role.persons ?? 0));
  const unknown = roles.filter(({ role }) => role.persons === null).length;
  const room = capacity !== null && capacity > 0 ? capacity : null;
  return {
    staff,
    capacity,
    routine,
    effort,
    ratio: room === null ? null : sumExact([routine, effort]) / room,
    atLeast: unknown > 0,
    leads: roles.filter(({ role }) => role.kind === 'lead').length,
    unknown,
    roles,
    months: room === null || year === null ? [] : monthly(roles, routine, room, year),
  };
}

/** Each effort evenly over its objective's months, against a twelfth of the capacity. */
function monthly(
  roles: readonly RoleHeld[],
  routine: number,
  capacity: number,
  year: FiscalYear,
): readonly number[] {
  const months = fiscalMonths(year);
  const shares = months.map(() => [routine / 12]);
  for (const { objective, role } of roles) {
    if (role.persons === null) continue;
    const over = deadlineMonths(objective.deadline, year);
    for (const month of over) {
      const at = (month.year - year) * 12 + month.month - 4;
      shares[at]?.push(role.persons / over.length);
    }
  }
  return shares.map((parts) => sumExact(parts) / (capacity / 12));
}
