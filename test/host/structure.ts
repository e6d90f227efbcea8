// Rows, columns and cells that come and go inside the host, with merged areas, hidden rows and the references in formulas. Written for
// the host alone, cell by cell, so that the product's own arithmetic is not tested against itself.
import type { CellRange } from '../../src/workbook/address';
import { formatAddress, parseAddress } from '../../src/workbook/address';
import { COLUMNS, type Book, type Cell, type Sheet } from './book';
import { invalidOperation } from './fault';

/** Where a cell goes; null when it is deleted. */
type Place = (row: number, column: number) => readonly [row: number, column: number] | null;

export type Direction = 'Rows' | 'Columns' | 'Down' | 'Right' | 'Up' | 'Left';

const isDownwards = (direction: Direction): boolean => ['Rows', 'Down', 'Up'].includes(direction);

function placeOf(kind: 'insert' | 'delete', direction: Direction, range: CellRange): Place {
  const down = isDownwards(direction);
  const whole = direction === 'Rows' || direction === 'Columns';
  const [at, count] = down
    ? [range.top, range.bottom - range.top + 1]
    : [range.left, range.right - range.left + 1];
  const moved = (index: number): number | null => {
    if (index < at) return index;
    if (kind === 'insert') return index + count;
    return index < at + count ? null : index - count;
  };
  return (row, column) => {
    const inBand = down
      ? column >= range.left && column <= range.right
      : row >= range.top && row <= range.bottom;
    if (!whole && !inBand) return [row, column];
    const to = moved(down ? row : column);
    if (to === null) return null;
    return down ? [to, column] : [row, to];
  };
}

/** Excel refuses to move cells so that a merged area is torn. */
function guardMerges(sheet: Sheet, direction: Direction, range: CellRange): void {
  if (direction === 'Rows' || direction === 'Columns') return;
  const down = isDownwards(direction);
  for (const merge of sheet.merges) {
    const behind = down ? merge.bottom >= range.top : merge.right >= range.left;
    const [from, to, first, last] = down
      ? [merge.left, merge.right, range.left, range.right]
      : [merge.top, merge.bottom, range.top, range.bottom];
    const crosses = behind && to >= first && from <= last;
    if (crosses && (from < first || to > last)) throw invalidOperation('a merged area would be torn');
  }
}

export function moveCells(
  book: Book,
  sheet: Sheet,
  kind: 'insert' | 'delete',
  direction: Direction,
  range: CellRange,
): void {
  guardMerges(sheet, direction, range);
  const place = placeOf(kind, direction, range);
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const to = place(Math.floor(key / COLUMNS), key % COLUMNS);
    if (to) sheet.cells.set(to[0] * COLUMNS + to[1], cell);
  }
  sheet.merges.splice(0, Infinity, ...sheet.merges.flatMap((merge) => moveArea(merge, place) ?? []));
  if (direction === 'Rows') moveIndexes(sheet.hiddenRows, (row) => place(row, 0)?.[0]);
  if (direction === 'Columns') moveIndexes(sheet.hiddenColumns, (column) => place(0, column)?.[1]);
  for (const each of book.sheets)
    for (const cell of each.cells.values()) moveReferences(cell, each, sheet, place);
}

/** The box around what is left of an area; null for nothing and for a single cell. */
function moveArea(area: CellRange, place: Place): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const to = place(row, column);
      if (!to) continue;
      [top, bottom] = [Math.min(top, to[0]), Math.max(bottom, to[0])];
      [left, right] = [Math.min(left, to[1]), Math.max(right, to[1])];
    }
  }
  return bottom < 0 || (top === bottom && left === right) ? null : { top, left, bottom, right };
}

function moveIndexes(indexes: Set<number>, to: (index: number) => number | undefined): void {
  const moved = [...indexes].flatMap((index) => to(index) ?? []);
  indexes.clear();
  for (const index of moved) indexes.add(index);
}

const REFERENCE = /((?:'[^']+'|[^\s'!+\-*/&(),:"=<>]+)!)?([A-Z]{1,3}[0-9]+)(?![A-Za-z0-9(])/g;

function moveReferences(cell: Cell, home: Sheet, moved: Sheet, place: Place): void {
  if (cell.formula === null) return;
  cell.formula = cell.formula.replace(REFERENCE, (text, prefix: string | undefined, address: string) => {
    const name = prefix ? prefix.slice(0, -1).replace(/^'(.*)'$/, '$1') : home.name;
    const at = parseAddress(address);
    if (name !== moved.name || !at) return text;
    const to = place(at.row, at.column);
    return `${prefix ?? ''}${to ? formatAddress(to[0], to[1]) : '#REF!'}`;
  });
}

/** A tab's new name, as formulas say it. */
export function renameReferences(book: Book, before: string, after: string): void {
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) {
      cell.formula =
        cell.formula?.replace(REFERENCE, (text, prefix: string | undefined, address: string) =>
          prefix?.slice(0, -1).replace(/^'(.*)'$/, '$1') === before ? `'${after}'!${address}` : text,
        ) ?? null;
    }
  }
}
