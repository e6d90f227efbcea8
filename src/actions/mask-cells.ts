// Which cells of a sheet are about a person, told by the headings above them, and what stands there instead.
import type { Masks } from '../domain/masking';
import { compareKey, splitList } from '../domain/text/text';
import type { StaffField } from '../domain/terms';
import { STAFF_HEADINGS } from '../forms/write/generated/signatures';
import type { CellValue } from '../workbook/grid';
import type { SheetSpec, SpecCell } from '../workbook/sheet-spec';

export interface Masking extends Masks {
  /** Whether this field of the person with this number may stand; true for fields that tell nobody. */
  maySay(number: string, field: StaffField): boolean;
}

export type ValueAt = (row: number, column: number) => CellValue;
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly value: ValueAt;
}

/** Stands where something would tell who it is. */
export const HUSHED = '－';
/** Columns where a bare number is a person's. */
const PERSON_HEADINGS = new Set(['職員番号', '主担当', '副担当', '識別子'].map(compareKey));
const NUMBER_HEADING = compareKey(STAFF_HEADINGS.number);
const FIELDS = new Map(
  (Object.entries(STAFF_HEADINGS) as [StaffField, string][]).map(([field, heading]) => [
    compareKey(heading),
    field,
  ]),
);

/** A column as the last heading above the row names it. */
interface Column {
  readonly person: boolean;
  readonly field: StaffField | null;
}

/** The sheet's values masked. Headings rule the rows below them until the next heading row. */
export function maskValues({ rows, columns, value }: Cells, masking: Masking): ValueAt {
  const masked: CellValue[][] = [];
  let ruling = new Map<number, Column>();
  for (let row = 0; row < rows; row += 1) {
    const line = Array.from({ length: columns }, (_, column) => value(row, column));
    const headings = headingsIn(line);
    if (headings.size > 0) ruling = headings;
    const number = [...ruling].find(([, { field }]) => field === 'number')?.[0];
    const who = number === undefined ? null : String(line[number] ?? '');
    const known = who !== null && headings.size === 0 && masking.labelOf(who) !== null;
    masked.push(line.map((cell, column) => maskCell(cell, ruling.get(column), known ? who : null, masking)));
  }
  return (row, column) => masked[row]?.[column] ?? null;
}

/** Empty unless the row holds a heading under which people stand. */
function headingsIn(line: readonly CellValue[]): Map<number, Column> {
  const keys = line.map((cell) => (typeof cell === 'string' ? compareKey(cell) : ''));
  if (!keys.some((key) => PERSON_HEADINGS.has(key))) return new Map();
  const staff = keys.includes(NUMBER_HEADING);
  return new Map(
    keys.map((key, column) => [
      column,
      { person: PERSON_HEADINGS.has(key), field: staff ? (FIELDS.get(key) ?? null) : null },
    ]),
  );
}

/** `who`: the staff number of the row, where its table is one of people. */
function maskCell(
  cell: CellValue,
  column: Column | undefined,
  who: string | null,
  masking: Masking,
): CellValue {
  // A blank among filled cells would tell as well.
  if (column?.field && who !== null && !masking.maySay(who, column.field)) return HUSHED;
  if (typeof cell !== 'string' && typeof cell !== 'number') return cell;
  if (column?.person) {
    const list = splitList(String(cell));
    if (list.some((one) => masking.labelOf(one) !== null))
      return list.map((one) => masking.labelOf(one) ?? masking.mask(one)).join('、');
  }
  return typeof cell === 'string' ? masking.mask(cell) : cell;
}

/** A sheet to be written, masked in its cells, its name, its header and footer, and its choices. */
export function maskSpec(spec: SheetSpec, masking: Masking): SheetSpec {
  const columns = spec.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 0);
  const value: ValueAt = (row, column) => spec.rows[row]?.cells[column]?.value ?? null;
  const masked = maskValues({ rows: spec.rows.length, columns, value }, masking);
  const cell = (row: number, given: SpecCell | null, column: number): SpecCell | null => {
    const after = masked(row, column);
    return given && (typeof after === 'object' ? given : { ...given, value: after });
  };
  const { print, choices } = spec;
  return {
    ...spec,
    name: masking.mask(spec.name),
    rows: spec.rows.map((row, at) => row && { ...row, cells: row.cells.map((one, c) => cell(at, one, c)) }),
    ...(print ? { print: maskPrint(print, masking) } : {}),
    ...(choices
      ? {
          choices: choices.map((list) =>
            typeof list.choices === 'string' ? list : { ...list, choices: list.choices.map(masking.mask) },
          ),
        }
      : {}),
  };
}

const maskPrint = (
  print: NonNullable<SheetSpec['print']>,
  { mask }: Masking,
): SheetSpec['print'] & object => ({
  ...print,
  ...(print.header === undefined ? {} : { header: mask(print.header) }),
  ...(print.footer === undefined ? {} : { footer: mask(print.footer) }),
});
