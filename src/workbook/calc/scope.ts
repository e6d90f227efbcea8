// Where a formula stands and what it may ask of the workbook around it.
import type { CellRange } from '../address';
import type { DateSystem } from '../grid';
import type { Expression } from './expression';
import type { Area } from './values';

export interface Scope {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly dateSystem: DateSystem;
  /** Inside a function that works through areas; elsewhere an operator takes the one cell beside the formula. */
  readonly array: boolean;
  /** What NOW() means: a serial with its time, one for the whole calculation. */
  readonly now: number;
  /** Number of a sheet by its name; -1 where there is none. */
  sheetNamed(name: string): number;
  /** The cells of a range, cut to what the sheet holds. */
  area(sheet: number, range: CellRange): Area;
  /** What a defined name stands for; null where it is unknown. */
  named(name: string): Expression | null;
  isHiddenRow(sheet: number, row: number): boolean;
  /** A subtotal leaves other subtotals out. */
  isSubtotal(sheet: number, row: number, column: number): boolean;
}
