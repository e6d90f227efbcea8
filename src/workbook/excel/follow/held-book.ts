// The open workbook as it was last read, plain data: what Excel's events are applied to, and what the grids are made from.
import type { CellRange } from '../../address';
import type { DateSystem, Grid } from '../../grid';
import { formulaCells, usedBox, type HeldRows } from './held-cells';
import type { Shift } from './shift';

/** Cells that came or went, and how the sheet was merged before: Ctrl+Z brings back merged areas that no event tells of. */
export interface Moved {
  readonly shift: Shift;
  readonly merges: readonly CellRange[];
  /** What went held nothing. */
  readonly empty: boolean;
}
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly dateSystem: DateSystem;
  readonly rows: HeldRows;
  readonly merges: readonly CellRange[];
  /** The latest last. */
  readonly moves: readonly Moved[];
  /** Within the used box, as a first reading would find them. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}
export interface HeldSheet extends SheetState {
  /** From the first to the last cell that holds something. */
  readonly box: CellRange | null;
  readonly hasFormulas: boolean;
  /** The same object for as long as nothing of the sheet changes. */
  readonly grid: Grid;
}
export interface HeldBook {
  readonly name: string;
  readonly dateSystem: DateSystem;
  /** In tab order. */
  readonly sheets: readonly HeldSheet[];
}

const within = (indexes: ReadonlySet<number>, from: number, to: number): ReadonlySet<number> =>
  new Set([...indexes].filter((index) => index >= from && index <= to));

export function heldSheet(state: SheetState): HeldSheet {
  const box = usedBox(state.rows);
  const hiddenRows = box ? within(state.hiddenRows, box.top, box.bottom) : new Set<number>();
  const hiddenColumns = box ? within(state.hiddenColumns, box.left, box.right) : new Set<number>();
  const settled = { ...state, hiddenRows, hiddenColumns };
  return { ...settled, box, hasFormulas: formulaCells(state.rows).length > 0, grid: gridFrom(settled, box) };
}

/** Formats outside the used box are not told: a first reading does not ask for them. */
function gridFrom(state: SheetState, box: CellRange | null): Grid {
  const { rows, merges } = state;
  const ends = box ? [...merges, box] : merges;
  const inside = (row: number, column: number): boolean =>
    box !== null && row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
  return {
    name: state.name,
    visibility: state.visibility,
    merges,
    hiddenRows: state.hiddenRows,
    hiddenColumns: state.hiddenColumns,
    dateSystem: state.dateSystem,
    rowCount: ends.reduce((most, range) => Math.max(most, range.bottom + 1), 0),
    columnCount: ends.reduce((most, range) => Math.max(most, range.right + 1), 0),
    value: (row, column) => rows[row]?.values[column] ?? null,
    format: (row, column) => (inside(row, column) ? (rows[row]?.formats[column] ?? 'General') : 'General'),
    formula: (row, column) => rows[row]?.formulas[column] ?? null,
  };
}
