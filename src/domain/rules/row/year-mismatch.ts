// year-mismatch: a deadline, a title or a file of another fiscal year. Dates in 根拠, notes and the like are not looked at.
import type { Deadline, YearMonth } from '../../time/deadline';
import { fiscalYearOf, type FiscalYear } from '../../time/fiscal-year';
import { yearFaults } from '../../judge/judge-year';
import type { PlanRule, RowRule } from '../around';
import { expectedYear } from '../around';
import { cellOf } from '../cell';
import { fault } from '../rule';

export const deadlineYear: RowRule = (objective, around) => {
  const expected = expectedYear(objective, around);
  const { deadline, row, table } = objective;
  if (expected === null || deadline?.kind !== 'period' || covers(deadline, expected)) return [];
  return [
    fault('year-mismatch', cellOf(row, table, 'deadline'), {
      what: 'deadline',
      found: deadline.text,
      expected,
    }),
  ];
};

/** A range over several years is fine when this year is one of them. */
function covers(deadline: Extract<Deadline, { kind: 'period' }>, year: FiscalYear): boolean {
  const from: YearMonth = deadline.start ?? deadline.due;
  return fiscalYearOf(from) <= year && fiscalYearOf(deadline.due) >= year;
}

/** Files without tables and files that cannot be read name no year of their own. */
export const fileYear: PlanRule = (plan) => {
  const expected = plan.fiscalYear;
  if (expected === null) return [];
  return plan.draft.files
    .filter((file) => file.sheets.some((sheet) => sheet.tables.length > 0))
    .flatMap((file) => yearFaults(file, expected))
    .map(({ kind, found }) =>
      fault('year-mismatch', found.place, {
        what: kind === 'title' ? 'title' : 'file',
        found: found.text,
        expected,
      }),
    );
};
