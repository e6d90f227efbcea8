// How a whole sheet is dressed, as plain data that can be posted between threads: looks by cell, sizes, panes, notes, links,
// conditional formats, what is drawn over the cells, and the page setup. Read only for a sheet that is shown; no part of a Grid.
import type { CellRange } from '../address';
import { PLAIN_LOOK, type Font, type Look } from './look';
import type { Condition } from './condition';
import { PLAIN_PAGE, type PageSetup } from './page-setup';

/** Neighbouring cells of a row with one look are one run. Rows are 0-based; runs of row r are `starts[r]` … `starts[r + 1] − 1`. */
export interface LookRuns {
  readonly starts: Uint32Array;
  readonly firsts: Uint16Array;
  /** Inclusive. */
  readonly lasts: Uint16Array;
  /** Places in `SheetLooks.looks`. */
  readonly ids: Uint16Array;
}

/** Sizes are CSS pixels; null leaves it to the sheet's standard or to what the texts need. */
export interface RowLook {
  readonly height: number | null;
  /** Set by a person: it stays when a text grows. */
  readonly fixed: boolean;
  /** The look of cells that the file does not name. */
  readonly look: number | null;
  /** Depth of grouping; 0 is none. */
  readonly level: number;
}
export interface ColumnLook {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
  readonly width: number | null;
  readonly look: number | null;
  readonly level: number;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
export interface Link {
  readonly range: CellRange;
  /** An address outside (`https:`, `mailto:`, a path), or a place inside after `#`. */
  readonly address: string;
}
/** Something drawn over the cells that is only told of: it stays in the file. Pixels from the sheet's upper left corner. */
export interface DrawnBox {
  readonly kind: 'picture' | 'chart' | 'shape' | 'other';
  /** A shape's text, a chart's title or the name people gave it. */
  readonly text: string;
  readonly from: BoxCorner;
  /** Null: `size` tells. */
  readonly to: BoxCorner | null;
  readonly size: { readonly width: number; readonly height: number } | null;
}
export interface BoxCorner {
  readonly row: number;
  readonly column: number;
  /** Pixels from the cell's upper left corner. */
  readonly x: number;
  readonly y: number;
}

/** A part of a cell's text in a font of its own. */
export interface TextRun {
  readonly text: string;
  /** Null: as the whole cell. */
  readonly font: Font | null;
}
export interface RichText {
  readonly row: number;
  readonly column: number;
  readonly runs: readonly TextRun[];
}

export interface SheetLooks {
  /** The first is the workbook's normal look. */
  readonly looks: readonly Look[];
  readonly cells: LookRuns;
  /** Cells dressed since the file was read, by `cellKey`: places in `looks`. */
  readonly since: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, RowLook>;
  readonly columns: readonly ColumnLook[];
  readonly width: number;
  readonly height: number;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly notes: readonly Note[];
  readonly links: readonly Link[];
  readonly rich: readonly RichText[];
  readonly conditions: readonly Condition[];
  readonly boxes: readonly DrawnBox[];
  readonly page: PageSetup;
}

const NO_RUNS: LookRuns = {
  starts: new Uint32Array(1),
  firsts: new Uint16Array(0),
  lasts: new Uint16Array(0),
  ids: new Uint16Array(0),
};

export const PLAIN_SHEET: SheetLooks = {
  looks: [PLAIN_LOOK],
  cells: NO_RUNS,
  since: new Map(),
  rows: new Map(),
  columns: [],
  width: 72,
  height: 25,
  gridlines: true,
  frozen: { rows: 0, columns: 0 },
  notes: [],
  links: [],
  rich: [],
  conditions: [],
  boxes: [],
  page: PLAIN_PAGE,
};

/** One number for a cell of any sheet. */
export const cellKey = (row: number, column: number): number => row * 16_384 + column;

/** Place in `looks` of any cell: its own, else its row's, else its column's, else the normal one. */
export function lookIdAt(sheet: SheetLooks, row: number, column: number): number {
  const since = sheet.since.size > 0 ? sheet.since.get(cellKey(row, column)) : undefined;
  if (since !== undefined) return since;
  const { starts, firsts, lasts, ids } = sheet.cells;
  let low = starts[row] ?? 0;
  let high = (starts[row + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (column < firsts[middle]!) high = middle - 1;
    else if (column > lasts[middle]!) low = middle + 1;
    else return ids[middle]!;
  }
  return sheet.rows.get(row)?.look ?? columnLookAt(sheet, column)?.look ?? 0;
}

export const lookAt = (sheet: SheetLooks, row: number, column: number): Look =>
  sheet.looks[lookIdAt(sheet, row, column)] ?? sheet.looks[0] ?? PLAIN_LOOK;

export const columnLookAt = (sheet: SheetLooks, column: number): ColumnLook | undefined =>
  sheet.columns.find(({ first, last }) => column >= first && column <= last);

/** One more than the last row and column that show anything without a value: a line or a fill. */
export function dressedExtent({ looks, cells }: SheetLooks): { rows: number; columns: number } {
  const visible = looks.map(({ fill, lines }) => fill !== null || Object.values(lines).some(Boolean));
  const { starts, lasts, ids } = cells;
  const extent = { rows: 0, columns: 0 };
  for (let row = 0; row + 1 < starts.length; row++)
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      if (!visible[ids[at]!]) continue;
      extent.rows = row + 1;
      extent.columns = Math.max(extent.columns, lasts[at]! + 1);
    }
  return extent;
}
