// Whoever works a workbook's formulas out beside the page, and what is said to it. Plain data; the work is serve-calculator's.
import type { BookEdit } from '../../workbook/book-edit';
import type { CalculatedCell } from '../../workbook/calc/calculated';

export interface CalculatedBook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly password: string | null;
}

export type CalculatorJob =
  /** Opens the bytes and does what was done to them before: that is step 0. */
  | ({ readonly kind: 'open'; readonly edits: readonly BookEdit[] } & CalculatedBook)
  | { readonly kind: 'take'; readonly edits: readonly BookEdit[] }
  | { readonly kind: 'go'; readonly step: number };

/** Null: the formulas cannot be worked out. Opening and going tell nothing new: an empty list. */
export type CalculatorAnswer = readonly CalculatedCell[] | null;

/** Follows one open workbook. */
export interface Calculator {
  ask(job: CalculatorJob): Promise<CalculatorAnswer>;
  stop(): void;
}
