// The first sheets of an empty workbook, loaded when they are first asked for.
import { check } from '../../actions/check';
import { draftIssues } from '../../actions/draft-issues';
import { formRow } from '../../actions/said-values';
import type { ActionWords } from '../../actions/words';
import { formatFiscalYear, type FiscalYear } from '../../domain/time/fiscal-year';
import type { Plan } from '../../domain/plan';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import type { IssueField } from '../../domain/terms';
import { rowIdentity } from '../../forms/write/generated/fingerprint';
import type { FormRow } from '../../forms/write/to-fill/form-table';
import { issuesSheet } from '../../forms/write/to-fill/issues-sheet';
import { settingsSheet } from '../../forms/write/to-fill/settings-sheet';
import { staffSheet } from '../../forms/write/to-fill/staff-sheet';
import { freeSheetName } from '../../forms/write/generated/standing-sheet';
import type { Edit } from '../../workbook/edit';
import type { Workbook } from '../../workbook/port';
import { sheetWords } from '../../wording/sheets';
import type { PickedFile, SheetSpec } from '../ports';
import type { Desk } from './desk';
import type { Checked } from './state';
import type { Writing } from './writing';

const wordsOf = ({ store }: Desk): ActionWords => sheetWords[store.get().preferences.lang];
const addSheets =
  (specs: readonly SheetSpec[]) =>
  ({ workbook }: Checked): Edit[] =>
    added(specs, workbook);

export async function fromPolicy(
  desk: Desk,
  writing: Writing,
  file: PickedFile,
  of: { readonly department: string; readonly year: FiscalYear },
): Promise<void> {
  const { ports, store, say, work } = desk;
  const text = await work('start', () => ports.policyText(file));
  if (text === null) {
    if (store.get().notice === null) say({ kind: 'unreadable-text', name: file.name });
    return;
  }
  const made = draftIssues({ text, ...of }, wordsOf(desk));
  if (made.kind === 'no-clauses') return say({ kind: 'no-clauses', name: file.name });
  writing.propose({ kind: 'start-policy', clauses: made.clauses.length }, addSheets(made.specs));
}

/** From the picked division workbooks. */
export async function fromDivisions(desk: Desk, writing: Writing): Promise<void> {
  const { store, say, work } = desk;
  const sources = store.get().consolidate.files.map(({ source }) => source);
  const read = await work('start', (signal, onProgress) => check(sources, { signal, onProgress }));
  if (!read) return;
  const rows = issueRows(read.plan);
  if (rows.length === 0) return say({ kind: 'no-issues-found' });
  const specs = departmentSpecs(read.plan, rows, wordsOf(desk));
  writing.propose({ kind: 'start-divisions', issues: rows.length }, addSheets(specs));
}

/** From the objectives of the open workbook; its people are there already. */
export function fromHere(desk: Desk, writing: Writing): void {
  const { checked } = desk.store.get();
  const rows = checked ? issueRows(checked.plan) : [];
  if (!checked || rows.length === 0) return desk.say({ kind: 'no-issues-found' });
  const specs = departmentSpecs(checked.plan, rows, wordsOf(desk)).slice(0, 1);
  writing.propose({ kind: 'start-divisions', issues: rows.length }, addSheets(specs));
}

export async function fromSample(desk: Desk, writing: Writing): Promise<void> {
  const specs = await desk.work('start', () => desk.ports.sampleSheets(wordsOf(desk)));
  if (specs) writing.propose({ kind: 'start-sample' }, addSheets(specs));
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
