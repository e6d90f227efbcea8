// issue-unknown, objective-orphan: an objective that hangs from an issue that is not there, or from none.
import type { Finding } from '../../finding';
import type { Objective } from '../../plan';
import { labelOf, nameOf, type Around, type RowRule } from '../around';
import { cellOf, isBlank } from '../cell';
import { fault } from '../rule';

/**
 * Without a department's issue list no name can be unknown: a division's own form alone is not blamed for the list that was not given.
 * A form without any column for issues is one `form-changed`, not an orphan a row.
 */
export const issueLink: RowRule = (objective, around) => {
  const { link, row, table } = objective;
  if (link.kind === 'none')
    return row.said.issue || isBlank(row, table, 'issue') ? [orphan(objective, around)] : [];
  if (link.kind === 'own' || around.issues.length === 0) return [];
  return link.unknown.map((typed) =>
    fault('issue-unknown', cellOf(row, table, 'issue'), {
      typed,
      known: around.issues.map(labelOf),
      proposals: around.propose(typed),
    }),
  );
};

function orphan(objective: Objective, around: Around): Finding {
  const { row, table, title, action } = objective;
  return fault('objective-orphan', cellOf(row, table, 'issue'), {
    objective: nameOf(objective),
    proposals: around.propose([title, action ?? ''].join('\n')),
  });
}
