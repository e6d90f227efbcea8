// The rows and columns that stay in view while the rest is scrolled. Pure.
import type { Layout } from '../layout';

export interface FrozenPart {
  /** Counts from the first row and column; 0 is none. */
  readonly rows: number;
  readonly columns: number;
  /** Pixels they take up. */
  readonly height: number;
  readonly width: number;
}

/** More than this share of the view is not held: nothing would be left to scroll. */
const MOST = 0.6;

export function frozenPart(
  asked: { readonly rows: number; readonly columns: number },
  { tops, lefts }: Layout,
  view: { readonly width: number; readonly height: number },
): FrozenPart {
  const height = tops[Math.min(asked.rows, tops.length - 1)]!;
  const width = lefts[Math.min(asked.columns, lefts.length - 1)]!;
  const holdsRows = height <= view.height * MOST;
  const holdsColumns = width <= view.width * MOST;
  return {
    rows: holdsRows ? asked.rows : 0,
    columns: holdsColumns ? asked.columns : 0,
    height: holdsRows ? height : 0,
    width: holdsColumns ? width : 0,
  };
}

/** The cell at a point of the frame; null outside the cells. `x` and `y` are pixels from the first cell's corner as it is seen. */
export function cellAt(
  { tops, lefts }: Layout,
  frozen: FrozenPart,
  scrolled: { readonly left: number; readonly top: number },
  x: number,
  y: number,
): { readonly row: number; readonly column: number } | null {
  if (x < 0 || y < 0) return null;
  const row = placeIn(tops, y < frozen.height ? y : y + scrolled.top);
  const column = placeIn(lefts, x < frozen.width ? x : x + scrolled.left);
  return row < 0 || column < 0 ? null : { row, column };
}

/** Index of the stretch that holds the position; −1 past the end. */
function placeIn(edges: readonly number[], position: number): number {
  let low = 0;
  let high = edges.length - 1;
  if (position >= edges[high]!) return -1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
