// A sheet that is ours cell by cell (取込記録, 証跡) written again over the one that stands. Empty cells
// to be filled in (`input`), cells the spec leaves out, and columns to the right of it are not ours and stay.
import type { SetCell } from '../../workbook/edit';
import { sameValue, type Grid } from '../../workbook/grid';
import type { SheetSpec } from '../../workbook/sheet-spec';

/** Same content → no edits. Rows below the new content are emptied in our columns. */
export function replaceSheet(grid: Grid, spec: SheetSpec): readonly SetCell[] {
  const edits: SetCell[] = [];
  const put = (
    row: number,
    column: number,
    after: SetCell['after'],
    look: Pick<SetCell, 'style' | 'format'>,
  ): void => {
    const before = grid.value(row, column);
    if (!sameValue(before, after))
      edits.push({ kind: 'set', sheet: grid.name, row, column, before, after, ...look });
  };
  spec.rows.forEach((line, row) => {
    line?.cells.forEach((cell, column) => {
      if (!cell || (cell.value === null && cell.style === 'input')) return;
      const look = {
        ...(cell.style ? { style: cell.style } : {}),
        ...(cell.format ? { format: cell.format } : {}),
      };
      put(row, column, cell.value === '' ? null : cell.value, look);
    });
  });
  for (let row = spec.rows.length; row < grid.rowCount; row += 1) {
    for (let column = 0; column < spec.columns.length; column += 1)
      put(row, column, null, { style: 'plain' });
  }
  return edits;
}
