// 年度更新: next year's workbooks. Issues, people and settings go on; last year's items stay readable beside the new form, and
// the unmet ones stand in it already, with their identity. Deadlines are left for people to set anew.
import type { Said } from '../domain/said';
import type { FileFault } from '../domain/draft';
import { formatFiscalYear } from '../domain/time/fiscal-year';
import type { DivisionName } from '../domain/ids';
import type { Objective, Plan } from '../domain/plan';
import type { OnProgress } from '../domain/progress';
import type { IssueField, ObjectiveField, StaffField } from '../domain/terms';
import type { FormRow } from '../forms/write/to-fill/form-table';
import { ownIdentities, rowIdentity } from '../forms/write/generated/fingerprint';
import { issuesSheet } from '../forms/write/to-fill/issues-sheet';
import { CARRIED, lastYearSheet } from '../forms/write/to-fill/last-year-sheet';
import { objectivesSheet } from '../forms/write/to-fill/objectives-sheet';
import { settingsSheet } from '../forms/write/to-fill/settings-sheet';
import { staffSheet } from '../forms/write/to-fill/staff-sheet';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { WorkbookSource } from '../workbook/port';
import { check } from './check';
import { formRow } from './said-values';
import type { ActionWords } from './words';

export interface RolloverOptions {
  readonly words: ActionWords;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export type RolloverResult =
  | {
      readonly kind: 'rolled-over';
      readonly plan: Plan;
      readonly workbooks: readonly { readonly name: string; readonly specs: readonly SheetSpec[] }[];
      /** Unmet or unreported objectives that stand in next year's forms. */
      readonly carried: readonly Objective[];
    }
  /** The department workbook cannot be read, holds no issues, or does not say its year. */
  | { readonly kind: 'no-department'; readonly fault: FileFault | null };

/** Empty rows below the carried ones. */
const FREE_ROWS = 15;

export async function rollover(
  department: WorkbookSource,
  divisions: readonly WorkbookSource[],
  options: RolloverOptions,
): Promise<RolloverResult> {
  const { plan, draft } = await check([department, ...divisions], { ...options, department, period: 'end' });
  const fault = draft.files.find(({ file }) => file === department.name)?.fault ?? null;
  if (fault || plan.issues.length === 0 || plan.fiscalYear === null) return { kind: 'no-department', fault };
  const next: NextYear = {
    plan,
    words: options.words,
    last: formatFiscalYear(plan.fiscalYear),
    year: formatFiscalYear(plan.fiscalYear + 1),
  };
  return {
    kind: 'rolled-over',
    plan,
    carried: plan.objectives.filter(isUnmet),
    workbooks: [
      { name: `${plan.department ?? ''}_${next.year}.xlsx`, specs: departmentSpecs(next) },
      ...plan.divisions.map((division) => ({
        name: `${division}_${next.year}.xlsx`,
        specs: divisionSpecs(next, division),
      })),
    ],
  };
}

interface NextYear {
  readonly plan: Plan;
  readonly words: ActionWords;
  /** As people write them. */
  readonly last: string;
  readonly year: string;
}

/** C, D, or nobody said. */
const isUnmet = ({ grade }: Objective): boolean => grade === null || grade === 'C' || grade === 'D';

function issueRows({ plan, last }: NextYear): FormRow<IssueField>[] {
  const own = ownIdentities(plan.issues);
  return plan.issues.map((issue) =>
    formRow(issue.row, own.get(issue) ?? rowIdentity('issue', plan.department ?? '', last, issue.number)),
  );
}

function departmentSpecs(next: NextYear): SheetSpec[] {
  const { plan, words, year } = next;
  const file = plan.draft.files.find((each) => each.file === plan.departmentFile);
  const pairs = (lines: readonly (readonly [Said, Said | null])[]) =>
    lines.flatMap(([from, to]) => (to ? [[from.text, to.text] as const] : []));
  const settings = file?.settings;
  const headings = pairs((settings?.headings ?? []).map(({ from, to }) => [from, to]));
  const forms = pairs((settings?.forms ?? []).map(({ heading, field }) => [heading, field]));
  const grades = pairs((settings?.grades ?? []).map(({ mark, grade }) => [mark, grade]));
  const shared = { department: plan.department ?? '', year };
  return [
    issuesSheet({ ...shared, rows: issueRows(next), howTo: words.howTo('issues') }),
    staffSheet({
      ...shared,
      rows: plan.staff.map(({ row }) => staffRow(formRow(row))),
      howTo: words.howTo('staff'),
    }),
    settingsSheet({ settings: plan.settings, headings, waivers: [], forms, grades }, words),
  ];
}

/** 在籍期間 and 時間外 are last year's. */
function staffRow({
  tenure: _tenure,
  overtime: _overtime,
  ...row
}: FormRow<StaffField>): FormRow<StaffField> {
  return row;
}

function divisionSpecs(next: NextYear, division: DivisionName): SheetSpec[] {
  const { plan, words, last, year } = next;
  const own = plan.objectives.filter((objective) => objective.division === division);
  const people = plan.staff.filter((member) => member.division === division);
  const shared = { department: plan.department ?? '', year };
  return [
    objectivesSheet({
      ...shared,
      division,
      period: 'start',
      rows: objectiveRows(division, year, last, own.filter(isUnmet)),
      howTo: words.howTo('objectives'),
      issueChoices: plan.issues.map(({ row, number }) => row.said.number?.text ?? number),
      staffRows: people.length,
      protect: true,
    }),
    issuesSheet({ ...shared, rows: issueRows(next), howTo: words.howTo('issue-copy'), copy: true }),
    staffSheet({
      ...shared,
      rows: people.map(({ row }) => staffRow(formRow(row))),
      howTo: words.howTo('staff'),
    }),
    lastYearSheet(
      division,
      last,
      own.map((objective) => ({ objective, carried: isUnmet(objective) })),
    ),
  ];
}

function objectiveRows(
  division: DivisionName,
  year: string,
  last: string,
  unmet: readonly Objective[],
): FormRow<ObjectiveField>[] {
  const own = ownIdentities(unmet);
  const free = Array.from({ length: FREE_ROWS }, (_, at) => unmet.length + at + 1);
  return [
    ...unmet.map((objective, at) => ({
      ...carriedRow(objective, String(at + 1), last),
      id: own.get(objective) ?? rowIdentity('objective', division, year, `${at + 1}`),
    })),
    ...free.map((number) => ({
      division,
      number: String(number),
      id: rowIdentity('objective', division, year, String(number)),
    })),
  ];
}

/** What carries over: what to do, for which issue, by whom; the baseline is what was reached. */
function carriedRow(objective: Objective, number: string, last: string): FormRow<ObjectiveField> {
  const {
    division,
    section,
    issue,
    title,
    action,
    indicator,
    baseline,
    target,
    unit,
    direction,
    difficulty,
    lead,
    support,
    effortLead,
    effortSupport,
  } = formRow(objective.row);
  const from = `${last} ${objective.number ?? ''}（${objective.grade ?? '－'}）${CARRIED}`;
  const kept = {
    division: division ?? objective.division ?? '',
    section,
    issue,
    title,
    action,
    indicator,
    target,
    unit,
    direction,
    difficulty,
  };
  const people = { lead, support, effortLead, effortSupport };
  const reached = objective.row.said.actual?.text ?? baseline;
  const row = { ...kept, ...people, baseline: reached, number, remarks: from };
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  ) as FormRow<ObjectiveField>;
}
