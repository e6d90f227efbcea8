// The selected cell and range, and where keys take them. Pure.
import type { CellAddress, CellRange } from '../../workbook/address';

export interface Selection {
  /** The cell that typing goes into. */
  readonly active: CellAddress;
  /** The other corner of the range; equal to `active` for one cell. */
  readonly extent: CellAddress;
}

export const selectCell = (row: number, column: number): Selection => ({
  active: { row, column },
  extent: { row, column },
});

export const rangeOf = ({ active, extent }: Selection): CellRange => ({
  top: Math.min(active.row, extent.row),
  left: Math.min(active.column, extent.column),
  bottom: Math.max(active.row, extent.row),
  right: Math.max(active.column, extent.column),
});

export interface Sheet {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly filled: (row: number, column: number) => boolean;
  /** The last cell that is used: where Ctrl+End goes; without it the sheet's last. */
  readonly end?: CellAddress;
}

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  /** Rows of one screen. */
  readonly page: number;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
};

export const mergeAt = (merges: readonly CellRange[], row: number, column: number): CellRange | null =>
  merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right) ?? null;

/** Where a key takes the selection; null when the key does not move it. */
export function moveSelection(selection: Selection, key: Key, sheet: Sheet): Selection | null {
  const from = key.shift && key.key !== 'Enter' && key.key !== 'Tab' ? selection.extent : selection.active;
  const to = target(from, key, sheet);
  if (!to) return null;
  const extending = key.shift && key.key !== 'Enter' && key.key !== 'Tab';
  return extending ? { active: selection.active, extent: to } : { active: to, extent: to };
}

function target(from: CellAddress, key: Key, sheet: Sheet): CellAddress | null {
  const lastRow = sheet.rowCount - 1;
  const lastColumn = sheet.columnCount - 1;
  if (key.key === 'Home') return { row: key.ctrl ? 0 : from.row, column: 0 };
  if (key.key === 'End')
    return key.ctrl
      ? (sheet.end ?? { row: lastRow, column: lastColumn })
      : { row: from.row, column: lastColumn };
  if (key.key === 'PageDown') return { row: Math.min(lastRow, from.row + key.page), column: from.column };
  if (key.key === 'PageUp') return { row: Math.max(0, from.row - key.page), column: from.column };
  const step = STEPS[key.key];
  if (!step) return null;
  const back = key.shift && (key.key === 'Enter' || key.key === 'Tab') ? -1 : 1;
  return key.ctrl && key.key.startsWith('Arrow')
    ? jump(from, step, sheet)
    : walk(from, [step[0] * back, step[1] * back], sheet);
}

/** One visible cell further, past merged and hidden ones; stays at the edge. */
function walk(from: CellAddress, [down, right]: readonly [number, number], sheet: Sheet): CellAddress {
  const merge = mergeAt(sheet.merges, from.row, from.column);
  let row = from.row;
  let column = from.column;
  do {
    row = down > 0 && merge ? Math.max(row, merge.bottom) + down : row + down;
    column = right > 0 && merge ? Math.max(column, merge.right) + right : column + right;
    if (row < 0 || column < 0 || row >= sheet.rowCount || column >= sheet.columnCount) return from;
  } while (sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column));
  const landed = mergeAt(sheet.merges, row, column);
  return landed ? { row: landed.top, column: landed.left } : { row, column };
}

/** To the edge of a block of filled cells, as Ctrl and an arrow do in Excel. */
function jump(from: CellAddress, step: readonly [number, number], sheet: Sheet): CellAddress {
  let at = from;
  const next = () => ({ row: at.row + step[0], column: at.column + step[1] });
  const inside = (cell: CellAddress) =>
    cell.row >= 0 && cell.column >= 0 && cell.row < sheet.rowCount && cell.column < sheet.columnCount;
  const filled = (cell: CellAddress) => inside(cell) && sheet.filled(cell.row, cell.column);
  const within = filled(at) && filled(next());
  while (inside(next())) {
    if (within && !filled(next())) break;
    at = next();
    if (!within && filled(at)) break;
  }
  return at;
}
