// What typing, pasting and clearing mean as edits. Pure; covered cells of a merge are passed over.
import { mergeAt } from './selection';
import type { CellRange } from '../../workbook/address';
import { parseFormula } from '../../workbook/calc/parse-formula';
import type { SetCell } from '../../workbook/edit';
import { isCellError, type Grid } from '../../workbook/grid';
import { typedCell } from '../../workbook/typing/typed-cell';

/** The set that makes one cell hold what `text` is to Excel; null when it does so already or is covered by a merge. */
export function typeInto(grid: Grid, row: number, column: number, text: string): SetCell | null {
  const merge = mergeAt(grid.merges, row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const before = grid.value(row, column);
  const own = grid.format(row, column);
  const place = { format: own, dateSystem: grid.dateSystem, year: new Date().getFullYear() };
  const { value: after, format } = typedCell(text, place);
  const same = before === after || (isCellError(before) && text === before.error);
  if (same && grid.formula(row, column) === null && (format === undefined || format === own)) return null;
  return {
    kind: 'set',
    ...{ sheet: grid.name, row, column, before, after },
    ...(format === undefined ? {} : { format }),
  };
}

/** `=A1+1`, typed by a person; `text`: a cell formatted as text keeps it as it is. */
export const isTypedFormula = (text: string, format: string): boolean =>
  format !== '@' && /^[=＝]./su.test(text.trimStart());

/** The set that puts a typed formula into a cell; null where it is no formula that we can read. */
export function typeFormula(grid: Grid, row: number, column: number, text: string): SetCell | null {
  const formula = text.trim().replace(/^＝/, '=');
  if (!parseFormula(formula)) return null;
  const before = grid.value(row, column);
  return { kind: 'set', sheet: grid.name, row, column, before, after: null, formula };
}

/** Clears every cell of the range that holds something. */
export function clearRange(grid: Grid, range: CellRange): SetCell[] {
  return cellsOf(range).flatMap(([row, column]) => typeInto(grid, row, column, '') ?? []);
}

/** Pastes rows of texts from the range's first cell on; one text fills a whole range, as in Excel. */
export function pasteInto(grid: Grid, range: CellRange, rows: readonly (readonly string[])[]): SetCell[] {
  const only = rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : null;
  if (only !== null)
    return cellsOf(range).flatMap(([row, column]) => typeInto(grid, row, column, only) ?? []);
  return rows.flatMap((cells, down) =>
    cells.flatMap((text, right) => typeInto(grid, range.top + down, range.left + right, text) ?? []),
  );
}

function cellsOf(range: CellRange): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) cells.push([row, column]);
  }
  return cells;
}
