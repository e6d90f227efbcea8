// Loads of people (contract §3.1–3.4): routine and efforts against capacity, over the year and month by month.
import { deadlineMonths } from '../time/deadline';
import { sumExact } from '../quantity/exact';
import { fiscalMonths, type FiscalYear } from '../time/fiscal-year';
import type { StaffNumber } from '../ids';
import { addTo } from '../groups';
import type { Objective, Plan, Role, StaffMember } from '../plan';

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
export function loadsOf(plan: Plan): readonly StaffLoad[] {
  const held = rolesByPerson(plan.objectives);
  return onePerNumber(plan.staff).map((member) =>
    reckon(member, held.get(member.number) ?? [], plan.fiscalYear),
  );
}

function onePerNumber(staff: readonly StaffMember[]): readonly StaffMember[] {
  const seen = new Set<StaffNumber>();
  return staff.filter(({ number }) => !seen.has(number) && seen.add(number));
}

/** Roles of listed people, in reading order. */
export function rolesByPerson(
  objectives: readonly Objective[],
): ReadonlyMap<StaffNumber, readonly RoleHeld[]> {
  const held = new Map<StaffNumber, RoleHeld[]>();
  for (const objective of objectives)
    for (const role of rolesIn(objective))
      if (role.person.staff !== null) addTo(held, role.person.staff, { objective, role });
  return held;
}

/** Lead first, then supports. */
export const rolesIn = (objective: Objective): readonly Role[] =>
  objective.lead ? [objective.lead, ...objective.supports] : objective.supports;

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
