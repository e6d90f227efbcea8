// 課の目標 as a sheet: blank for a division to fill in, or with rows. Choice lists for issue, people, progress and grade.
import { GRADES, PROGRESS_MARKS, type ObjectiveField, type Period } from '../../../domain/terms';
import { formatAddress } from '../../../workbook/address';
import type { SheetSpec } from '../../../workbook/sheet-spec';
import { FORM_HEADING_ROW, formTable, type FormChoice, type FormColumn, type FormRow } from './form-table';
import { PERIOD_WORDS } from '../labels';
import { FORM_NAMES, OBJECTIVE_HEADINGS } from '../generated/signatures';

export interface ObjectivesSheet {
  readonly department: string;
  readonly division: string;
  readonly year: string;
  readonly period: Period;
  readonly rows: readonly FormRow<ObjectiveField>[];
  readonly howTo: string;
  /** Numbers (and 課独自) offered under 対応する重点課題; several may be typed. */
  readonly issueChoices: readonly string[];
  /** People of the division's staff sheet: how many rows it has; 0 offers nobody. */
  readonly staffRows: number;
  readonly protect?: boolean;
}

type Look = readonly [width: number, style: FormColumn<ObjectiveField>['style']];
/** The plan fills one page's width; the results, beside the repeated columns up to the title, another (see pagesWide). */
const LOOKS: Readonly<Record<ObjectiveField, Look>> = {
  division: [9, 'input-center'],
  section: [9, 'input-center'],
  number: [6, 'input-center'],
  issue: [11, 'input-center'],
  title: [22, 'input'],
  action: [42, 'input'],
  indicator: [17, 'input'],
  baseline: [10, 'input'],
  target: [18, 'input'],
  unit: [6, 'input-center'],
  direction: [6, 'input-center'],
  deadline: [14, 'input-center'],
  difficulty: [6, 'input-center'],
  weight: [7, 'input-center'],
  lead: [12, 'input-center'],
  support: [12, 'input-center'],
  effortLead: [10, 'input-center'],
  effortSupport: [10, 'input-center'],
  progress: [6, 'input-center'],
  firstHalf: [24, 'input'],
  secondHalfIssue: [24, 'input'],
  actual: [13, 'input'],
  rate: [9, 'input-center'],
  grade: [8, 'input-center'],
  result: [26, 'input'],
  shortfallReason: [22, 'input'],
  next: [22, 'input'],
  remarks: [14, 'input'],
};

const COLUMNS: readonly FormColumn<ObjectiveField>[] = (Object.keys(LOOKS) as ObjectiveField[]).map(
  (field) => {
    const [width, style] = LOOKS[field];
    return { field, heading: OBJECTIVE_HEADINGS[field], width, style };
  },
);

export function objectivesSheet(sheet: ObjectivesSheet): SheetSpec {
  return formTable({
    name: FORM_NAMES.objectives,
    title: `${sheet.year}　${sheet.division}　${FORM_NAMES.objectives}（${PERIOD_WORDS[sheet.period]}）`,
    pairs: [
      ['部名', sheet.department],
      ['課名', sheet.division],
    ],
    howTo: sheet.howTo,
    columns: COLUMNS,
    rows: sheet.rows,
    paper: 'A3',
    pagesWide: 2,
    repeated: 'title',
    frozenColumns: 5,
    choices: choices(sheet),
    protect: sheet.protect ?? false,
  });
}

function choices(sheet: ObjectivesSheet): FormChoice<ObjectiveField>[] {
  const people = staffNames(sheet.staffRows);
  return [
    { field: 'issue', choices: literal([...sheet.issueChoices, '課独自']), strict: false },
    ...(people
      ? (['lead', 'support'] as const).map((field) => ({ field, choices: people, strict: false }))
      : []),
    { field: 'direction', choices: ['以上', '以下'], strict: true },
    { field: 'difficulty', choices: ['A', 'B', 'C'], strict: false },
    { field: 'progress', choices: PROGRESS_MARKS, strict: true },
    { field: 'grade', choices: GRADES, strict: true },
  ];
}

/** Excel holds at most 255 characters of literal choices, commas included, and a choice with a comma would be two. */
function literal(list: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const each of list.filter((choice) => !choice.includes(','))) {
    if ([...kept, each].join(',').length <= 255) kept.push(each);
  }
  return kept;
}

/** 氏名 stands in the second column of the staff sheet we write. */
function staffNames(rows: number): string | null {
  if (rows === 0) return null;
  const cell = (row: number): string => formatAddress(row, 1).replace(/^([A-Z]+)/, '$$$1$$');
  return `${FORM_NAMES.staff}!${cell(FORM_HEADING_ROW + 1)}:${cell(FORM_HEADING_ROW + rows)}`;
}
