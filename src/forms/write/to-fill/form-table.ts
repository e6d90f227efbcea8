// One of our own forms as a sheet: title, label–value line, how-to line, headings, rows, then free rows to write in.
// Which columns a form has is each form's file; the identity column stands last and hidden.
import type { CellStyle, ChoiceList, PrintSetup, SheetSpec } from '../../../workbook/sheet-spec';
import { formCell, headingRow, row, text, type FormValue, type SpecRow } from '../cells';
import { note, page } from '../page';
import { ID_HEADING } from '../generated/signatures';

export interface FormColumn<Field extends string> {
  readonly field: Field;
  readonly heading: string;
  /** characters */
  readonly width: number;
  readonly style: CellStyle;
}

/** One row by field; `id` goes to the hidden column. */
export type FormRow<Field extends string> = { readonly [F in Field]?: FormValue } & { readonly id?: string };

export interface FormSheet<Field extends string> {
  readonly name: string;
  readonly title: string;
  /** What the whole sheet shares, as label and value. */
  readonly pairs: readonly [Pair, Pair];
  readonly howTo: string;
  readonly columns: readonly FormColumn<Field>[];
  readonly rows: readonly FormRow<Field>[];
  readonly paper: PrintSetup['paper'];
  /** 1 unless said. */
  readonly pagesWide?: number;
  /** The columns up to this one stand on every page to the right, with the lines above the table. */
  readonly repeated?: Field;
  /** Columns that stay in view when scrolling right. */
  readonly frozenColumns: number;
  readonly choices?: readonly FormChoice<Field>[];
  /** True: headings are locked, rows (and 500 below them) are free. */
  readonly protect?: boolean;
}

type Pair = readonly [label: string, value: string];

export interface FormChoice<Field extends string> {
  readonly field: Field;
  readonly choices: readonly string[] | string;
  readonly strict: boolean;
  readonly prompt?: string;
}

/** Zero-based row of the headings in every form we write. */
export const FORM_HEADING_ROW = 4;
/** Rows below the last written one that stay free and keep their choice lists. */
const SPARE_ROWS = 500;

export function formTable<Field extends string>(form: FormSheet<Field>): SheetSpec {
  const last = FORM_HEADING_ROW + Math.max(form.rows.length, 1);
  const right = form.columns.length;
  const columns = [...form.columns.map(({ width }) => ({ width })), { width: 12, hidden: true }];
  const repeated = form.columns.findIndex(({ field }) => field === form.repeated);
  const howTo = note(
    form.howTo,
    FORM_HEADING_ROW - 1,
    repeated < 0 ? columns : columns.slice(0, repeated + 1),
  );
  const body = { top: FORM_HEADING_ROW + 1, left: 0, bottom: last + SPARE_ROWS, right };
  return {
    name: form.name,
    columns,
    rows: [
      row([text(form.title, 'title')]),
      ...form.pairs.map(([label, value]) => row([text(label, 'label'), text(value)])),
      howTo.row,
      headingRow([...form.columns.map(({ heading }) => heading), ID_HEADING]),
      ...form.rows.map((each) => formRow(form.columns, each)),
    ],
    merges: [howTo.merge],
    freeze: { rows: FORM_HEADING_ROW + 1, columns: form.frozenColumns },
    autoFilter: { top: FORM_HEADING_ROW, left: 0, bottom: last, right: right - 1 },
    choices: (form.choices ?? []).flatMap((choice) => choiceList(form, choice, body)),
    ...(form.protect ? { protection: { unlocked: [body] } } : {}),
    print: {
      ...page(form.paper, form.title, [FORM_HEADING_ROW, FORM_HEADING_ROW]),
      fitWidth: form.pagesWide ?? 1,
      ...(repeated < 0 ? {} : { titleColumns: [0, repeated] as const }),
    },
  };
}

const formRow = <Field extends string>(
  columns: readonly FormColumn<Field>[],
  values: FormRow<Field>,
): SpecRow => ({
  cells: [
    ...columns.map(({ field, style }) => formCell(values[field], style)),
    text(values.id ?? null, 'plain'),
  ],
});

function choiceList<Field extends string>(
  form: FormSheet<Field>,
  { field, ...choice }: FormChoice<Field>,
  body: { readonly top: number; readonly bottom: number },
): ChoiceList[] {
  const column = form.columns.findIndex((each) => each.field === field);
  if (column < 0 || choice.choices.length === 0) return [];
  return [{ ...choice, range: { top: body.top, bottom: body.bottom, left: column, right: column } }];
}
