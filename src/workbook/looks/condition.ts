// A conditional format that can be told from the values alone; the others are left undrawn, which is what a file without them shows.
import type { CellRange } from '../address';

/** What is laid over a cell's own look; null leaves the cell's own. */
export interface Overlay {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strike: boolean | null;
}

export const COMPARISONS = [
  'equal', 'notEqual', 'greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual', 'between', 'notBetween',
] as const; // prettier-ignore
export const TEXT_TESTS = ['containsText', 'notContainsText', 'beginsWith', 'endsWith'] as const;

/** A number, a text, or one cell of the same sheet (its place as written for the range's first cell). */
export type Operand =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | {
      readonly kind: 'cell';
      readonly row: number;
      readonly column: number;
      readonly fixedRow: boolean;
      readonly fixedColumn: boolean;
    };

export type Test =
  | {
      readonly kind: 'compare';
      readonly by: (typeof COMPARISONS)[number];
      readonly operands: readonly Operand[];
    }
  | { readonly kind: 'text'; readonly by: (typeof TEXT_TESTS)[number]; readonly text: string }
  | { readonly kind: 'repeated'; readonly once: boolean }
  | { readonly kind: 'blank'; readonly blank: boolean }
  | { readonly kind: 'bar'; readonly color: string };

export interface Condition {
  readonly ranges: readonly CellRange[];
  /** Smaller is stronger. */
  readonly priority: number;
  readonly stops: boolean;
  readonly test: Test;
  readonly overlay: Overlay;
}
