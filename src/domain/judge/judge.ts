// draft → plan: what the sheets mean, over all files at once. Faults are not judged here; every item keeps its row for the rules.
import type { AnyTable, Draft, DraftFile, DraftRow, DraftSheet } from '../draft';
import type { FiscalYear } from '../time/fiscal-year';
import type { DivisionName, IssueNumber } from '../ids';
import { departmentFileOf, departmentNameOf } from './judge-department';
import { issueIndex } from './judge-links';
import { divisionNames, namesOf, type DivisionNames } from './judge-names';
import { judgeObjectiveTable, type ObjectiveAround } from './judge-objective';
import { judgeStaffTable, staffIndex, withoutCopies } from './judge-staff';
import { yearOfFile, yearsOfSheets } from './judge-year';
import type { Excluded, Issue, Objective, Plan, StaffMember } from '../plan';
import type { Settings } from '../settings';
import { settingsOf } from '../settings';
import { sortSubmissions, type Sorting } from '../submission';
import { formOf, type TableForm } from './table-form';
import type { IssueField, Period } from '../terms';
import { compareKey } from '../text/text';

export interface JudgeOptions {
  readonly period: Period;
  /** The department workbook's file name; without it the workbook is told from what it holds. */
  readonly departmentFile?: string;
}

/** The plan of all files together. Never fails: a file that could not be read holds nothing, and the rules name it. */
export function judge(draft: Draft, options: JudgeOptions): Plan {
  const department = departmentFileOf(draft, options.departmentFile);
  const ordered = department
    ? [department, ...draft.files.filter((file) => file !== department)]
    : draft.files;
  const settings = settingsOf((department ?? draft.files.find((file) => file.settings))?.settings ?? null);
  const fiscalYear = department ? yearOfFile(department, 'issues') : yearOfAny(draft);
  const departmentName = departmentNameOf(draft, department);
  const names = divisionNames(
    department ? rowsOf(department, 'issues') : [],
    ordered.flatMap((file) => rowsOf(file, 'staff')),
    departmentName,
  );
  const issues = department ? issuesOf(department, names) : [];
  const divisions = divisionsNamed(issues, names);
  const sorting = sortSubmissions({ draft, department, year: fiscalYear, names, divisions });
  const read = ordered.filter((file) => !sorting.copies.has(file) && !sorting.otherYear.has(file));
  const yearOf: YearOf = (file) =>
    department && !sorting.otherYear.has(file) && fiscalYear !== null
      ? () => fiscalYear
      : yearsOfSheets(file);
  const staff = withoutCopies(staffOf(read, yearOf, names, settings));
  const around = { names, issues: issueIndex(issues), staff: staffIndex(staff), settings };
  return {
    department: departmentName,
    fiscalYear,
    period: options.period,
    settings,
    departmentFile: department?.file ?? null,
    issues,
    issueCopies: read.filter((file) => file !== department).flatMap((file) => issuesOf(file, names)),
    ...objectivesOf(draft, sorting, yearOf, around),
    staff,
    divisions,
    submissions: sorting.submissions,
    draft,
  };
}

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
const rowsOf = <R extends AnyTable['role']>(file: DraftFile, role: R): readonly RowOf<R>[] =>
  tablesOf(file, role).flatMap(({ table }) => table.rows as readonly RowOf<R>[]);

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

const issuesOf = (file: DraftFile, names: DivisionNames): readonly Issue[] =>
  tablesOf(file, 'issues').flatMap(({ table }) => {
    const form = formOf(table);
    return table.rows.map((row) => issueOf(row, form, names));
  });

const divisionsNamed = (issues: readonly Issue[], names: DivisionNames): readonly DivisionName[] => [
  ...new Set(issues.flatMap((issue) => namesOf(issue.row).map(({ text }) => names.of(text)))),
];

type YearOf = (file: DraftFile) => (sheet: DraftSheet) => FiscalYear | null;

function staffOf(
  files: readonly DraftFile[],
  yearOf: YearOf,
  names: DivisionNames,
  settings: Settings,
): readonly StaffMember[] {
  return files.flatMap((file) => {
    const yearIn = yearOf(file);
    return tablesOf(file, 'staff').flatMap(({ sheet, table }) =>
      judgeStaffTable(table, sheet.context, yearIn(sheet), names, settings),
    );
  });
}

/** Objectives that count, and those of workbooks that do not; copies of a file are not read again. */
function objectivesOf(
  draft: Draft,
  sorting: Sorting,
  yearOf: YearOf,
  around: ObjectiveAround,
): { objectives: readonly Objective[]; excluded: readonly Excluded[] } {
  const objectives: Objective[] = [];
  const out: Record<Excluded['why'], Objective[]> = { duplicate: [], 'wrong-year': [] };
  for (const file of draft.files) {
    if (sorting.copies.has(file)) continue;
    const waiting = sorting.waiting(file);
    const yearIn = yearOf(file);
    for (const { sheet, table } of tablesOf(file, 'objectives'))
      for (const objective of judgeObjectiveTable(table, sheet.context, yearIn(sheet), around)) {
        if (sorting.otherYear.has(file)) out['wrong-year'].push(objective);
        else if (waiting.has(objective.division)) out.duplicate.push(objective);
        else objectives.push(objective);
      }
  }
  const excluded = (['duplicate', 'wrong-year'] as const)
    .map((why) => ({ why, objectives: out[why] }))
    .filter((group) => group.objectives.length > 0);
  return { objectives, excluded };
}
