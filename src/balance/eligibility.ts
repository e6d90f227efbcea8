// Who may receive a role, and if not, why not (contract §5 'Balance'; issue E). One rule after another, the first refusal is told.
import type { Deadline, YearMonth } from '../domain/time/deadline';
import type { FiscalYear } from '../domain/time/fiscal-year';
import type { Objective, Role, StaffMember } from '../domain/plan';
import type { Ban, BalanceChoices } from './choices';

/** Why a role cannot leave, or a person cannot take it. */
export type Refusal =
  | { readonly kind: 'effort-unknown' }
  | { readonly kind: 'holder-unlisted' }
  | { readonly kind: 'holder-elsewhere' }
  | { readonly kind: 'holder-locked' }
  | { readonly kind: 'holder-without-capacity' }
  | { readonly kind: 'role-locked' }
  | { readonly kind: 'number-doubled' }
  | { readonly kind: 'nobody-may' }
  | { readonly kind: 'role-unknown' }
  | { readonly kind: 'receiver-unknown' }
  | { readonly kind: 'receiver-is-holder' }
  | { readonly kind: 'receiver-elsewhere' }
  | { readonly kind: 'receiver-locked' }
  | { readonly kind: 'receiver-without-capacity' }
  | { readonly kind: 'receiver-on-objective' }
  | { readonly kind: 'appointee-not-lead' }
  | { readonly kind: 'not-in-post'; readonly due: YearMonth | null }
  | { readonly kind: 'banned' };

const ordinal = (at: YearMonth): number => at.year * 12 + at.month;

/**
 * The month through which whoever takes the objective must be in post. 通年, 随時 and deadlines that cannot be read last
 * the whole year (as their effort does, contract §3.4), so that year-round work is not given to somebody who leaves in it.
 */
export function lastMonthOf(deadline: Deadline | null, fiscalYear: FiscalYear | null): YearMonth | null {
  if (deadline !== null && deadline.kind === 'period') return deadline.due;
  return fiscalYear === null ? null : { year: fiscalYear + 1, month: 3 };
}

/** In post in the deadline's month. With no month to compare, only people without an end are sure to be. */
export function inPost(tenure: StaffMember['tenure'], due: YearMonth | null): boolean {
  if (tenure === null) return true;
  if (due === null) return tenure.through === null;
  const began = tenure.from === null || ordinal(tenure.from) <= ordinal(due);
  return began && (tenure.through === null || ordinal(due) <= ordinal(tenure.through));
}

const bannedBy = (ban: Ban | undefined, objective: Objective): boolean =>
  ban !== undefined &&
  (ban.objectives.includes(objective.id) ||
    (objective.section !== null && ban.sections.includes(objective.section)));

export const usableCapacity = (capacity: number | null): capacity is number =>
  capacity !== null && Number.isFinite(capacity) && capacity > 0;

/**
 * Rules about a receiver that hold whatever else moves. That nobody may newly hold two roles of one objective depends on
 * the other moves and is kept by `together`.
 */
export function receiverRefusal(
  candidate: StaffMember,
  role: Role,
  objective: Objective,
  choices: BalanceChoices,
  fiscalYear: FiscalYear | null,
): Refusal | null {
  const due = lastMonthOf(objective.deadline, fiscalYear);
  if (candidate.number === role.person.staff) return { kind: 'receiver-is-holder' };
  if (candidate.division !== objective.division) return { kind: 'receiver-elsewhere' };
  if (choices.lockedPeople.includes(candidate.number)) return { kind: 'receiver-locked' };
  if (!usableCapacity(candidate.capacity)) return { kind: 'receiver-without-capacity' };
  if (role.kind === 'lead' && candidate.fiscalYearAppointee) return { kind: 'appointee-not-lead' };
  if (!inPost(candidate.tenure, due)) return { kind: 'not-in-post', due };
  if (
    bannedBy(
      choices.bans.find((ban) => ban.staff === candidate.number),
      objective,
    )
  )
    return { kind: 'banned' };
  return null;
}
