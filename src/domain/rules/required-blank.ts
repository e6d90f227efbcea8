// required-blank: a ● cell is empty in a row that is in use. Blank 進捗, 実績値 and 達成度 have rules of their own, and so has a blank
// 対応する重点課題; a column that is missing altogether is one `form-changed`.
import type { ColumnReading, DraftRow, DraftTable } from '../draft';
import type { Finding } from '../finding';
import { keepFor } from '../memo';
import type { Issue, StaffMember } from '../plan';
import type { PlanRule, RowRule } from './around';
import { cellOf, columnOf, isBlank } from './cell';
import { REQUIRED } from './required';
import { fault } from './rule';

const OBJECTIVE_FIELDS = REQUIRED.objectives
  .filter(({ field, periods }) => periods.length === 3 && field !== 'issue')
  .map(({ field }) => field);

export const objectiveBlank: RowRule = ({ row, table, sheet }) =>
  OBJECTIVE_FIELDS.filter(
    (field) => field !== 'division' || !sheet.context.division || isFilled(table, field),
  ).flatMap((field) => blank(row, table, field));

/** True when at least one row says it: a column that nobody fills leaves the word to the sheet's title. */
const isFilled = keepFor((table: AnyRows, field: string): boolean =>
  table.rows.some((row) => row.said[field]),
);
interface AnyRows {
  readonly rows: readonly { readonly said: { readonly [field: string]: unknown } }[];
}

export const listBlank: PlanRule = (plan) => [...issuesBlank(plan.issues), ...staffBlank(plan.staff)];

const issuesBlank = keepFor((issues: readonly Issue[]): readonly Finding[] =>
  issues.flatMap(({ row, table }) => REQUIRED.issues.flatMap(({ field }) => blank(row, table, field))),
);
const staffBlank = keepFor((staff: readonly StaffMember[]): readonly Finding[] =>
  staff.flatMap(({ row, table }) => REQUIRED.staff.flatMap(({ field }) => blank(row, table, field))),
);

function blank<F extends string>(
  row: DraftRow<F>,
  table: Pick<DraftTable<'staff', F>, 'columns'>,
  field: F,
): readonly Finding[] {
  if (!isBlank(row, table, field)) return [];
  return [fault('required-blank', cellOf(row, table, field), { heading: headingOf(columnOf(table, field)) })];
}

const headingOf = (column: ColumnReading | undefined): string => column?.heading ?? '';
