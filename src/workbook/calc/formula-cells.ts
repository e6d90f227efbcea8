// Every formula of a grid, row by row, whether the grid knows where they are or not.
import type { Grid } from '../grid';

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function* formulaCells(grid: Grid): Iterable<FormulaCell> {
  if (grid.formulaCells) {
    for (const { row, column } of grid.formulaCells()) {
      const text = grid.formula(row, column);
      if (text !== null) yield { row, column, text };
    }
    return;
  }
  for (let row = 0; row < grid.rowCount; row += 1)
    for (let column = 0; column < grid.columnCount; column += 1) {
      const text = grid.formula(row, column);
      if (text !== null) yield { row, column, text };
    }
}
