// A grid as plain data: what two adapters must agree on. Looks and formats of empty cells are left out.
import { formatAddress, formatRange } from '../../src/workbook/address';
import type { CellValue, Grid } from '../../src/workbook/grid';

export interface DescribedGrid {
  name: string;
  visibility: string;
  merges: string[];
  hiddenRows: number[];
  hiddenColumns: number[];
  dateSystem: number;
  cells: Record<string, { value: CellValue; format: string; formula: string | null }>;
}

const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

export function describeGrid(grid: Grid): DescribedGrid {
  const cells: DescribedGrid['cells'] = {};
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const value = grid.value(row, column);
      const formula = grid.formula(row, column);
      if (value === null && formula === null) continue;
      cells[formatAddress(row, column)] = { value, format: grid.format(row, column), formula };
    }
  }
  return {
    name: grid.name,
    visibility: grid.visibility,
    merges: grid.merges.map(formatRange).sort(),
    hiddenRows: ascending(grid.hiddenRows),
    hiddenColumns: ascending(grid.hiddenColumns),
    dateSystem: grid.dateSystem,
    cells,
  };
}
