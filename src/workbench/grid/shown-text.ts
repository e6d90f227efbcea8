// What a cell shows, and the room that is offered around what is used.
import { isCellError, type Grid } from '../../workbook/grid';
import { formatValue } from '../../workbook/number-format';

/** Empty rows and columns offered beyond the used range. */
export const SPARE = { rows: 20, columns: 2 } as const;
/** Used ranges beyond these are cut: nobody scrolls there, and the page must go on. */
const MOST = { rows: 200_000, columns: 400 } as const;

/** `notCalculated`: in place of a value that a formula should have. */
export const shownText =
  (grid: Grid, notCalculated = '') =>
  (row: number, column: number): string => {
    const value = grid.value(row, column);
    if (value === null)
      return notCalculated !== '' && grid.formula(row, column) !== null ? notCalculated : '';
    return isCellError(value) ? value.error : formatValue(value, grid.format(row, column), grid.dateSystem);
  };

/** The grid with room to write below and beside it and what its file has dressed. */
export const roomier = (grid: Grid, dressed = { rows: 0, columns: 0 }): Grid => ({
  ...grid,
  value: (row, column) => grid.value(row, column),
  format: (row, column) => grid.format(row, column),
  formula: (row, column) => grid.formula(row, column),
  rowCount: Math.min(MOST.rows, Math.max(grid.rowCount, dressed.rows, 1) + SPARE.rows),
  columnCount: Math.min(MOST.columns, Math.max(grid.columnCount, dressed.columns, 6) + SPARE.columns),
});
