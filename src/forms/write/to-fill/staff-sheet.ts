// 職員 as a sheet: the department's list, or one division's part of it.
import type { StaffField } from '../../../domain/terms';
import type { SheetSpec } from '../../../workbook/sheet-spec';
import { formTable, type FormColumn, type FormRow } from './form-table';
import { FORM_NAMES, STAFF_HEADINGS } from '../generated/signatures';

export interface StaffSheet {
  readonly department: string;
  readonly year: string;
  readonly rows: readonly FormRow<StaffField>[];
  readonly howTo: string;
}

/** Kinds of appointment offered; others may be typed. */
export const EMPLOYMENTS = [
  '正規', '再任用フル', '再任用短時間', '任期付短時間', '会計年度任用職員（フル）', '会計年度任用職員（パート）', '育児短時間',
] as const; // prettier-ignore

const LOOKS: Readonly<Record<StaffField, readonly [width: number, style: FormColumn<StaffField>['style']]>> =
  {
    number: [9, 'input-center'],
    name: [13, 'input'],
    division: [12, 'input-center'],
    section: [11, 'input-center'],
    position: [14, 'input-center'],
    employment: [23, 'input'],
    weeklyHours: [10, 'input-center'],
    capacity: [9, 'input-center'],
    tenure: [28, 'input'],
    secondment: [10, 'input-center'],
    routine: [12, 'input-center'],
    overtime: [12, 'input-center'],
  };

const COLUMNS: readonly FormColumn<StaffField>[] = (Object.keys(LOOKS) as StaffField[]).map((field) => {
  const [width, style] = LOOKS[field];
  return { field, heading: STAFF_HEADINGS[field], width, style };
});

export const staffSheet = (sheet: StaffSheet): SheetSpec =>
  formTable({
    name: FORM_NAMES.staff,
    title: `${sheet.year}　${sheet.department}　${FORM_NAMES.staff}`,
    pairs: [
      ['部名', sheet.department],
      ['年度', sheet.year],
    ],
    howTo: sheet.howTo,
    columns: COLUMNS,
    rows: sheet.rows,
    paper: 'A4',
    frozenColumns: 2,
    choices: [{ field: 'employment', choices: EMPLOYMENTS, strict: false }],
  });
