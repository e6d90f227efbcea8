// 配布: one ready-to-fill workbook for each division that the department names; for a division that already has one, edits
// that bring its copy of the issues up to date and leave its own rows alone. Identities come with our own forms: the copy of the issues
// carries the department's, a ready row its own. A workbook made by hand gets none: there numbers and words tell what is what.
import type { FileFault } from '../domain/draft';
import type { DivisionName } from '../domain/ids';
import type { Plan } from '../domain/plan';
import { formatFiscalYear } from '../domain/time/fiscal-year';
import type { OnProgress } from '../domain/progress';
import { ownIdentities, rowIdentity } from '../forms/write/generated/fingerprint';
import { issueCopyEdits } from '../forms/write/to-fill/issue-copy';
import { issuesSheet } from '../forms/write/to-fill/issues-sheet';
import { objectivesSheet } from '../forms/write/to-fill/objectives-sheet';
import { staffSheet } from '../forms/write/to-fill/staff-sheet';
import type { Edit } from '../workbook/edit';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { WorkbookSource } from '../workbook/port';
import type { Period } from '../domain/terms';
import { check } from './check';
import { formRow } from './said-values';
import type { ActionWords } from './words';

export interface DistributeOptions {
  /** The round that the sheets' titles name; the start unless said. */
  readonly period?: Period;
  /** Division workbooks that are out already. */
  readonly existing?: readonly WorkbookSource[];
  readonly words: ActionWords;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export type DivisionWorkbook =
  | {
      readonly kind: 'new';
      readonly division: DivisionName;
      readonly name: string;
      readonly specs: readonly SheetSpec[];
    }
  /** `name` is the existing workbook's; no edits when it is up to date. */
  | {
      readonly kind: 'refresh';
      readonly division: DivisionName;
      readonly name: string;
      readonly source: WorkbookSource;
      readonly edits: readonly Edit[];
    };

export type DistributeResult =
  | { readonly kind: 'distributed'; readonly plan: Plan; readonly workbooks: readonly DivisionWorkbook[] }
  /** The department workbook cannot be read, or names no issues or no divisions. */
  | { readonly kind: 'no-department'; readonly fault: FileFault | null };

/** Rows ready to be written in, each with its number and identity. */
const READY_ROWS = 20;

export async function distribute(
  department: WorkbookSource,
  options: DistributeOptions,
): Promise<DistributeResult> {
  const existing = options.existing ?? [];
  const { plan, draft, workbooks } = await check([department, ...existing], {
    ...options,
    department,
    keep: () => true,
    period: options.period ?? 'start',
  });
  const fault = draft.files.find(({ file }) => file === department.name)?.fault ?? null;
  if (fault || plan.divisions.length === 0) return { kind: 'no-department', fault };
  const made = plan.divisions.map((division, done): DivisionWorkbook => {
    options.onProgress?.({ step: 'write', done, total: plan.divisions.length, subject: division });
    const out = plan.submissions.find(
      (each) => each.division === division && each.status === 'ok' && each.file !== department.name,
    );
    const workbook = out?.file ? workbooks.get(out.file) : undefined;
    const source = existing.find(({ name }) => name === workbook?.name);
    const file = draft.files.find((each) => each.file === out?.file);
    return workbook && source && file
      ? {
          kind: 'refresh',
          division,
          name: source.name,
          source,
          edits: issueCopyEdits(workbook.grids, file, issueCopy(plan, options.words)),
        }
      : { kind: 'new', division, name: `${division}.xlsx`, specs: divisionSpecs(plan, division, options) };
  });
  return { kind: 'distributed', plan, workbooks: made };
}

const shared = (plan: Plan): { readonly department: string; readonly year: string } => ({
  department: plan.department ?? '',
  year: plan.fiscalYear === null ? '' : formatFiscalYear(plan.fiscalYear),
});

function issueCopy(plan: Plan, words: ActionWords): SheetSpec {
  const { department, year } = shared(plan);
  const own = ownIdentities(plan.issues);
  const rows = plan.issues.map((issue) =>
    formRow(issue.row, own.get(issue) ?? rowIdentity('issue', department, year, issue.number)),
  );
  return issuesSheet({ department, year, rows, howTo: words.howTo('issue-copy'), copy: true });
}

function divisionSpecs(
  plan: Plan,
  division: DivisionName,
  { period, words }: DistributeOptions,
): SheetSpec[] {
  const { department, year } = shared(plan);
  const people = plan.staff.filter((member) => member.division === division);
  const rows = Array.from({ length: READY_ROWS }, (_, at) => ({
    division,
    number: String(at + 1),
    id: rowIdentity('objective', division, year, String(at + 1)),
  }));
  return [
    objectivesSheet({
      ...{ department, division, year, rows },
      period: period ?? 'start',
      howTo: words.howTo('objectives'),
      issueChoices: plan.issues.map(({ row, number }) => row.said.number?.text ?? number),
      staffRows: people.length,
      protect: true,
    }),
    issueCopy(plan, words),
    staffSheet({
      department,
      year,
      rows: people.map(({ row }) => formRow(row)),
      howTo: words.howTo('staff'),
    }),
  ];
}
