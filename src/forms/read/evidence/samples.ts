// The cells below a heading block, as samples for the evidence: a few dozen rows say what a column holds.
import { isDateFormat, isPercentFormat } from '../../../workbook/number-format';
import { shownText } from '../../values/shown-text';
import type { HeadingColumn } from '../heading-cells';
import { isNote, isSignature, isSubtotal, isTotal } from '../row-words';
import type { SheetView } from '../sheet-view';
import type { Sample } from './contents';

const MOST_ROWS = 40;
/** Rows walked in search of them; headings between rows and spacing are passed over. */
const MOST_WALKED = 120;

/** Rows below `bottom` that are filled like data, up to the table's end. */
export function sampleRows(
  view: SheetView,
  bottom: number,
  columns: readonly HeadingColumn[],
): readonly number[] {
  const [left, right] = [columns[0]!.column, columns.at(-1)!.right];
  const rows: number[] = [];
  let blanks = 0;
  for (
    let row = bottom + 1;
    row < Math.min(view.rowCount, bottom + MOST_WALKED) && rows.length < MOST_ROWS;
    row += 1
  ) {
    const cells = view.filled(row).filter(({ column }) => column >= left && column <= right);
    if (cells.length === 0) {
      blanks += 1;
      if (blanks > 1 && rows.length > 0) break;
      continue;
    }
    blanks = 0;
    const first = String(cells[0]!.value);
    if (isTotal(first) && !isSubtotal(first)) break;
    if (cells.length < 2 || isNote(first) || isSignature(first)) continue;
    rows.push(row);
  }
  return rows;
}

/** What stands in a column on a row, a merge's value on each of its rows. */
export function sampleAt(
  view: SheetView,
  row: number,
  { column, right }: Pick<HeadingColumn, 'column' | 'right'>,
): Sample | null {
  for (let at = column; at <= right; at += 1) {
    const merge = view.mergeAt(row, at);
    const sample = cellSample(view, merge?.top ?? row, merge?.left ?? at);
    if (sample) return sample;
  }
  return null;
}

export function cellSample({ grid }: SheetView, row: number, column: number): Sample | null {
  const value = grid.value(row, column);
  if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
  const format = grid.format(row, column);
  const isNumber = typeof value === 'number';
  return {
    text: shownText(grid, row, column),
    value,
    percent: isNumber && isPercentFormat(format),
    date: isNumber && isDateFormat(format),
  };
}
