// One sheet as the reader walks it: filled cells row by row, and the merge that covers a cell, found without walking merges.
// Cells, not meaning.
import { readHeading, type HeadingText } from '../headings/heading-text';
import type { CellRange } from '../../workbook/address';
import type { CellValue, Grid } from '../../workbook/grid';

export interface FilledCell {
  readonly column: number;
  readonly value: Exclude<CellValue, null>;
}

export interface SheetView {
  readonly grid: Grid;
  /** Rows and columns that are looked at; fewer than the grid's only for absurdly large sheets. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Cells of a row that hold something themselves, left to right. Text of white space only is nothing. */
  filled(row: number): readonly FilledCell[];
  /** The merge of two or more cells that covers the cell, or null. */
  mergeAt(row: number, column: number): CellRange | null;
  /** A text as a heading; the same few are asked for again and again while headings are looked for. */
  heading(text: string): HeadingText;
}

/** More cells than this are not walked: columns are cut first, but never below the width of a real form. */
const MAX_AREA = 30_000_000;
const MAX_COLUMNS = 2_000;
const MIN_COLUMNS = 64;

export function viewSheet(grid: Grid): SheetView {
  const room = Math.max(MIN_COLUMNS, Math.floor(MAX_AREA / Math.max(1, grid.rowCount)));
  const columnCount = Math.min(grid.columnCount, MAX_COLUMNS, room);
  return {
    grid,
    columnCount,
    rowCount: grid.rowCount,
    filled: rowsOf(grid, columnCount),
    mergeAt: mergeFinder(grid.merges),
    heading: headingReader(),
  };
}

/** Sheets up to this height keep their rows while they are looked at; a large one's would take memory. */
const KEPT_ROWS = 1_000;

function rowsOf(grid: Grid, columnCount: number): SheetView['filled'] {
  if (grid.rowCount > KEPT_ROWS) return (row) => filledCells(grid, row, columnCount);
  const rows: (readonly FilledCell[])[] = [];
  return (row) => (rows[row] ??= filledCells(grid, row, columnCount));
}

/** Texts that are kept, while the sheet is looked at. */
const MOST_TEXTS = 4_096;

function headingReader(): SheetView['heading'] {
  const known = new Map<string, HeadingText>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const heading = readHeading(text);
    if (known.size < MOST_TEXTS) known.set(text, heading);
    return heading;
  };
}

export const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && (value === '' || value.trim() === ''));

function filledCells(grid: Grid, row: number, columnCount: number): FilledCell[] {
  const cells: FilledCell[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    const value = grid.value(row, column);
    if (value !== null && !isBlank(value)) cells.push({ column, value });
  }
  return cells;
}

/** Merges sorted once; a column's own list is made when the column is first asked for. */
function mergeFinder(merges: readonly CellRange[]): SheetView['mergeAt'] {
  const real = merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
  if (real.length === 0) return () => null;
  const sorted = real.sort((a, b) => a.top - b.top);
  const columns = new Map<number, readonly CellRange[]>();
  return (row, column) => {
    let list = columns.get(column);
    if (!list) {
      list = sorted.filter(({ left, right }) => left <= column && column <= right);
      columns.set(column, list);
    }
    const last = lastStartingBy(list, row);
    return last && last.bottom >= row ? last : null;
  };
}

function lastStartingBy(list: readonly CellRange[], row: number): CellRange | null {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.top <= row) low = middle + 1;
    else high = middle;
  }
  return list[low - 1] ?? null;
}
