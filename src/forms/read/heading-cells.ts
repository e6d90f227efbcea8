// A block of heading rows as columns: for each column its texts from top to bottom, group headings spread over what stands
// below them. What the texts mean is column-meaning.ts's.
import { HEADING_LENGTH, type HeadingText } from '../headings/heading-text';
import type { SheetView } from './sheet-view';

export interface HeadingPart {
  readonly text: string;
  readonly heading: HeadingText;
  readonly row: number;
  /** The column the text itself stands in (for a group heading, its first). */
  readonly column: number;
  /** False for a group heading that stands over several columns. */
  readonly alone: boolean;
}

export interface HeadingColumn {
  readonly column: number;
  /** Last column under the same merged heading; the same as `column` for most. */
  readonly right: number;
  /** Top to bottom, notes left out; never empty. */
  readonly parts: readonly HeadingPart[];
  /** Raw texts, notes left in, joined by ` / `. */
  readonly shown: string;
  /** Zero-based row of the lowest text. */
  readonly row: number;
}

/** What a heading block is known by: its texts over their columns. */
export const signatureOf = (columns: readonly HeadingColumn[]): string =>
  columns.map(({ column, shown }) => `${column}\t${shown}`).join('\n');

export interface Region {
  readonly left: number;
  readonly right: number;
}

interface Spot extends Omit<HeadingPart, 'alone'> {
  /** Last column it covers. */
  readonly right: number;
  readonly merged: boolean;
}

/** Columns with at least one heading text in rows top–bottom of the region. */
export function headingColumns(
  view: SheetView,
  top: number,
  bottom: number,
  region: Region,
): HeadingColumn[] {
  const rows: Map<number, Spot>[] = [];
  for (let row = top; row <= bottom; row += 1) rows.push(spotsOf(view, row, top, region));
  for (let at = 0; at + 1 < rows.length; at += 1) spread(rows[at]!, rows[at + 1]!, view, top + at);
  const columns = [...new Set(rows.flatMap((spots) => [...spots.keys()]))].sort((a, b) => a - b);
  return joinMerged(columns.flatMap((column) => columnOf(rows, column)));
}

function columnOf(rows: readonly Map<number, Spot>[], column: number): HeadingColumn[] {
  const spots = rows.flatMap((each) => each.get(column) ?? []);
  const own = spots.filter((spot, at) => at === 0 || !sameSpot(spot, spots[at - 1]!));
  const parts = own
    .filter(({ heading }) => heading.key !== '' || heading.full !== '')
    .map((spot) => ({
      ...spot,
      alone: !standsOver(rows, spot, column - 1) && !standsOver(rows, spot, column + 1),
    }));
  if (parts.length === 0) return [];
  const shown = own.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')).join(' / ');
  return [{ column, right: column, parts, shown, row: own[own.length - 1]!.row }];
}

const standsOver = (rows: readonly Map<number, Spot>[], spot: Spot, column: number): boolean =>
  rows.some((each) => {
    const other = each.get(column);
    return other !== undefined && sameSpot(other, spot);
  });

type Position = Pick<HeadingPart, 'row' | 'column'>;
const sameSpot = (one: Position, other: Position): boolean =>
  one.row === other.row && one.column === other.column;

/** Neighbouring columns under one and the same merged heading are one column of several cells. */
function joinMerged(columns: readonly HeadingColumn[]): HeadingColumn[] {
  const joined: HeadingColumn[] = [];
  for (const each of columns) {
    const last = joined[joined.length - 1];
    const same =
      last &&
      last.parts.length === each.parts.length &&
      last.parts.every((part, at) => sameSpot(part, each.parts[at]!));
    if (same) joined[joined.length - 1] = { ...last, right: each.column };
    else joined.push(each);
  }
  return joined;
}

/** Texts of one row over every column that they cover by merging; merges from rows of the block above count too. */
function spotsOf(view: SheetView, row: number, top: number, region: Region): Map<number, Spot> {
  const spots = new Map<number, Spot>();
  for (let column = region.left; column <= region.right; column += 1) {
    const merge = view.mergeAt(row, column);
    const at = merge ? { row: merge.top, column: merge.left } : { row, column };
    if (at.row < top) continue;
    const value = view.grid.value(at.row, at.column);
    if (typeof value !== 'string' || value.trim() === '' || value.length > HEADING_LENGTH) continue;
    const text = value.trim();
    spots.set(column, {
      text,
      heading: view.heading(text),
      ...at,
      right: merge?.right ?? column,
      merged: merge !== null,
    });
  }
  return spots;
}

/** 従事割合 | (blank) over 主 | 副: an unmerged group heading covers the blanks to its right that have a text below. */
/** A single text over more columns than these is a title, not a group heading. */
const MAX_SPREAD_ALONE = 3;

function spread(upper: Map<number, Spot>, lower: Map<number, Spot>, view: SheetView, row: number): void {
  if (upper.size === 1 && lower.size > MAX_SPREAD_ALONE) return;
  for (const [column, spot] of [...upper]) {
    if (spot.merged || spot.row !== row || !standsIn(lower, column, row)) continue;
    for (
      let next = column + 1;
      standsIn(lower, next, row) && !upper.has(next) && !view.mergeAt(row, next);
      next += 1
    ) {
      upper.set(next, spot);
    }
  }
}

const standsIn = (lower: Map<number, Spot>, column: number, above: number): boolean =>
  (lower.get(column)?.row ?? above) > above;
