// form-changed: a required heading that is missing, renamed beyond the dictionary, or twice; a file whose headings are all unknown; a 課名
// that nobody knows. Extra columns are a city's own and are silent. One finding a cause: no row below is blamed for it.
import type { ColumnReading, DraftFile, SettingsDraft } from '../../draft';
import type { Finding, FindingFacts } from '../../finding';
import { formKey } from '../../form';
import type { Place } from '../../place';
import type { Objective, Plan } from '../../plan';
import { misreadLines } from '../../settings';
import { formOf, type TableForm } from '../../judge/table-form';
import type { Period } from '../../terms';
import { compareKey } from '../../text/text';
import type { PlanRule } from '../around';
import { columnOf } from '../cell';
import { REQUIRED, type Required } from '../required';
import { fault } from '../rule';

export const formChanged: PlanRule = (plan) => [
  ...plan.draft.files.flatMap((file) => (nothingKnown(file) ? [unknownFile(file)] : [])),
  ...onePerForm(tablesInUse(plan)).flatMap(({ table, sheets }) =>
    headings(table, plan.period).map((finding) => withSheets(finding, sheets)),
  ),
  ...needed(plan),
  ...unknownDivisions(plan),
  ...plan.draft.files.flatMap(({ settings }) => (settings ? settingLines(settings) : [])),
];

interface FormInUse {
  /** The form's first table. */
  readonly table: TableForm;
  readonly sheets: number;
}

/** What is to be said of a form is said once, however many sheets share it. */
function onePerForm(tables: readonly TableForm[]): readonly FormInUse[] {
  const forms = new Map<string, FormInUse>();
  for (const table of tables) {
    const key = `${formKey(table)}\n${table.absent.join()}`;
    const known = forms.get(key);
    forms.set(key, known ? { ...known, sheets: known.sheets + 1 } : { table, sheets: 1 });
  }
  return [...forms.values()];
}

const withSheets = (finding: Finding, sheets: number): Finding =>
  finding.rule === 'form-changed' && sheets > 1
    ? { ...finding, facts: { ...finding.facts, sheets } }
    : finding;

/** Lines of 設定 that mean to set a limit and do not, so that nobody works by a limit that is not there. */
const settingLines = (settings: SettingsDraft): readonly Finding[] =>
  misreadLines(settings).map(({ text, place }) =>
    fault('form-changed', place, { what: 'setting', role: null, heading: text, field: null, proposal: null }),
  );

/** Tables whose rows are in the plan. A copy of 重点課題 or of the staff list may be shorter than the original. */
function tablesInUse(plan: Plan): readonly TableForm[] {
  const listed = tablesOf(plan.staff);
  const counted = tablesOf(plan.objectives);
  const out = tablesOf(plan.excluded.flatMap(({ objectives }) => objectives));
  return plan.draft.files.flatMap((file) =>
    file.sheets.flatMap(({ tables }) =>
      tables.map(formOf).filter((table) => {
        const key = tableKey(table);
        if (table.role === 'objectives') return counted.has(key) || !out.has(key);
        return file.file === plan.departmentFile || (table.role === 'staff' && listed.has(key));
      }),
    ),
  );
}

/** By where a table stands. */
const tablesOf = (items: readonly { readonly table: TableForm }[]): ReadonlySet<string> =>
  new Set([...new Set(items.map(({ table }) => table))].map(tableKey));
const tableKey = ({ role, place }: TableForm): string =>
  `${role}\n${place.file}\n${place.sheet}\n${place.cell}`;

const headings = (table: TableForm, period: Period): readonly Finding[] => [
  ...absent(table, period),
  ...doubtful(table),
  ...repeated(table),
];

const requiredOf = (table: TableForm): readonly Required<string>[] => REQUIRED[table.role];

