// progress-missing, shortfall-no-action (mid): what the interim report leaves out.
import type { RowRule } from '../around';
import { nameOf } from '../around';
import { cellOf, columnOf, isBlank } from '../cell';
import { fault } from '../rule';

/** A mark that is none of ◎○△× reports nothing either. Without the column, or 下期の課題's, it is one `form-changed`. */
export const interim: RowRule = (objective) => {
  const { row, table, progress } = objective;
  if (progress === null) {
    if (columnOf(table, 'progress') === undefined) return [];
    const params = { objective: nameOf(objective), typed: row.said.progress?.text ?? null };
    return [fault('progress-missing', cellOf(row, table, 'progress'), params)];
  }
  const behind = progress === '△' || progress === '×';
  if (!behind || !isBlank(row, table, 'secondHalfIssue')) return [];
  return [fault('shortfall-no-action', cellOf(row, table, 'secondHalfIssue'), { mark: progress })];
};
