// Drafts from simple objects, for tests: each key is a field, each value the cell's text (or a number, or a partial Said). Rows stand under
// the contract's headings from row 5 on; every field has its own column, in the vocabulary's order.
import type {
  AnyTable,
  Draft,
  DraftFile,
  DraftRow,
  DraftSheet,
  SettingsDraft,
  SheetContext,
} from '../../src/domain/draft';
import { judge, type JudgeOptions } from '../../src/domain/judge/judge';
import type { Plan } from '../../src/domain/plan';
import type { CalendarDate, Said, SaidSource } from '../../src/domain/said';
import {
  ISSUE_FIELDS,
  OBJECTIVE_FIELDS,
  STAFF_FIELDS,
  type IssueField,
  type ObjectiveField,
  type StaffField,
} from '../../src/domain/terms';

export type Cell = string | number | Partial<Said> | null;
export type Row<F extends string> = { readonly [K in F]?: Cell } & { readonly id?: string };
export type IssueRow = Row<IssueField>;
export type ObjectiveRow = Row<ObjectiveField>;
export type StaffRow = Row<StaffField>;

const FIRST_ROW = 5;
const FIELDS = { issues: ISSUE_FIELDS, objectives: OBJECTIVE_FIELDS, staff: STAFF_FIELDS } as const;
const letters = (at: number): string => (at < 26 ? '' : 'A') + String.fromCharCode(65 + (at % 26));

/** The address of a field in the n-th row (from 0) of a built table. */
export const cellAt = (role: keyof typeof FIELDS, field: string, at = 0): string =>
  `${letters((FIELDS[role] as readonly string[]).indexOf(field))}${FIRST_ROW + at}`;

export function say(
  cell: Exclude<Cell, null>,
  file = 'f.xlsx',
  sheet = 's',
  address: string | null = 'A1',
): Said {
  const place = { file, sheet, cell: address };
  const base: Said = {
    text: '',
    value: null,
    date: null,
    percent: false,
    unit: null,
    error: null,
    place,
    source: 'cell',
  };
  if (typeof cell === 'string') return { ...base, text: cell, value: cell };
  if (typeof cell === 'number') return { ...base, text: String(cell), value: cell };
  return { ...base, value: cell.text ?? null, ...cell };
}

export const dated = (date: CalendarDate, text: string): Partial<Said> => ({ text, date, value: 45000 });
export const placed = (text: string, source: SaidSource): Partial<Said> => ({ text, source });

export interface TableOptions {
  /** Fields without a column. */
  readonly without?: readonly string[];
  readonly columns?: readonly AnyTable['columns'][number][];
}

function table(
  role: keyof typeof FIELDS,
  file: string,
  sheet: string,
  rows: readonly Row<string>[],
  options: TableOptions = {},
): AnyTable {
  const fields = (FIELDS[role] as readonly string[]).filter((field) => !options.without?.includes(field));
  const columns = fields.map((field) => ({
    heading: field,
    cell: cellAt(role, field, -1),
    field,
    how: 'exact' as const,
    proposal: null,
    unit: null,
  }));
  const built = rows.map((row, at): DraftRow<string> => {
    const said: Record<string, Said> = {};
    for (const field of fields) {
      const cell = row[field];
      if (cell !== undefined && cell !== null && cell !== '')
        said[field] = say(cell, file, sheet, cellAt(role, field, at));
    }
    const place = Object.values(said)[0]?.place ?? { file, sheet, cell: cellAt(role, fields[0]!, at) };
    return { id: row.id ?? null, place, said, upper: [], extra: [], parts: {} };
  });
  return {
    role,
    place: { file, sheet, cell: 'A4' },
    headingRows: [4, 4],
    bodyRows: [FIRST_ROW, FIRST_ROW + rows.length - 1],
    columns: [...columns, ...(options.columns ?? [])],
    absent: (options.without ?? []) as never,
    rows: built as never,
    leftOut: [],
  } as AnyTable;
}

export interface SheetSpec {
  readonly sheet?: string;
  readonly issues?: readonly IssueRow[];
  readonly objectives?: readonly ObjectiveRow[];
  readonly staff?: readonly StaffRow[];
  readonly division?: string;
  readonly department?: string;
  /** Text of the title that names the year; null for none. */
  readonly year?: string | null;
  readonly options?: TableOptions;
}

