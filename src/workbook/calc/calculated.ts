// Values that formulas have come to, and grids with those values in them.
import type { CellValue, Grid } from '../grid';
import { withValues } from '../memory';

export interface CalculatedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Null: 未計算. */
  readonly value: CellValue;
}

/** Grids with calculated values in them. */
export function valued(grids: readonly Grid[], cells: readonly CalculatedCell[]): readonly Grid[] {
  if (cells.length === 0) return grids;
  const bySheet = new Map<string, CalculatedCell[]>();
  for (const cell of cells) {
    const list = bySheet.get(cell.sheet);
    if (list) list.push(cell);
    else bySheet.set(cell.sheet, [cell]);
  }
  return grids.map((grid) => {
    const own = bySheet.get(grid.name);
    return own ? withValues(grid, own) : grid;
  });
}
