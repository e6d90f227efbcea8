// staff-unknown, staff-other-division, outside-tenure: who is named on an objective, against the staff list. Without any list nobody is
// unknown: a form of one city's division may have no staff at all, and blaming every row for that would help nobody.
import { compareYearMonth } from '../../time/deadline';
import type { Deadline } from '../../time/deadline';
import type { Finding } from '../../finding';
import type { Objective, Role, StaffMember } from '../../plan';
import type { Place } from '../../place';
import { rolesIn } from '../../figures/workload';
import type { Around, RowRule } from '../around';
import { fault } from '../rule';

export const staffRoles: RowRule = (objective, around) =>
  around.staff.size === 0 ? [] : rolesIn(objective).flatMap((role) => faultsOf(objective, role, around));

function faultsOf(objective: Objective, { person }: Role, around: Around): readonly Finding[] {
  const place = person.said.place;
  const member = person.staff === null ? undefined : around.staff.get(person.staff);
  if (member)
    return [...otherDivision(objective, member, place), ...outsideTenure(objective.deadline, member, place)];
  const near = person.near.map((number) => {
    const listed = around.staff.get(number);
    return listed ? `${listed.name}(${number})` : number;
  });
  return [fault('staff-unknown', place, { name: person.text, near })];
}

function otherDivision(objective: Objective, member: StaffMember, place: Place): readonly Finding[] {
  const { division } = objective;
  if (division === null || member.division === null || member.division === division) return [];
  return [fault('staff-other-division', place, { name: member.name, home: member.division, division })];
}

/** A range counts by its last month; 通年 and 随時 have no month to be outside of. */
function outsideTenure(deadline: Deadline | null, member: StaffMember, place: Place): readonly Finding[] {
  if (deadline?.kind !== 'period' || !member.tenure) return [];
  const { from, through } = member.tenure;
  const early = from !== null && compareYearMonth(deadline.due, from) < 0;
  const late = through !== null && compareYearMonth(deadline.due, through) > 0;
  return early || late
    ? [fault('outside-tenure', place, { name: member.name, deadline: deadline.text })]
    : [];
}
