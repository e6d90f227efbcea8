// What a sheet holds: values, number formats, merges and what is hidden. Cells, not meaning. Every adapter reads into this.
import type { CellAddress, CellRange } from './address';

/** An error value as the cell shows it: `#REF!`, `#N/A`, … */
export interface CellError {
  readonly error: string;
}
/** A cell's stored value. Dates are numbers under a date format; null is an empty cell or a formula without a cached value. */
export type CellValue = string | number | boolean | CellError | null;

export type DateSystem = 1900 | 1904;

/** Rows and columns are zero-based; asking outside the used range gives null / 'General' / ''. */
export interface Grid {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** One more than the last row and column that hold anything. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly dateSystem: DateSystem;
  value(row: number, column: number): CellValue;
  /** Number format code, `General` when none. */
  format(row: number, column: number): string;
  /** The formula with its leading `=`, or null. */
  formula(row: number, column: number): string | null;
  /** Every cell with a formula, row by row; a grid without it is asked cell by cell. */
  formulaCells?(): Iterable<CellAddress>;
}

export const isCellError = (value: CellValue): value is CellError =>
  typeof value === 'object' && value !== null;

/** Two stored values are the same (used for conflicts). */
export const sameValue = (a: CellValue, b: CellValue): boolean =>
  isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
