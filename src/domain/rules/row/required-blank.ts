// required-blank: a ● cell is empty in a row that is in use. Blank 進捗, 実績値 and 達成度 have rules of their own, and so has a blank
// 対応する重点課題; a column that is missing altogether is one `form-changed`.
import type { ColumnReading, DraftRow } from '../../draft';
import type { Finding } from '../../finding';
import type { TableForm } from '../../judge/table-form';
import type { PlanRule, RowRule } from '../around';
import { cellOf, columnOf, isBlank } from '../cell';
import { REQUIRED } from '../required';
import { fault } from '../rule';

const OBJECTIVE_FIELDS = REQUIRED.objectives
  .filter(({ field, periods }) => periods.length === 3 && field !== 'issue')
  .map(({ field }) => field);

/** A 課名 column that nobody fills leaves the word to the sheet's title. */
export const objectiveBlank: RowRule = ({ row, table, context }) =>
  OBJECTIVE_FIELDS.filter(
    (field) => field !== 'division' || !context.division || table.namesDivisions,
  ).flatMap((field) => blank(row, table, field));

export const listBlank: PlanRule = ({ issues, staff }) => [
  ...issues.flatMap(({ row, table }) => REQUIRED.issues.flatMap(({ field }) => blank(row, table, field))),
  ...staff.flatMap(({ row, table }) => REQUIRED.staff.flatMap(({ field }) => blank(row, table, field))),
];

function blank<F extends string>(row: DraftRow<F>, table: TableForm, field: F): readonly Finding[] {
  if (!isBlank(row, table, field)) return [];
  return [fault('required-blank', cellOf(row, table, field), { heading: headingOf(columnOf(table, field)) })];
}

const headingOf = (column: ColumnReading | undefined): string => column?.heading ?? '';
