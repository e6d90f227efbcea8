// 最初の一歩: an empty workbook gets its issues from a policy text, or from division workbooks that are there already.
import { check } from '../../actions/check';
import { draftIssues } from '../../actions/draft-issues';
import { formRow } from '../../actions/said-values';
import type { ActionWords } from '../../actions/words';
import { formatFiscalYear, type FiscalYear } from '../../domain/fiscal-year';
import type { Plan } from '../../domain/plan';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { rowIdentity } from '../../forms/write/fingerprint';
import type { FormRow } from '../../forms/write/form-table';
import { issuesSheet } from '../../forms/write/issues-sheet';
import { settingsSheet } from '../../forms/write/settings-sheet';
import { staffSheet } from '../../forms/write/staff-sheet';
import { freeSheetName } from '../../forms/write/standing-sheet';
import type { IssueField } from '../../domain/terms';
import type { Edit } from '../../workbook/edit';
import type { Workbook } from '../../workbook/port';
import type { PickedFile, SheetSpec } from '../ports';
import type { Consolidating } from './consolidating';
import type { Desk } from './desk';
import type { Checked } from './state';
import type { Writing } from './writing';

export interface Starting {
  /** Numbered clauses of a policy text become 重点課題, 職員 and 設定 in the open workbook. */
  fromPolicy(file: PickedFile, department: string, year: FiscalYear): Promise<void>;
  /** The issues and people that division workbooks hold become the department's sheets; the files stay picked in 集約. */
  fromDivisions(files: readonly PickedFile[]): Promise<void>;
  /** The same from the objectives of the open workbook. */
  fromHere(): void;
  openSample(): Promise<void>;
}

/** Nothing that the product knows stands in the workbook yet. */
export const isEmpty = ({ plan }: Checked): boolean =>
  plan.issues.length === 0 && plan.objectives.length === 0 && plan.staff.length === 0;

/** The fiscal year that goals are drafted for now: from January on, the one that begins next April. */
export const comingYear = (now: Date): FiscalYear => now.getFullYear();

export function createStarting(
  desk: Desk,
  writing: Writing,
  files: Consolidating,
  words: () => ActionWords,
): Starting {
  const { ports, store, say, work } = desk;
  const addSheets =
    (specs: readonly SheetSpec[]) =>
    ({ workbook }: Checked): Edit[] =>
      added(specs, workbook);
  return {
    async fromPolicy(file, department, year) {
      const text = await work('start', () => ports.policyText(file));
      if (text === null) {
        if (store.get().notice === null) say({ kind: 'unreadable-text', name: file.name });
        return;
      }
      const made = draftIssues({ text, department, year }, words());
      if (made.kind === 'no-clauses') return say({ kind: 'no-clauses', name: file.name });
      writing.propose({ kind: 'start-policy', clauses: made.clauses.length }, addSheets(made.specs));
    },
    async fromDivisions(picked) {
      files.add(picked);
      const sources = store.get().consolidate.files.map(({ source }) => source);
      const read = await work('start', (signal, onProgress) => check(sources, { signal, onProgress }));
      if (!read) return;
      const rows = issueRows(read.plan);
      if (rows.length === 0) return say({ kind: 'no-issues-found' });
      const specs = departmentSpecs(read.plan, rows, words());
      writing.propose({ kind: 'start-divisions', issues: rows.length }, addSheets(specs));
    },
    fromHere() {
      const { checked } = store.get();
      const rows = checked ? issueRows(checked.plan) : [];
      if (!checked || rows.length === 0) return say({ kind: 'no-issues-found' });
      const [issues] = departmentSpecs(checked.plan, rows, words());
      writing.propose({ kind: 'start-divisions', issues: rows.length }, addSheets(issues ? [issues] : []));
    },
    async openSample() {
      await ports.openSample?.();
    },
  };
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
