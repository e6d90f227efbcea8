// Where headings may stand, told by shape alone: rows of short texts over rows that are filled below them. Whether they are
// headings of ours is for the evidence.
import { isNumberLike } from '../row-words';
import type { SheetView } from '../sheet-view';

export interface CandidateBlock {
  /** Zero-based, inclusive. */
  readonly top: number;
  readonly bottom: number;
}

const ROWS_LOOKED_AT = 60;
const LEAST_COLUMNS = 3;
const LONGEST_HEADING = 40;
const MOST_HEADING_ROWS = 3;
const MOST_CANDIDATES = 8;

export function candidateBlocks(view: SheetView): readonly CandidateBlock[] {
  const found: CandidateBlock[] = [];
  for (
    let top = 0;
    top < Math.min(ROWS_LOOKED_AT, view.rowCount) && found.length < MOST_CANDIDATES;
    top += 1
  ) {
    if (!couldHead(view, top)) continue;
    const bottom = lastHeadingRow(view, top);
    if (hasBody(view, top, bottom)) found.push({ top, bottom });
  }
  return found;
}

/** Several short texts, and nothing that is a value. */
function couldHead(view: SheetView, row: number): boolean {
  const cells = view.filled(row);
  if (cells.length < LEAST_COLUMNS) return false;
  return cells.every(({ value }) => isHeadingText(value));
}

const VALUE = /^(?:[A-DSＡ-ＤＳ]|[◎○〇△×▲－-])$/u;

function isHeadingText(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const text = value.trim();
  return text.length <= LONGEST_HEADING && !(/\d/u.test(text) && isNumberLike(text)) && !VALUE.test(text);
}

/** Vertical merges reach down; under a group heading stands what it groups. */
function lastHeadingRow(view: SheetView, top: number): number {
  let bottom = top;
  for (const { column } of view.filled(top)) {
    const merge = view.mergeAt(top, column);
    if (merge && merge.top === top && merge.bottom < top + MOST_HEADING_ROWS)
      bottom = Math.max(bottom, merge.bottom);
  }
  while (bottom < top + MOST_HEADING_ROWS - 1 && isLowerHeading(view, top, bottom + 1)) bottom += 1;
  return bottom;
}

/** Every text stands under a group heading or under nothing: data would stand under headings of their own. */
function isLowerHeading(view: SheetView, top: number, row: number): boolean {
  const cells = view.filled(row);
  if (cells.length === 0 || cells.length >= view.filled(top).length + 6) return false;
  return (
    cells.every(({ value }) => isHeadingText(value)) &&
    cells.every(({ column }) => isGrouped(view, row - 1, column)) &&
    cells.length < columnsFilled(view, row + 1)
  );
}

const columnsFilled = (view: SheetView, row: number): number =>
  row < view.rowCount ? view.filled(row).length : 0;

function isGrouped(view: SheetView, above: number, column: number): boolean {
  const merge = view.mergeAt(above, column);
  if (merge) return merge.right > merge.left;
  const cells = view.filled(above);
  const own = cells.find((cell) => cell.column === column);
  // An unmerged group heading stands over the first of its columns; the next cell above it is blank.
  return !own || !cells.some((cell) => cell.column === column + 1);
}

/** At least one row below that is filled like a table's. */
function hasBody(view: SheetView, top: number, bottom: number): boolean {
  const width = Math.max(view.filled(top).length, view.filled(bottom).length);
  for (let row = bottom + 1; row < Math.min(bottom + 6, view.rowCount); row += 1) {
    const filled = view.filled(row).length;
    if (filled >= Math.max(2, width * 0.4)) return true;
  }
  return false;
}
