// support-missing, lead-is-support, part-timer-alone: who stands in when the lead cannot.
import type { Finding } from '../../finding';
import type { Objective, Role } from '../../plan';
import { compareKey } from '../../text/text';
import { nameOf, type Around, type RowRule } from '../around';
import { cellOf, isBlank } from '../cell';
import { fault } from '../rule';

export const support: RowRule = (objective, around) => [
  ...missing(objective),
  ...same(objective),
  ...alone(objective, around),
];

/** A form without a 副担当 column asks for none. */
function missing(objective: Objective): readonly Finding[] {
  const { row, table, supports } = objective;
  const asked = isBlank(row, table, 'support') || row.said.support !== undefined;
  if (!asked || supports.length > 0) return [];
  return [fault('support-missing', cellOf(row, table, 'support'), { objective: nameOf(objective) })];
}

function same({ lead, supports, row, table }: Objective): readonly Finding[] {
  const double = lead && supports.find((role) => isSame(lead, role));
  return double
    ? [fault('lead-is-support', cellOf(row, table, 'support'), { name: double.person.text })]
    : [];
}

const isSame = (lead: Role, role: Role): boolean =>
  lead.person.staff !== null || role.person.staff !== null
    ? lead.person.staff === role.person.staff
    : compareKey(lead.person.text) === compareKey(role.person.text);

function alone({ lead, supports, row, table }: Objective, around: Around): readonly Finding[] {
  const member = lead?.person.staff ? around.staff.get(lead.person.staff) : undefined;
  if (!member?.fiscalYearAppointee || supports.length > 0) return [];
  return [fault('part-timer-alone', cellOf(row, table, 'lead'), { name: member.name })];
}
