// What Excel answered about a sheet, as a grid. Knows the API's ways of saying "empty" and "error"; asks Excel nothing.
import type { CellRange } from '../address';
import type { CellValue, DateSystem, Grid } from '../grid';

/** One block of cells as Excel gives it: four arrays of the same size. */
export interface CellBlock {
  readonly range: CellRange;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
}

export interface SheetFacts {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly dateSystem: DateSystem;
}

export function gridOf(facts: SheetFacts, blocks: readonly CellBlock[]): Grid {
  const at = finder(blocks);
  const ends = [...facts.merges, ...blocks.map((block) => block.range)];
  return {
    ...facts,
    rowCount: ends.reduce((most, range) => Math.max(most, range.bottom + 1), 0),
    columnCount: ends.reduce((most, range) => Math.max(most, range.right + 1), 0),
    value: (row, column) => {
      const found = at(row, column);
      return found ? readValue(found.block, found.row, found.column) : null;
    },
    format: (row, column) => {
      const found = at(row, column);
      return String(found?.block.numberFormat[found.row]?.[found.column] ?? 'General');
    },
    formula: (row, column) => {
      const found = at(row, column);
      return found ? readFormula(found.block, found.row, found.column) : null;
    },
  };
}

interface Found {
  readonly block: CellBlock;
  /** Inside the block. */
  readonly row: number;
  readonly column: number;
}

/** Blocks of one sheet do not overlap; the last one found is tried first, since readers go row by row. */
function finder(blocks: readonly CellBlock[]): (row: number, column: number) => Found | null {
  let last = blocks[0];
  return (row, column) => {
    if (!last || !inside(last.range, row, column))
      last = blocks.find((block) => inside(block.range, row, column)) ?? last;
    if (!last || !inside(last.range, row, column)) return null;
    return { block: last, row: row - last.range.top, column: column - last.range.left };
  };
}

const inside = (range: CellRange, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** The value at this row and column of the block. */
export function readValue(block: CellBlock, row: number, column: number): CellValue {
  const value = block.values[row]?.[column];
  const type = block.valueTypes[row]?.[column];
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  // A formula that gives '' is text to Excel; an empty cell gives '' too.
  return typeof value === 'string' && (value !== '' || type === 'String') ? value : null;
}

/** A constant text such as `=1+1` comes back as its own "formula": only what differs from the value is one. */
export function readFormula(block: CellBlock, row: number, column: number): string | null {
  const formula = block.formulas[row]?.[column];
  if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
  return formula === block.values[row]?.[column] ? null : formula;
}
