// What typing, pasting and clearing mean as edits. Pure; covered cells of a merge are passed over.
import { mergeAt } from './selection';
import { typedValue } from './clipboard';
import type { CellRange } from '../../workbook/address';
import type { SetCell } from '../../workbook/edit';
import { isCellError, type Grid } from '../../workbook/grid';

/** The set that makes one cell say `text`; null when it says so already or is covered by a merge. */
export function typeInto(grid: Grid, row: number, column: number, text: string): SetCell | null {
  const merge = mergeAt(grid.merges, row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const before = grid.value(row, column);
  const after = typedValue(text);
  if (before === after || (isCellError(before) && text === before.error)) return null;
  return { kind: 'set', sheet: grid.name, row, column, before, after };
}

/** Clears every cell of the range that holds something. */
export function clearRange(grid: Grid, range: CellRange): SetCell[] {
  return cellsOf(range).flatMap(([row, column]) => typeInto(grid, row, column, '') ?? []);
}

/** Pastes rows of texts from the range's first cell on; one text fills a whole range, as in Excel. */
export function pasteInto(grid: Grid, range: CellRange, rows: readonly (readonly string[])[]): SetCell[] {
  const only = rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : null;
  if (only !== null)
    return cellsOf(range).flatMap(([row, column]) => typeInto(grid, row, column, only) ?? []);
  return rows.flatMap((cells, down) =>
    cells.flatMap((text, right) => typeInto(grid, range.top + down, range.left + right, text) ?? []),
  );
}

function cellsOf(range: CellRange): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) cells.push([row, column]);
  }
  return cells;
}