/** A heading that is missing while a near one stands there is told as renamed, below. */
function absent(table: TableForm, period: Period): readonly Finding[] {
  const doubted = new Set(
    table.columns.flatMap((column) => (column.how === 'doubtful' ? [meant(column, table)] : [])),
  );
  return requiredOf(table)
    .filter(({ field, periods }) => periods.includes(period) && table.absent.includes(field))
    .filter(({ field }) => !doubted.has(field))
    .map(({ field, heading }) =>
      changed(table, table.place, { what: 'missing', heading, field, proposal: null }),
    );
}

/** The field a doubtful column was taken to mean, by its reading or by the contract's heading it is near to. */
const meant = (column: ColumnReading, table: TableForm): string | null =>
  column.field ??
  requiredOf(table).find(({ heading }) => compareKey(heading) === compareKey(column.proposal ?? ''))?.field ??
  null;

/** A near heading whose meaning another column already gives is an extra column. */
const doubtful = (table: TableForm): readonly Finding[] =>
  table.columns
    .filter((column) => column.how === 'doubtful' && !columnOf(table, meant(column, table) ?? ''))
    .map((column) =>
      changed(table, at(table, column), {
        what: 'renamed',
        heading: column.heading,
        field: meant(column, table),
        proposal: column.proposal,
      }),
    );

const repeated = (table: TableForm): readonly Finding[] =>
  table.columns
    .filter(
      ({ how, field }) =>
        how === 'repeated' && requiredOf(table).some((required) => required.field === field),
    )
    .map((column) =>
      changed(table, at(table, column), {
        what: 'twice',
        heading: column.heading,
        field: column.field,
        proposal: null,
      }),
    );

const at = (table: TableForm, column: ColumnReading): Place => ({ ...table.place, cell: column.cell });

const NEXT_STEP = { field: 'secondHalfIssue', heading: '下期の課題' };
const REASON = { field: 'shortfallReason', heading: '未達理由' };

/** △× without a 下期の課題 column, C and D without a 未達理由 column: one missing heading instead of a finding a row. */
function needed(plan: Plan): readonly Finding[] {
  if (plan.period === 'start') return [];
  const { field, heading } = plan.period === 'mid' ? NEXT_STEP : REASON;
  const short = plan.objectives
    .filter(plan.period === 'mid' ? isBehind : fellShort)
    .map(({ table }) => table);
  const lacking = [...new Set(short)].filter((table) => !columnOf(table, field));
  return onePerForm(lacking).map(({ table, sheets }) =>
    withSheets(changed(table, table.place, { what: 'missing', heading, field, proposal: null }), sheets),
  );
}

const isBehind = ({ progress }: Objective): boolean => progress === '△' || progress === '×';
const fellShort = ({ grade }: Objective): boolean => grade === 'C' || grade === 'D';

const nothingKnown = (file: DraftFile): boolean =>
  !file.fault &&
  file.sheets.length > 0 &&
  file.settings === null &&
  file.sheets.every(({ role, tables }) => tables.length === 0 && role !== 'generated' && role !== 'settings');

const unknownFile = (file: DraftFile): Finding => {
  const sheet = file.sheets[0]?.sheet ?? null;
  const place = { file: file.file, sheet, cell: null };
  return fault('form-changed', place, {
    what: 'unknown',
    role: null,
    heading: '',
    field: null,
    proposal: null,
  });
};

/** Divisions of objectives that neither the issues nor the staff list name, once each. Without issues nothing tells who belongs. */
function unknownDivisions(plan: Plan): readonly Finding[] {
  if (plan.issues.length === 0) return [];
  const known = new Set<string | null>([
    null,
    ...plan.divisions,
    ...plan.staff.map(({ division }) => division),
  ]);
  return plan.objectives.flatMap(({ division, row, context, table }) => {
    if (known.has(division)) return [];
    known.add(division);
    const place = (row.said.division ?? context.division)?.place ?? row.place;
    return [
      changed(table, place, { what: 'division', heading: division ?? '', field: 'division', proposal: null }),
    ];
  });
}

const changed = (
  table: TableForm,
  place: Place,
  facts: Omit<FindingFacts['form-changed'], 'role'>,
): Finding => fault('form-changed', place, { ...facts, role: table.role });
