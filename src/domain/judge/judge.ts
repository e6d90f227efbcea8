// draft → plan: what the sheets mean, over all files at once. Faults are not judged here; every item keeps its row for the rules.
import type { AnyTable, Draft, DraftFile, DraftRow, DraftSheet, IssueTable } from '../draft';
import type { FiscalYear } from '../time/fiscal-year';
import type { DivisionName, IssueNumber } from '../ids';
import { departmentFileOf, departmentNameOf } from './judge-department';
import { issueIndex } from './judge-links';
import { divisionNames, namesOf, type DivisionNames } from './judge-names';
import { judgeObjectiveTable, type ObjectiveAround } from './judge-objective';
import { judgeStaffTable, staffIndex, withoutCopies } from './judge-staff';
import { yearOfFile, yearOfSheet } from './judge-year';
import { keepFor, keepLast } from '../memo';
import { joinParts, keepJoined } from '../parts';
import type { Excluded, Issue, Objective, Plan, StaffMember } from '../plan';
import { throughout, type Resting } from '../resting';
import type { Settings } from '../settings';
import { settingsOf } from '../settings';
import { sortSubmissions, type Sorting } from '../submission';
import { formOf, type TableForm } from './table-form';
import type { IssueField, Period, StaffField } from '../terms';
import { compareKey } from '../text/text';

export interface JudgeOptions {
  readonly period: Period;
  /** The department workbook's file name; without it the workbook is told from what it holds. */
  readonly departmentFile?: string;
}

/** The plan of all files together. Never fails: a file that could not be read holds nothing, and the rules name it. */
export const judge = (draft: Draft, options: JudgeOptions): Plan => throughout(judging(draft, options));

/** `judge` with a rest after every row. */
export function* judging(draft: Draft, options: JudgeOptions): Resting<Plan> {
  const department = departmentFileOf(draft, options.departmentFile);
  const ordered = department
    ? [department, ...draft.files.filter((file) => file !== department)]
    : draft.files;
  const settings = settingsOf((department ?? draft.files.find((file) => file.settings))?.settings ?? null);
  const fiscalYear = department ? yearOfFile(department, 'issues') : yearOfAny(draft);
  yield;
  const departmentName = departmentNameOf(draft, department);
  const names = namesFrom(
    issueRows(department ? rowsOf(department, 'issues') : []),
    staffRows(ordered.flatMap((file) => rowsOf(file, 'staff'))),
    departmentName,
  );
  yield;
  const issues = issuesJoined(department ? issuesOf(department, names) : []);
  const divisions = divisionsNamed(issues, names);
  const sorting = sortSubmissions({ draft, department, year: fiscalYear, names, divisions });
  yield;
  const read = ordered.filter((file) => !sorting.copies.has(file) && !sorting.otherYear.has(file));
  const yearOf = (sheet: DraftSheet, file: DraftFile): FiscalYear | null =>
    department && !sorting.otherYear.has(file) && fiscalYear !== null ? fiscalYear : yearOfSheet(sheet, file);
  const staff = listed(staffJoined(yield* staffOf(read, yearOf, names, settings)));
  yield;
  const around = aroundOf(names, issues, staff, settings);
  return {
    department: departmentName,
    fiscalYear,
    period: options.period,
    settings,
    departmentFile: department?.file ?? null,
    issues,
    issueCopies: copiesJoined(
      read.filter((file) => file !== department).flatMap((file) => issuesOf(file, names)),
    ),
    ...(yield* objectivesOf(draft, sorting, yearOf, around)),
    staff,
    divisions,
    submissions: sorting.submissions,
    draft,
  };
}

// Untouched tables give the same lists again, and the same lists the same surroundings.
const issueRows = keepJoined<DraftRow<IssueField>>();
const staffRows = keepJoined<DraftRow<StaffField>>();
const issuesJoined = keepJoined<Issue>();
const copiesJoined = keepJoined<Issue>();
const staffJoined = keepJoined<StaffMember>();
const listed = keepLast(withoutCopies);
const namesFrom = keepLast(divisionNames);
const aroundOf = keepLast(
  (
    names: DivisionNames,
    issues: readonly Issue[],
    staff: readonly StaffMember[],
    settings: Settings,
  ): ObjectiveAround => ({
    names,
    issues: issueIndex(issues),
    staff: staffIndex(staff),
    settings,
  }),
);

