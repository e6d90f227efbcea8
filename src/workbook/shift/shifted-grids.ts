// A workbook's grids after rows or columns of one sheet have come or gone: cells, merges and hidden lines move, formulas everywhere follow.
import type { CellAddress, CellRange } from '../address';
import type { ShiftCells } from '../book-edit';
import { formulaCells } from '../calc/formula-cells';
import type { Grid } from '../grid';
import { withFormulas } from '../memory';
import { sheetKey } from '../sheet-name';
import { movedFormula } from './moved-formula';
import { formerLine, movedLine, movedRange } from './moved-line';

export interface ShiftedGrids {
  readonly grids: readonly Grid[];
  /** Formulas whose value may be another now: number of the sheet, and the cell's new place. */
  readonly resized: readonly (CellAddress & { readonly sheet: number })[];
}

/** What a formula says of its own place or of its ranges' sizes changes without any cell changing. */
const OF_PLACES = /\b(?:ROWS?|COLUMNS?|CELL|ADDRESS|OFFSET|INDIRECT)\s*\(/i;

export function shiftedGrids(grids: readonly Grid[], shift: ShiftCells): ShiftedGrids {
  const resized: (CellAddress & { sheet: number })[] = [];
  const after = grids.map((grid, sheet) => {
    const own = sheetKey(grid.name) === sheetKey(shift.sheet);
    const changed: (CellAddress & { text: string })[] = [];
    for (const { row, column, text } of formulaCells(grid)) {
      const place = own ? movedPlace(row, column, shift) : { row, column };
      if (!place) continue;
      const moved = movedFormula(text, grid.name, shift);
      if (own || moved.text !== text) changed.push({ ...place, text: moved.text });
      if (moved.resized || (own && OF_PLACES.test(text))) resized.push({ sheet, ...place });
    }
    if (own) return shiftedGrid(grid, shift, changed);
    return changed.length === 0 ? grid : withFormulas(grid, changed);
  });
  return { grids: after, resized };
}

function movedPlace(row: number, column: number, shift: ShiftCells): CellAddress | null {
  const line = movedLine(shift.axis === 'row' ? row : column, shift);
  if (line === null) return null;
  return shift.axis === 'row' ? { row: line, column } : { row, column: line };
}

const COLUMNS = 16_384;

function shiftedGrid(
  grid: Grid,
  shift: ShiftCells,
  formulas: readonly (CellAddress & { readonly text: string })[],
): Grid {
  const byCell = new Map(formulas.map(({ row, column, text }) => [row * COLUMNS + column, text]));
  const { name, visibility, dateSystem } = grid;
  const rows = shift.axis === 'row';
  const from = (row: number, column: number): readonly [number, number] | null => {
    const line = formerLine(rows ? row : column, shift);
    return line === null ? null : rows ? [line, column] : [row, line];
  };
  return {
    ...{ name, visibility, dateSystem },
    rowCount: rows ? lengthAfter(grid.rowCount, shift) : grid.rowCount,
    columnCount: rows ? grid.columnCount : lengthAfter(grid.columnCount, shift),
    merges: grid.merges.flatMap((merge) => mergeAfter(merge, shift)),
    hiddenRows: rows ? linesAfter(grid.hiddenRows, shift) : grid.hiddenRows,
    hiddenColumns: rows ? grid.hiddenColumns : linesAfter(grid.hiddenColumns, shift),
    value(row, column) {
      const place = from(row, column);
      return place && grid.value(...place);
    },
    // What comes in looks like what stands before it.
    format(row, column) {
      const place = from(row, column) ?? (rows ? [shift.at - 1, column] : [row, shift.at - 1]);
      return place[0]! < 0 || place[1]! < 0 ? 'General' : grid.format(place[0]!, place[1]!);
    },
    formula: (row, column) => byCell.get(row * COLUMNS + column) ?? null,
    formulaCells: () => formulas,
  };
}

function lengthAfter(length: number, { kind, at, count }: ShiftCells): number {
  if (at >= length) return length;
  return kind === 'insert' ? length + count : length - Math.min(count, length - at);
}

export const linesAfter = (lines: ReadonlySet<number>, shift: ShiftCells): ReadonlySet<number> =>
  new Set([...lines].flatMap((line) => movedLine(line, shift) ?? []));

/** A merge of one cell is none. */
function mergeAfter(merge: CellRange, shift: ShiftCells): CellRange[] {
  const moved = movedRange(merge, shift);
  return moved && (moved.top < moved.bottom || moved.left < moved.right) ? [moved] : [];
}
