// One cell written into another: its value and number format, and its formula as it reads from there.
import type { CellAddress } from '../../workbook/address';
import type { SetCell } from '../../workbook/edit';
import { shiftFormula } from '../../workbook/file/write/shift-formula';
import { isCellError, type Grid } from '../../workbook/grid';
import { mergeAt } from '../grid/selection';

/** None where the target is covered by a merge, or is the same already. */
export function copied(grid: Grid, from: CellAddress, to: CellAddress): SetCell[] {
  const merge = mergeAt(grid.merges, to.row, to.column);
  if (merge && (merge.top !== to.row || merge.left !== to.column)) return [];
  const value = grid.value(from.row, from.column);
  const formula = grid.formula(from.row, from.column);
  const [format, own] = [grid.format(from.row, from.column), grid.format(to.row, to.column)];
  const text = formula === null ? null : shiftFormula(formula, to.row - from.row, to.column - from.column);
  return [
    {
      kind: 'set',
      ...{ sheet: grid.name, row: to.row, column: to.column, before: grid.value(to.row, to.column) },
      after: isCellError(value) ? null : value,
      ...(isCellError(value) ? { error: value.error } : {}),
      ...(format === own ? {} : { format }),
      ...(text === null ? {} : { formula: text }),
    },
  ];
}