/** Without a department workbook: the year that the files name first. */
const yearOfAny = (draft: Draft): FiscalYear | null => {
  for (const file of draft.files) {
    const year = yearOfFile(file, 'objectives');
    if (year !== null) return year;
  }
  return null;
};

type TableOf<R extends AnyTable['role']> = Extract<AnyTable, { role: R }>;
type RowOf<R extends AnyTable['role']> = TableOf<R>['rows'][number];

const tablesOf = <R extends AnyTable['role']>(
  file: DraftFile,
  role: R,
): { sheet: DraftSheet; table: TableOf<R> }[] =>
  file.sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => (table.role === role ? [{ sheet, table: table as TableOf<R> }] : [])),
  );
const rowsOf = <R extends AnyTable['role']>(file: DraftFile, role: R): (readonly RowOf<R>[])[] =>
  tablesOf(file, role).map(({ table }) => table.rows as readonly RowOf<R>[]);

const issueOf = (row: DraftRow<IssueField>, table: TableForm, names: DivisionNames): Issue => {
  const named = namesOf(row).map((name) => ({ as: name.as, division: names.of(name.text) }));
  const lead = named.find(({ as }) => as === 'lead')?.division ?? null;
  const related = named.filter(({ as, division }) => as === 'related' && division !== lead);
  return {
    number: compareKey(row.said.number?.text ?? '') as IssueNumber,
    title: row.said.title?.text ?? '',
    lead,
    related: [...new Set(related.map(({ division }) => division))],
    row,
    table,
  };
};

const issuesIn = keepFor((table: IssueTable, names: DivisionNames): readonly Issue[] =>
  table.rows.map((row) => issueOf(row, formOf(table), names)),
);
const issuesOf = (file: DraftFile, names: DivisionNames): (readonly Issue[])[] =>
  tablesOf(file, 'issues').map(({ table }) => issuesIn(table, names));

const divisionsNamed = keepLast((issues: readonly Issue[], names: DivisionNames): readonly DivisionName[] => [
  ...new Set(issues.flatMap((issue) => namesOf(issue.row).map(({ text }) => names.of(text)))),
]);

type YearOf = (sheet: DraftSheet, file: DraftFile) => FiscalYear | null;

function* staffOf(
  files: readonly DraftFile[],
  yearOf: YearOf,
  names: DivisionNames,
  settings: Settings,
): Resting<readonly (readonly StaffMember[])[]> {
  const parts: (readonly StaffMember[])[] = [];
  for (const file of files)
    for (const { sheet, table } of tablesOf(file, 'staff'))
      parts.push(yield* judgeStaffTable(table, sheet.context, yearOf(sheet, file), names, settings));
  return parts;
}

/** Objectives that count, and those of workbooks that do not; copies of a file are not read again. */
function* objectivesOf(
  draft: Draft,
  sorting: Sorting,
  yearOf: YearOf,
  around: ObjectiveAround,
): Resting<{ objectives: readonly Objective[]; excluded: readonly Excluded[] }> {
  type Parts = (readonly Objective[])[];
  const objectives: Parts = [];
  const out = { duplicate: [] as Parts, 'wrong-year': [] as Parts };
  for (const file of draft.files) {
    if (sorting.copies.has(file)) continue;
    const waiting = sorting.waiting(file);
    for (const { sheet, table } of tablesOf(file, 'objectives')) {
      const all = yield* judgeObjectiveTable(table, sheet.context, yearOf(sheet, file), around);
      if (sorting.otherYear.has(file)) out['wrong-year'].push(all);
      else if (waiting.size === 0) objectives.push(all);
      else {
        out.duplicate.push(all.filter(({ division }) => waiting.has(division)));
        objectives.push(all.filter(({ division }) => !waiting.has(division)));
      }
    }
  }
  const excluded = (['duplicate', 'wrong-year'] as const)
    .map((why) => ({ why, objectives: joinParts(out[why]) }))
    .filter((group) => group.objectives.length > 0);
  return { objectives: joinParts(objectives), excluded };
}
