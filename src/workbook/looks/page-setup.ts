// How a sheet is printed, as its file says. Lengths are inches, pages count from 1.
import type { CellRange } from '../address';

export interface PageSetup {
  /** Excel's number of the paper: 9 is A4, 8 A3, 12 B4, 13 B5. */
  readonly paper: number;
  readonly landscape: boolean;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Per cent, 10–400; null when the sheet is fitted to pages. */
  readonly scale: number | null;
  /** Pages wide and tall when fitted; 0 leaves the number free. */
  readonly fit: { readonly wide: number; readonly tall: number };
  /** Null prints what is used. */
  readonly areas: readonly CellRange[] | null;
  /** Rows and columns repeated on every page: first and last, inclusive. */
  readonly titleRows: readonly [number, number] | null;
  readonly titleColumns: readonly [number, number] | null;
  /** Rows and columns after which a page ends. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  readonly centered: { readonly across: boolean; readonly down: boolean };
  readonly gridlines: boolean;
  readonly headings: boolean;
  /** Columns of pages before rows of pages, as Excel does unless told otherwise. */
  readonly downFirst: boolean;
  /** In Excel's own code: `&L…&C…&R…`, `&P`, `&N`, `&A`. */
  readonly header: string;
  readonly footer: string;
}

export const PLAIN_PAGE: PageSetup = {
  paper: 9,
  landscape: false,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  scale: 100,
  fit: { wide: 1, tall: 1 },
  areas: null,
  titleRows: null,
  titleColumns: null,
  rowBreaks: [],
  columnBreaks: [],
  centered: { across: false, down: false },
  gridlines: false,
  headings: false,
  downFirst: true,
  header: '',
  footer: '',
};
