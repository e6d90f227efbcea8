// Count, sum and mean of the selected cells, as the line below a sheet tells them. Pure.
import type { CellRange } from '../../workbook/address';
import type { Grid } from '../../workbook/grid';
import { formatGeneral, formatValue } from '../../workbook/number-format';

export interface SelectionSums {
  /** Cells that hold anything. */
  readonly count: number;
  /** Null without any number. */
  readonly sum: string | null;
  readonly mean: string | null;
}

/** More cells than this are not looked at: the page must go on. */
const MOST = 300_000;

/** Null for a single cell, for empty ones, and for too many. Sums are shown as their first number is. */
export function selectionSums(grid: Grid, area: CellRange): SelectionSums | null {
  const [bottom, right] = [
    Math.min(area.bottom, grid.rowCount - 1),
    Math.min(area.right, grid.columnCount - 1),
  ];
  if (area.top === area.bottom && area.left === area.right) return null;
  if ((bottom - area.top + 1) * (right - area.left + 1) > MOST) return null;
  let [count, numbers, sum] = [0, 0, 0];
  let format = 'General';
  for (let row = area.top; row <= bottom; row++)
    for (let column = area.left; column <= right; column++) {
      const value = grid.value(row, column);
      if (value === null) continue;
      count += 1;
      if (typeof value !== 'number') continue;
      if (numbers === 0) format = grid.format(row, column);
      numbers += 1;
      sum += value;
    }
  if (count === 0) return null;
  const shown = (number: number) =>
    format === 'General'
      ? formatGeneral(Number(number.toPrecision(12)))
      : formatValue(number, format, grid.dateSystem);
  return { count, sum: numbers > 0 ? shown(sum) : null, mean: numbers > 0 ? shown(sum / numbers) : null };
}
