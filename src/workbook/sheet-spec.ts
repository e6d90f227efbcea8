// A whole new sheet as a value: what a writer in forms/ wants, in named styles that every adapter renders the same.
import type { CellRange } from './address';

/** Named looks; `styles.ts` gives each its font, fill, border and alignment, once for all adapters. */
export const CELL_STYLES = [
  'plain', 'title', 'subtitle', 'heading', 'body', 'body-center', 'number', 'percent', 'ratio', 'date', 'input',
  'input-center', 'good', 'caution', 'bad', 'gap', 'note', 'total', 'label', 'code',
] as const; // prettier-ignore
export type CellStyle = (typeof CELL_STYLES)[number];

export interface SpecCell {
  /** Text is always written as text, never as a formula. A formula goes into `formula` and carries its value. */
  readonly value: string | number | boolean | null;
  readonly style?: CellStyle;
  /** Number format code; overrides the style's. */
  readonly format?: string;
  /** Formula with leading `=`; only ever from our own code. */
  readonly formula?: string;
}

export interface ChoiceList {
  readonly range: CellRange;
  /** Choices as literal texts (under 255 characters in all), or a range such as `職員!$B$5:$B$40`. */
  readonly choices: readonly string[] | string;
  /** False: other values are allowed (a proposal list). */
  readonly strict: boolean;
  readonly prompt?: string;
}

export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  /** Pages wide; height is free. */
  readonly fitWidth: number;
  /** Zero-based inclusive rows repeated on every page. */
  readonly titleRows?: readonly [number, number];
  /** Zero-based inclusive columns repeated on every page to the right. */
  readonly titleColumns?: readonly [number, number];
  readonly header?: string;
  readonly footer?: string;
  /** Zero-based rows after which a page ends. */
  readonly breaksAfter?: readonly number[];
}

export interface SheetSpec {
  readonly name: string;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  /** Widths in characters, from column A. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  /** Rows from row 1; a null row is empty. A null cell is empty and unstyled. */
  readonly rows: readonly ({
    readonly cells: readonly (SpecCell | null)[];
    readonly height?: number;
  } | null)[];
  /** Only for titles above a body; bodies have no merged cells. */
  readonly merges?: readonly CellRange[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly autoFilter?: CellRange;
  readonly choices?: readonly ChoiceList[];
  /** Sheet protection without a password; `unlocked` ranges stay free. */
  readonly protection?: { readonly unlocked: readonly CellRange[] };
  readonly print?: PrintSetup;
}
