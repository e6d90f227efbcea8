// A cell's text as a person sees it: dates in their format's look, percentages as 64%, plain numbers without decoration.
// Number formats themselves are workbook/number-format's.
import { isCellError, type CellValue, type Grid } from '../../workbook/grid';
import { formatValue, isDateFormat, isPercentFormat } from '../../workbook/number-format';

const PLAIN_FORMAT = /^(General|[#,]*[#0](\.0+)?_?\)?)$/i;

/** From here on numbers have no digits to lay out; they are shown plain. */
const DIGITS_END = 1e21;

/** Text as shown, trimmed, line breaks as `\n`; '' for an empty cell. */
export function shownText(grid: Grid, row: number, column: number): string {
  return shownValue(grid.value(row, column), grid, row, column);
}

/** As shownText for a value already at hand. */
export function shownValue(value: CellValue, grid: Grid, row: number, column: number): string {
  if (value === null) return '';
  if (typeof value === 'string') return tidyText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  return shownNumber(value, grid.format(row, column), grid);
}

function shownNumber(value: number, format: string, grid: Grid): string {
  if (!PLAIN_FORMAT.test(format) && Math.abs(value) < DIGITS_END)
    return tidyText(formatValue(value, format, grid.dateSystem));
  return String(Number(value.toPrecision(15)));
}

const tidyText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

export { isDateFormat, isPercentFormat };
