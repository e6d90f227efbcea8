// A grid as the spec of a new sheet: for workbooks whose own format cannot be written to (.xls, .ods, .csv, with a password).
import { formatAddress } from '../../workbook/address';
import { isCellError, type Grid } from '../../workbook/grid';
import type { SheetSpec, SpecCell } from '../../workbook/sheet-spec';
import { measuring } from './layout';
import { shownText } from './shown-text';

/** Values, formats, merges and widths; formulas become the values they last had. */
export function specOf(grid: Grid): SheetSpec {
  const { widths } = measuring({ ...grid, text: shownText(grid) });
  return {
    name: grid.name,
    visibility: grid.visibility,
    columns: widths.map((width, column) => ({
      width: Math.max(8, Math.round(width / 7)),
      ...(grid.hiddenColumns.has(column) ? { hidden: true } : {}),
    })),
    rows: Array.from({ length: grid.rowCount }, (_, row) => ({
      cells: Array.from({ length: grid.columnCount }, (__, column) => cellOf(grid, row, column)),
    })),
    merges: mergesApart(grid),
  };
}

function cellOf(grid: Grid, row: number, column: number): SpecCell | null {
  const value = grid.value(row, column);
  if (value === null) return null;
  const format = grid.format(row, column);
  return {
    value: isCellError(value) ? value.error : value,
    style: 'plain',
    ...(format === 'General' ? {} : { format }),
  };
}

/** Merges that overlap an earlier one are left out: no workbook may hold them. */
function mergesApart(grid: Grid): Grid['merges'] {
  const taken = new Set<string>();
  return grid.merges.filter((merge) => {
    const cells: string[] = [];
    for (let row = merge.top; row <= merge.bottom; row++)
      for (let column = merge.left; column <= merge.right; column++) cells.push(formatAddress(row, column));
    if (cells.some((cell) => taken.has(cell))) return false;
    for (const cell of cells) taken.add(cell);
    return true;
  });
}
