// The cells of one sheet as they were last read, row by row, so that a change replaces its own rows and shares all others. Pure.
import type { CellRange } from '../../address';
import type { CellValue } from '../../grid';
import { readFormula, readValue, type CellBlock } from '../excel-grid';

/** Columns from A; what lies past the end is empty. */
export interface HeldRow {
  readonly values: readonly CellValue[];
  readonly formulas: readonly (string | null)[];
  readonly formats: readonly string[];
}
/** Rows from 1; a hole is an empty row. */
export type HeldRows = readonly (HeldRow | undefined)[];

export const EMPTY_ROW: HeldRow = { values: [], formulas: [], formats: [] };

/** The rows with the block's cells in place of their own. */
export function withBlock(rows: HeldRows, block: CellBlock): HeldRows {
  const { top, bottom, left, right } = block.range;
  const patched = rows.slice();
  for (let row = top; row <= bottom; row++) {
    const at = row - top;
    const before = rows[row] ?? EMPTY_ROW;
    const across = <T>(old: readonly T[], empty: T, read: (column: number) => T): T[] => [
      ...Array.from({ length: left }, (_, column) => old[column] ?? empty),
      ...Array.from({ length: right - left + 1 }, (_, column) => read(column)),
      ...old.slice(right + 1),
    ];
    patched[row] = {
      values: across(before.values, null, (column) => readValue(block, at, column)),
      formulas: across(before.formulas, null, (column) => readFormula(block, at, column)),
      formats: across(before.formats, 'General', (column) => String(block.numberFormat[at]?.[column])),
    };
  }
  return patched;
}

export const isFilled = (row: HeldRow, column: number): boolean =>
  (row.values[column] ?? null) !== null || (row.formulas[column] ?? null) !== null;

/** No cell of the range holds anything. */
export const isEmpty = (rows: HeldRows, { top, left, bottom, right }: CellRange): boolean =>
  !rows.slice(top, bottom + 1).some((row) => {
    const width = Math.min(right + 1, row?.values.length ?? 0);
    for (let column = left; column < width; column++) if (row && isFilled(row, column)) return true;
    return false;
  });

/** From the first to the last cell with a value or a formula: what Excel calls the used range of values. Null for none. */
export function usedBox(rows: HeldRows): CellRange | null {
  return rows.reduce<CellRange | null>((box, row, index) => {
    const used = row && usedColumns(row);
    if (!used) return box;
    if (!box) return { top: index, bottom: index, ...used };
    const [left, right] = [Math.min(box.left, used.left), Math.max(box.right, used.right)];
    return { top: box.top, bottom: index, left, right };
  }, null);
}

function usedColumns(row: HeldRow): Pick<CellRange, 'left' | 'right'> | null {
  const width = Math.max(row.values.length, row.formulas.length);
  let left = 0;
  while (left < width && !isFilled(row, left)) left++;
  let right = width - 1;
  while (right > left && !isFilled(row, right)) right--;
  return left === width ? null : { left, right };
}

/** Every cell that holds a formula. */
export function formulaCells(rows: HeldRows): { readonly row: number; readonly column: number }[] {
  return rows.flatMap((row, index) =>
    (row?.formulas ?? []).flatMap((formula, column) => (formula === null ? [] : [{ row: index, column }])),
  );
}

const sameList = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean =>
  a.length === b.length && a.every((each, index) => same(each, b[index]!));

const sameCell = (a: CellValue, b: CellValue): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && a?.error === b?.error);

/** The block says what is held already. */
export function holdsBlock(rows: HeldRows, block: CellBlock): boolean {
  const patched = withBlock(rows, block);
  for (let row = block.range.top; row <= block.range.bottom; row++) {
    const [before, after] = [rows[row], patched[row]!];
    if (!before || !sameList(before.values, after.values, sameCell)) return false;
    if (!sameList(before.formulas, after.formulas, Object.is)) return false;
    if (!sameList(before.formats, after.formats, Object.is)) return false;
  }
  return true;
}
