// Where rows and columns of a grid stand on the screen, in pixels, and which of them a window shows. Pure arithmetic:
// as the file says (see dressed.ts), else told from the texts.
import type { CellRange } from '../../workbook/address';

export interface Layout {
  /** Left edge of each column; one more entry than columns. */
  readonly lefts: readonly number[];
  /** Top edge of each row; one more entry than rows. */
  readonly tops: readonly number[];
}

const CHARACTER = 6.4;
const LINE = 20;
const LEAST = 56;
const MOST = 260;
/** Rows looked at for the width of a column. */
const SAMPLED = 60;
const MOST_LINES = 8;
/** Columns to the right that must be empty for a text to run over them. */
const SPILL = 8;
/** Height of a row of one line. */
export const ROW_HEIGHT = LINE + 6;

/** Columns a text takes up: East-Asian characters count double. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0x2e7f ? 2 : 1;
  return width;
}

export interface LayoutInput {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly text: (row: number, column: number) => string;
}

/** A sheet being measured: widths are known at once, heights row by row, because a long sheet would hold the page up. */
export interface Measuring {
  readonly widths: readonly number[];
  /** Height of a row; 0 when hidden. */
  height(row: number): number;
}

export function measuring(input: LayoutInput): Measuring {
  const spanned = new Set(input.merges.filter((m) => m.right > m.left).map((m) => `${m.top}:${m.left}`));
  const widths = Array.from({ length: input.columnCount }, (_, column) =>
    input.hiddenColumns.has(column) ? 0 : columnWidth(input, column, spanned),
  );
  return {
    widths,
    height: (row) => (input.hiddenRows.has(row) ? 0 : rowHeight(input, row, widths, spanned)),
  };
}

/** The whole layout at once. */
export function layoutOf(input: LayoutInput): Layout {
  const { widths, height } = measuring(input);
  return {
    lefts: edges(widths),
    tops: edges(Array.from({ length: input.rowCount }, (_, row) => height(row))),
  };
}

function columnWidth(input: LayoutInput, column: number, spanned: ReadonlySet<string>): number {
  const widths: number[] = [];
  for (let row = 0; row < Math.min(input.rowCount, SAMPLED); row++) {
    if (spanned.has(`${row}:${column}`)) continue;
    const text = input.text(row, column);
    if (text) widths.push(Math.max(...text.split('\n').map(textWidth)));
  }
  widths.sort((a, b) => a - b);
  // A title line far wider than the rest must not widen its column: the ninth tenth decides.
  const fair = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return Math.min(MOST, Math.max(LEAST, fair * CHARACTER + 12));
}

function rowHeight(
  input: LayoutInput,
  row: number,
  widths: readonly number[],
  spanned: ReadonlySet<string>,
): number {
  let lines = 1;
  for (let column = 0; column < widths.length; column++) {
    if (widths[column] === 0 || spanned.has(`${row}:${column}`)) continue;
    const text = input.text(row, column);
    if (!text || spills(input, row, column)) continue;
    const room = Math.max(1, (widths[column]! - 12) / CHARACTER);
    const needed = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
    lines = Math.max(lines, needed);
  }
  return Math.min(lines, MOST_LINES) * LINE + 6;
}

/** True for a line such as a title, with nothing to its right: it is drawn over the empty cells instead of being wrapped. */
export function spills({ columnCount, text }: LayoutInput, row: number, column: number): boolean {
  if (text(row, column).includes('\n')) return false;
  const last = Math.min(columnCount, column + SPILL);
  for (let right = column + 1; right < last; right++) if (text(row, right) !== '') return false;
  return column + 1 < last;
}

export const edges = (sizes: readonly number[]): number[] => {
  const all = [0];
  for (const size of sizes) all.push(all[all.length - 1]! + size);
  return all;
};

export const inRange = (range: CellRange, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** The entries of `edges` between `from` and `from + extent`, first and last inclusive. */
export function windowOf(
  lines: readonly number[],
  from: number,
  extent: number,
): { readonly first: number; readonly last: number } {
  const first = Math.max(0, lastAtMost(lines, from));
  const last = Math.min(lines.length - 2, lastAtMost(lines, from + extent));
  return { first, last: Math.max(first, last) };
}

/** Index of the last edge ≤ position (binary search). */
export function lastAtMost(lines: readonly number[], position: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