function sheetOf(file: string, spec: SheetSpec): DraftSheet {
  const role = spec.issues ? 'issues' : spec.objectives ? 'objectives' : spec.staff ? 'staff' : 'ignored';
  const sheet =
    spec.sheet ?? { issues: '重点課題', objectives: '目標', staff: '職員', ignored: 'メモ' }[role];
  const title = (text: string | null | undefined, cell: string): Said | null =>
    text ? { ...say(text, file, sheet, cell), source: 'title' } : null;
  const context: SheetContext = {
    department: title(spec.department, 'A1'),
    division: title(spec.division, 'B1'),
    fiscalYear: title(spec.year === undefined ? '令和6年度' : spec.year, 'C1'),
    period: null,
  };
  const rows = spec.issues ?? spec.objectives ?? spec.staff;
  const tables =
    role === 'ignored' ? [] : [table(role, file, sheet, rows as readonly Row<string>[], spec.options)];
  return { sheet, role, hidden: false, context, tables };
}

export interface FileSpec {
  readonly file?: string;
  readonly sha256?: string | null;
  readonly fault?: DraftFile['fault'];
  readonly sheets?: readonly SheetSpec[];
  readonly settings?: SettingsDraft | null;
  readonly generated?: boolean;
}

export function fileOf(spec: FileSpec): DraftFile {
  const file = spec.file ?? '部.xlsx';
  const generated = sheetOf(file, { sheet: '部の総括' });
  return {
    file,
    sha256: spec.sha256 ?? null,
    fault: spec.fault ?? null,
    sheets: [
      ...(spec.sheets ?? []).map((sheet) => sheetOf(file, sheet)),
      ...(spec.generated ? [{ ...generated, role: 'generated' as const }] : []),
    ],
    settings: spec.settings ?? null,
  };
}

export const draftOf = (...files: readonly FileSpec[]): Draft => ({ files: files.map(fileOf) });

/** 設定 from plain pairs. */
export function settingsDraft(
  values: Readonly<Record<string, string | number>> = {},
  waivers: Readonly<Record<string, string>> = {},
): SettingsDraft {
  return {
    values: Object.entries(values).map(([name, value]) => ({
      name: say(name),
      value: value === '' ? null : say(value),
    })),
    headings: [],
    forms: [],
    grades: [],
    waivers: Object.entries(waivers).map(([number, reason]) => ({
      number: say(number),
      reason: reason === '' ? null : say(reason),
    })),
  };
}

export const EMPTY_SETTINGS = settingsDraft();

/** An issue, an objective and a person without a single fault; override what a case is about. */
export const issue = (row: IssueRow = {}): IssueRow => ({
  number: '1',
  title: '相談支援の体制づくり',
  lead: '障害福祉課',
  ...row,
});
export const objective = (row: ObjectiveRow = {}): ObjectiveRow => ({
  division: '障害福祉課',
  number: '1',
  issue: '1',
  title: '相談窓口の開設',
  action: '相談員を配置する',
  target: '3か所',
  deadline: '令和6年9月末',
  lead: '1001',
  support: '1002',
  effortLead: '0.1人',
  effortSupport: '0.1人',
  ...row,
});
export const person = (row: StaffRow = {}): StaffRow => ({
  number: '1001',
  name: '福祉 一郎',
  division: '障害福祉課',
  employment: '正規',
  weeklyHours: 38.75,
  capacity: 1,
  ...row,
});
export const TEAM: readonly StaffRow[] = [
  person(),
  person({ number: '1002', name: '福祉 二郎' }),
  person({ number: '1003', name: '福祉 三郎' }),
];

/** One department workbook that holds everything. */
export function workbook(spec: {
  readonly issues?: readonly IssueRow[];
  readonly objectives?: readonly ObjectiveRow[];
  readonly staff?: readonly StaffRow[];
  readonly settings?: SettingsDraft | null;
  readonly options?: TableOptions;
}): FileSpec {
  const objectives = spec.objectives ?? [objective(), objective({ number: '2', title: '窓口の案内の配布' })];
  return {
    file: '部.xlsx',
    settings: spec.settings === undefined ? EMPTY_SETTINGS : spec.settings,
    sheets: [
      ...(spec.issues?.length === 0 ? [] : [{ issues: spec.issues ?? [issue()], department: '福祉部' }]),
      { objectives, ...(spec.options ? { options: spec.options } : {}) },
      ...(spec.staff?.length === 0 ? [] : [{ staff: spec.staff ?? TEAM }]),
    ],
  };
}

export const planOf = (files: FileSpec | readonly FileSpec[], options: Partial<JudgeOptions> = {}): Plan =>
  judge(draftOf(...(Array.isArray(files) ? (files as readonly FileSpec[]) : [files as FileSpec])), {
    period: 'start',
    ...options,
  });
