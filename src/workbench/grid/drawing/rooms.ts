// How far a text may run on over its empty neighbours, as Excel lets it. Pure.
import type { Grid } from '../../../workbook/grid';
import type { Look } from '../../../workbook/looks/look';
import type { Layout } from '../layout';
import { INDENT, PADDING } from './look-css';
import type { MergeAt } from './merge-index';
import { textPixels } from './text-fit';

/** First and last column that a text may be drawn over, its own among them. */
export interface Room {
  readonly first: number;
  readonly last: number;
}

interface Sheet {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly bare: boolean;
  readonly mergeAt: MergeAt;
  text(row: number, column: number): string;
  look(row: number, column: number): Look;
}

/** Cells looked at, to each side. */
const FAR = 40;

/** Null: the text stays inside its cell. Only texts run over, never numbers. */
export function roomAt(sheet: Sheet, row: number, column: number): Room | null {
  const { grid, bare, mergeAt } = sheet;
  const value = grid.value(row, column);
  if (typeof value !== 'string' || mergeAt(row, column)) return null;
  const { wrap, shrink, rotation, horizontal } = sheet.look(row, column).alignment;
  if (bare ? value.includes('\n') : wrap || shrink || rotation !== 0) return null;
  const across = horizontal === 'centerContinuous';
  const leftward = horizontal === 'right' || horizontal === 'center';
  const rightward = across || horizontal === 'general' || horizontal === 'left' || horizontal === 'center';
  const free = (at: number): boolean =>
    sheet.text(row, at) === '' &&
    !mergeAt(row, at) &&
    (!across || sheet.look(row, at).alignment.horizontal === 'centerContinuous');
  let [first, last] = [column, column];
  while (leftward && first > 0 && column - first < FAR && free(first - 1)) first -= 1;
  while (rightward && last + 1 < grid.columnCount && last - column < FAR && free(last + 1)) last += 1;
  return first < column || last > column ? { first, last } : null;
}

/** The cell to the left whose text runs on into this one; null when none does. */
export function runsInto(sheet: Sheet, row: number, column: number): number | null {
  if (sheet.text(row, column) !== '') return null;
  for (let from = column - 1; from >= 0 && column - from < FAR; from--) {
    if (sheet.text(row, from) === '') continue;
    const room = roomAt(sheet, row, from);
    return room && room.last >= column ? from : null;
  }
  return null;
}

/** A text runs over the right edge of this cell: no gridline is drawn there. */
export function runsOver(sheet: Sheet, row: number, column: number): boolean {
  for (let from = column; from >= 0 && column - from < FAR; from--) {
    if (sheet.text(row, from) === '') continue;
    const room = roomAt(sheet, row, from);
    if (!room || room.last <= column) return false;
    const { lefts } = sheet.layout;
    return lefts[from + 1]! + reach(sheet, row, from) > lefts[column + 1]!;
  }
  return false;
}

/** Pixels a text reaches beyond its own cell to the right. */
function reach({ layout: { lefts }, ...sheet }: Sheet, row: number, column: number): number {
  const { font, alignment } = sheet.look(row, column);
  const width = lefts[column + 1]! - lefts[column]!;
  const length = textPixels(sheet.text(row, column), font) + PADDING + alignment.indent * INDENT;
  return alignment.horizontal === 'center' ? (length - width) / 2 : length - width;
}
