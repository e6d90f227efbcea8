// One cell as a Said: its text, stored value, date, percent format, error and place. Judging it is domain's.
import type { CalendarDate, Said, SaidSource } from '../../domain/said';
import type { EffortUnit } from '../../domain/terms';
import { formatAddress } from '../../workbook/address';
import { isCellError, type Grid } from '../../workbook/grid';
import { isDateFormat, isPercentFormat, serialToDate } from '../../workbook/number-format';
import { shownValue } from './shown-text';

/** Where cells are read from: the file's name as the user knows it, and the sheet. */
export interface CellSource {
  readonly file: string;
  readonly grid: Grid;
  /** A1 address of a cell of `grid` on its sheet, where that is not its own (sideways forms). */
  readonly at?: (row: number, column: number) => string;
}

/** The A1 address that a cell is known by. */
export const addressOf = ({ at }: CellSource, row: number, column: number): string =>
  at ? at(row, column) : sharedAddress(row, column);

/** Hundreds of files say something in the same cells: their places share one text. */
const SHARED_ROWS = 1_024;
const SHARED_COLUMNS = 32;
const addresses = new Array<string | undefined>(SHARED_ROWS * SHARED_COLUMNS);

function sharedAddress(row: number, column: number): string {
  if (row >= SHARED_ROWS || column >= SHARED_COLUMNS) return formatAddress(row, column);
  return (addresses[row * SHARED_COLUMNS + column] ??= formatAddress(row, column));
}

/** The Said of a cell; null when it is empty. A formula without a cached value is said with error `uncached`. */
export function sayCell(
  cells: CellSource,
  row: number,
  column: number,
  source: SaidSource = 'cell',
  unit: EffortUnit | null = null,
): Said | null {
  const { file, grid } = cells;
  const value = grid.value(row, column);
  if (value === null && grid.formula(row, column) === null) return null;
  const place = { file, sheet: grid.name, cell: addressOf(cells, row, column) };
  if (value === null) {
    const formula = grid.formula(row, column) ?? '';
    return { text: formula, value: null, date: null, percent: false, unit, error: 'uncached', place, source };
  }
  const text = shownValue(value, grid, row, column);
  if (text === '') return null;
  if (isCellError(value)) {
    return { text, value: null, date: null, percent: false, unit, error: value.error, place, source };
  }
  const format = typeof value === 'number' ? grid.format(row, column) : 'General';
  return {
    text,
    value: typeof value === 'string' ? text : value,
    date: typeof value === 'number' ? dateOf(value, format, grid) : null,
    percent: format !== 'General' && isPercentFormat(format),
    unit,
    error: null,
    place,
    source,
  };
}

function dateOf(value: number, format: string, grid: Grid): CalendarDate | null {
  return format !== 'General' && isDateFormat(format) ? serialToDate(value, grid.dateSystem) : null;
}

/** A part of a cell's text (a name out of a title), keeping the cell's place. */
export const sayPart = (said: Said, text: string, source: SaidSource): Said => ({
  ...said,
  text,
  value: text,
  date: null,
  percent: false,
  source,
});

/** Several cells of one row's field, joined by line breaks; the first gives place and source. */
export function joinSaid(first: Said, second: Said): Said {
  const text = `${first.text}\n${second.text}`;
  return { ...first, text, value: text, date: null, percent: false, error: first.error ?? second.error };
}
