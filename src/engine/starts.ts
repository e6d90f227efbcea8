// The first sheets of an empty workbook: from a policy text, from division workbooks that are there already, from its own
// objectives, or the sample.
import { check } from '../actions/check';
import { draftIssues } from '../actions/draft-issues';
import { formRow } from '../actions/said-values';
import type { ActionWords } from '../actions/words';
import { formatFiscalYear } from '../domain/time/fiscal-year';
import type { Plan } from '../domain/plan';
import { DEFAULT_SETTINGS } from '../domain/settings';
import type { IssueField } from '../domain/terms';
import { rowIdentity } from '../forms/write/generated/fingerprint';
import type { FormRow } from '../forms/write/to-fill/form-table';
import { issuesSheet } from '../forms/write/to-fill/issues-sheet';
import { settingsSheet } from '../forms/write/to-fill/settings-sheet';
import { staffSheet } from '../forms/write/to-fill/staff-sheet';
import { freeSheetName } from '../forms/write/generated/standing-sheet';
import type { Edit } from '../workbook/edit';
import type { Workbook, WorkbookSource } from '../workbook/port';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { Start, Started, Watch } from './engine';
import type { EnginePorts } from './ports';

/** What the open workbook gives to start from. */
export interface StartingFrom {
  readonly workbook: Workbook;
  readonly plan: Plan;
}

export async function start(
  from: Start,
  { workbook, plan }: StartingFrom,
  sources: (files: Extract<Start, { kind: 'divisions' }>['files']) => readonly WorkbookSource[],
  ports: EnginePorts,
  words: ActionWords,
  watch: Watch,
): Promise<Started> {
  const made = (count: number, specs: readonly SheetSpec[]): Started => ({
    ...{ kind: 'made', count, edits: added(specs, workbook) },
  });
  switch (from.kind) {
    case 'policy': {
      const text = await ports.policyText(from.file, from.name);
      if (text === null) return { kind: 'unreadable-text' };
      const { department, year } = from;
      const drafted = draftIssues({ text, department, year }, words);
      return drafted.kind === 'drafted'
        ? made(drafted.clauses.length, drafted.specs)
        : { kind: 'no-clauses' };
    }
    case 'divisions': {
      const read = await check(sources(from.files), watch);
      const rows = issueRows(read.plan);
      if (rows.length === 0) return { kind: 'no-issues-found' };
      return made(rows.length, departmentSpecs(read.plan, rows, words));
    }
    case 'here': {
      // Its people are there already.
      const rows = issueRows(plan);
      if (rows.length === 0) return { kind: 'no-issues-found' };
      return made(rows.length, departmentSpecs(plan, rows, words).slice(0, 1));
    }
    case 'sample': {
      const specs = await ports.sampleSheets(words);
      return made(specs.length, specs);
    }
  }
}

/** As new sheets; a name that is taken gets a number. */
function added(specs: readonly SheetSpec[], workbook: Workbook): Edit[] {
  return specs.map((spec) => ({
    kind: 'add-sheet',
    spec: { ...spec, name: freeSheetName(spec.name, workbook.grids) },
  }));
}

/** Issues as the divisions' copies have them; without any copy, the numbers that their objectives name. */
function issueRows(plan: Plan): readonly FormRow<IssueField>[] {
  const seen = new Set<string>();
  const rows = [...plan.issues, ...plan.issueCopies].flatMap((issue) => {
    if (seen.has(issue.number)) return [];
    seen.add(issue.number);
    return [formRow(issue.row, issue.row.id ?? identity(plan, issue.number))];
  });
  if (rows.length > 0) return rows;
  const named = plan.objectives.flatMap(({ link }) =>
    link.kind === 'unknown' || link.kind === 'linked' ? link.unknown : [],
  );
  return [...new Set(named)].map((number) => ({ number, id: identity(plan, number) }));
}

const identity = (plan: Plan, number: string): string =>
  rowIdentity('issue', plan.department ?? '', yearOf(plan), number);
const yearOf = ({ fiscalYear }: Plan): string => (fiscalYear === null ? '' : formatFiscalYear(fiscalYear));

function departmentSpecs(
  plan: Plan,
  rows: readonly FormRow<IssueField>[],
  words: ActionWords,
): readonly SheetSpec[] {
  const shared = { department: plan.department ?? '', year: yearOf(plan) };
  const staff = plan.staff.map(({ row }) => formRow(row));
  return [
    issuesSheet({ ...shared, rows, howTo: words.howTo('issues') }),
    staffSheet({ ...shared, rows: staff, howTo: words.howTo('staff') }),
    settingsSheet({ settings: DEFAULT_SETTINGS, headings: [], waivers: [] }, words),
  ];
}
