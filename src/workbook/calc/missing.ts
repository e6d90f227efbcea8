// Sheets whose formulas have no values, with values: what a program wrote and no spreadsheet has opened since.
import type { CellValue, Grid } from '../grid';
import { hasUncalculated } from '../uncalculated';
import { Calculation, type CalculationOptions } from './calculation';

/** The same grids, those with formulas lacking a value as grids that know it. What cannot be worked out stays without one. */
export function calculateMissing(
  grids: readonly Grid[],
  options: Omit<CalculationOptions, 'wanted'>,
): readonly Grid[] {
  const bySheet = new Map<number, Map<number, CellValue>>();
  for (const { sheet, row, column, value } of new Calculation(grids, options).results()) {
    if (value === undefined) continue;
    const cells = bySheet.get(sheet) ?? new Map<number, CellValue>();
    bySheet.set(sheet, cells.set(cellNumber(row, column), value));
  }
  return grids.map((grid, sheet) => {
    const values = bySheet.get(sheet);
    return values && hasUncalculated(grid) ? withValues(grid, values) : grid;
  });
}

const COLUMNS = 16_384;
const cellNumber = (row: number, column: number): number => row * COLUMNS + column;

function withValues(grid: Grid, values: ReadonlyMap<number, CellValue>): Grid {
  const { name, visibility, rowCount, columnCount, merges, hiddenRows, hiddenColumns, dateSystem } = grid;
  return {
    ...{ name, visibility, rowCount, columnCount, merges, hiddenRows, hiddenColumns, dateSystem },
    value: (row, column) => values.get(cellNumber(row, column)) ?? grid.value(row, column),
    format: (row, column) => grid.format(row, column),
    formula: (row, column) => grid.formula(row, column),
    ...(grid.formulaCells ? { formulaCells: () => grid.formulaCells!() } : {}),
  };
}
