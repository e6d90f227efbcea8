// A write that has not happened yet: it can be shown, applied in one step, inverted, and refused when the cell has changed.
import type { CellStyle, SheetSpec } from './sheet-spec';
import type { CellValue } from './grid';

export interface SetCell {
  readonly kind: 'set';
  readonly sheet: string;
  /** zero-based */
  readonly row: number;
  readonly column: number;
  /** What the cell held when it was read; another value there at apply time is a conflict. */
  readonly before: CellValue;
  /** Text is written as text, a number as a number, null clears the cell's value. */
  readonly after: string | number | boolean | null;
  /** Given only for cells that the product lays out itself. */
  readonly style?: CellStyle;
  readonly format?: string;
  /** Only ever in a port's own undo: the formula (leading `=`) the cell held; `after` is then its cached value. */
  readonly formula?: string;
  /** Only ever in a port's own undo: the error value the cell held; `after` is then null. */
  readonly error?: string;
}
export interface AddSheet {
  readonly kind: 'add-sheet';
  readonly spec: SheetSpec;
}
/** Only ever the inverse of `add-sheet`. */
export interface RemoveSheet {
  readonly kind: 'remove-sheet';
  readonly spec: SheetSpec;
}
export type Edit = SetCell | AddSheet | RemoveSheet;

export type Conflict =
  | {
      readonly kind: 'changed';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly expected: CellValue;
      readonly found: CellValue;
    }
  | { readonly kind: 'sheet-missing'; readonly sheet: string }
  | { readonly kind: 'sheet-exists'; readonly sheet: string }
  | { readonly kind: 'sheet-protected'; readonly sheet: string };
