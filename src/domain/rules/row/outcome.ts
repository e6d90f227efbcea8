// result-missing, shortfall-no-reason (end), grade-contradicts-rate: what the year's report leaves out, or says against its own figures.
import { gradeOf } from '../../figures/achievement';
import type { Finding } from '../../finding';
import type { Objective } from '../../plan';
import type { Around, RowRule } from '../around';
import { cellOf, columnOf, isBlank } from '../cell';
import { fault } from '../rule';

/** One finding a row, at the first cell that is missing. A 達成度 that is none of A–D and － is missing, too. */
export const resultMissing: RowRule = ({ row, table, grade }) => {
  const missing = [
    ...(isBlank(row, table, 'actual') ? (['actual'] as const) : []),
    ...(grade === null && columnOf(table, 'grade') !== undefined ? (['grade'] as const) : []),
  ];
  const first = missing[0];
  const typed = grade === null ? (row.said.grade?.text ?? null) : null;
  return first ? [fault('result-missing', cellOf(row, table, first), { missing, typed })] : [];
};

export const shortfallReason: RowRule = ({ row, table, grade }) => {
  if ((grade !== 'C' && grade !== 'D') || !isBlank(row, table, 'shortfallReason')) return [];
  return [fault('shortfall-no-reason', cellOf(row, table, 'shortfallReason'), { grade })];
};

/** － beside a rate is a contradiction, too: there is something to judge by. */
export const gradeAgainstRate: RowRule = (objective, around) => contradiction(objective, around);

function contradiction({ row, table, grade, rate }: Objective, { settings }: Around): readonly Finding[] {
  if (grade === null || rate === null) return [];
  const computed = gradeOf(rate, settings.gradeLimits);
  if (computed === grade) return [];
  return [fault('grade-contradicts-rate', cellOf(row, table, 'grade'), { typed: grade, rate, computed })];
}
