// effort-unknown: a role whose 従事割合 is blank or cannot be read. A form without the column is not blamed row by row: the loads say
// "at least" by themselves.
import type { Role } from '../../plan';
import { rolesIn } from '../../figures/workload';
import type { RowRule } from '../around';
import { cellOf, columnOf } from '../cell';
import { fault } from '../rule';

const fieldOf = (role: Role): 'effortLead' | 'effortSupport' =>
  role.kind === 'lead' ? 'effortLead' : 'effortSupport';

export const effortUnknown: RowRule = (objective) =>
  rolesIn(objective)
    .filter(
      (role) => role.effort.kind === 'unknown' && columnOf(objective.table, fieldOf(role)) !== undefined,
    )
    .map((role) =>
      fault('effort-unknown', cellOf(objective.row, objective.table, fieldOf(role)), {
        name: role.person.text,
        role: role.kind,
      }),
    );
