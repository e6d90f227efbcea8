// Formulas without a value, as programs write them: whether a sheet has any, told without loading what works them out.
import type { CellAddress } from './address';
import type { DateSystem, Grid } from './grid';

/** Only grids that know their formula cells are asked: the others come from programs that calculate. */
export function hasUncalculated(grid: Grid): boolean {
  for (const { row, column } of grid.formulaCells?.() ?? [])
    if (grid.value(row, column) === null) return true;
  return false;
}

/** Where they are, row by row. */
export const uncalculatedCells = (grid: Grid): readonly CellAddress[] =>
  [...(grid.formulaCells?.() ?? [])].filter(({ row, column }) => grid.value(row, column) === null);

const DAY = 86_400_000;

/** What NOW() means at a moment: the days of the calendar on the wall, with the time. */
export function nowAsSerial(now: Date, dateSystem: DateSystem): number {
  const wall = Date.UTC(
    ...[now.getFullYear(), now.getMonth(), now.getDate(), now.getHours(), now.getMinutes(), now.getSeconds()] as [number, number, number, number, number, number], // prettier-ignore
  );
  return wall / DAY + 25_569 - (dateSystem === 1904 ? 1462 : 0);
}
