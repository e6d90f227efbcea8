// A sheet that was read as a new one: values, number formats and merges of the grid; looks from what its tables are told to be.
// For copies that must carry nothing unseen along (formulas, comments, links, names): only what a cell shows goes over.
import type { DraftSheet } from '../../domain/draft';
import { isCellError, type CellValue, type Grid } from '../../workbook/grid';
import type { CellStyle, SheetSpec, SpecCell } from '../../workbook/sheet-spec';
import { page } from './page';

export interface CopySource {
  readonly grid: Grid;
  readonly rows: number;
  readonly columns: number;
  value(row: number, column: number): CellValue;
  /** How the reader understood the sheet; null for one of ours. */
  readonly sheet: DraftSheet | null;
  /** The sheet as it would be written anew, for widths and looks by heading; null when there is none. */
  readonly model: SheetSpec | null;
}

/** Days between the date systems of 1900 and 1904. */
const DAYS_1904 = 1462;
const NARROWEST = 8;
const WIDEST = 44;

export function copySheet(source: CopySource): SheetSpec {
  const { grid, rows, columns } = source;
  const look = source.model ? modelLook(source, source.model) : tableLook(source);
  const merges = grid.merges.filter(({ bottom, right }) => bottom < rows && right < columns);
  return {
    name: grid.name,
    visibility: grid.visibility,
    columns: Array.from({ length: columns }, (_, column) => ({
      width: look.width(column) ?? widthOf(source, column),
      ...(grid.hiddenColumns.has(column) ? { hidden: true } : {}),
    })),
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: Array.from({ length: columns }, (_, column) =>
        copyCell(source, row, column, look.style(row, column)),
      ),
    })),
    merges,
    print: look.print ?? page('A3', grid.name),
  };
}

interface Look {
  /** Null where the text decides. */
  width(column: number): number | null;
  style(row: number, column: number): CellStyle;
  readonly print: SheetSpec['print'];
}

function copyCell(source: CopySource, row: number, column: number, style: CellStyle): SpecCell | null {
  const stored = source.value(row, column);
  const format = source.grid.format(row, column);
  if (stored === null) return style === 'plain' ? null : { value: null, style };
  if (isCellError(stored)) return { value: stored.error, style };
  const moved = source.grid.dateSystem === 1904 && typeof stored === 'number' && /[ymd]/i.test(format);
  const value = moved ? Number(stored) + DAYS_1904 : stored;
  return { value, style, ...(format === 'General' || format === '@' ? {} : { format: safeFormat(format) }) };
}

/** Words between quotes in a number format are text, too, and nobody masks them. */
const safeFormat = (format: string): string =>
  /\p{L}{2}/u.test(format.replace(/[A-Za-z]/g, '')) ? 'General' : format;

function filled({ columns, value }: CopySource, row: number): number {
  let count = 0;
  for (let column = 0; column < columns; column += 1) if (value(row, column) !== null) count += 1;
  return count;
}

/** Headings and bodies as the reader found them; elsewhere a row with one cell is a line of text. */
function tableLook(source: CopySource): Look {
  const tables = source.sheet?.tables ?? [];
  const inside = (row: number, of: 'headingRows' | 'bodyRows'): boolean =>
    tables.some((table) => row + 1 >= table[of][0] && row + 1 <= table[of][1]);
  return {
    width: () => null,
    style(row, column) {
      if (inside(row, 'headingRows')) return 'heading';
      if (inside(row, 'bodyRows')) return 'body';
      if (source.value(row, column) === null) return 'plain';
      if (filled(source, row) > 1) return 'body';
      return row === 0 ? 'title' : 'plain';
    },
    print: undefined,
  };
}

/** Share of the model's headings that tell its heading row. */
const ENOUGH = 0.6;
const MARKS: ReadonlySet<CellStyle> = new Set(['good', 'caution', 'bad', 'gap']);

/** Widths and looks of the column with the same heading; marks of single cells become plain ones, since colour is never alone. */
function modelLook(source: CopySource, model: SheetSpec): Look {
  const at = model.rows.findIndex(
    (row) => row !== null && row.cells.length > 2 && row.cells.every((cell) => cell?.style === 'heading'),
  );
  const headings = (model.rows[at]?.cells ?? []).map((cell) => String(cell?.value ?? ''));
  const of = (row: number): readonly string[] =>
    Array.from({ length: source.columns }, (_, column) => String(source.value(row, column) ?? '').trim());
  let row = 0;
  while (
    row < source.rows &&
    headings.filter((one) => of(row).includes(one)).length < headings.length * ENOUGH
  )
    row += 1;
  const columns = (row < source.rows ? of(row) : []).map((heading) => headings.indexOf(heading));
  const modelAt = (column: number): number | null => ((columns[column] ?? -1) >= 0 ? columns[column]! : null);
  const style = (index: number | null): CellStyle => {
    const found = index === null ? 'body' : (model.rows[at + 1]?.cells[index]?.style ?? 'body');
    return MARKS.has(found) ? 'body-center' : found;
  };
  return {
    width: (column) => (modelAt(column) === null ? null : (model.columns[modelAt(column)!]?.width ?? null)),
    style(line, column) {
      if (line < row) return model.rows[line]?.cells[column]?.style ?? 'plain';
      return line === row ? 'heading' : style(modelAt(column));
    },
    print: model.print,
  };
}

/** Room for the longest line of the column's cells, rows of a single line of text left out. */
function widthOf(source: CopySource, column: number): number {
  let widest = NARROWEST;
  for (let row = 0; row < source.rows; row += 1) {
    if (filled(source, row) < 2) continue;
    const stored = source.value(row, column);
    if (typeof stored !== 'string') continue;
    for (const line of stored.split('\n')) widest = Math.max(widest, line.length * 2 + 2);
  }
  return Math.min(widest, WIDEST);
}
