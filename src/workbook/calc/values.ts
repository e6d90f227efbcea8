// What a formula reckons with: single values and areas of cells, and how Excel turns one kind of value into another.
import type { CellRange } from '../address';
import { isCellError, type CellError, type CellValue, type DateSystem } from '../grid';
import { formatGeneral } from '../number-format';
import { serialOfText } from './typed-number';

export type Scalar = CellValue;

/** Cells in rows and columns. `place` is set where they stand in a sheet. */
export interface Area {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Scalar;
  readonly place: { readonly sheet: number; readonly range: CellRange } | null;
}
export type Operand = Scalar | Area;

export const isArea = (operand: Operand): operand is Area =>
  typeof operand === 'object' && operand !== null && 'rows' in operand;

/** What cannot be reckoned here: thrown inside the calculation and caught at the cell, which stays 未計算. */
export class Uncomputed extends Error {}

export const ERROR = {
  div: { error: '#DIV/0!' }, value: { error: '#VALUE!' }, ref: { error: '#REF!' }, name: { error: '#NAME?' },
  num: { error: '#NUM!' }, na: { error: '#N/A' },
} as const satisfies Record<string, CellError>; // prettier-ignore

export const areaOf = (rows: readonly (readonly Scalar[])[]): Area => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  at: (row, column) => rows[row]?.[column] ?? null,
  place: null,
});

/** Row by row. */
export function* cellsOf(operand: Operand): Iterable<Scalar> {
  if (!isArea(operand)) {
    yield operand;
    return;
  }
  for (let row = 0; row < operand.rows; row += 1)
    for (let column = 0; column < operand.columns; column += 1) yield operand.at(row, column);
}

/** An area where one value is wanted gives its first. */
export const scalarOf = (operand: Operand | undefined): Scalar =>
  operand === undefined ? null : isArea(operand) ? operand.at(0, 0) : operand;

/** A number, or the error that stands in its place. Text counts when it reads as a number or a date. */
export function numberOf(value: Scalar, dateSystem: DateSystem = 1900): number | CellError {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isCellError(value)) return value;
  return serialOfText(value, dateSystem) ?? ERROR.value;
}

export function textOf(value: Scalar): string | CellError {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value;
  return formatGeneral(value);
}

export function truthOf(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    return upper === 'TRUE' ? true : upper === 'FALSE' ? false : ERROR.value;
  }
  const number = numberOf(value);
  return typeof number === 'number' ? number !== 0 : number;
}

const kindOrder = (value: Scalar): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0;

/** Numbers before texts before truths; texts without regard to case; an empty cell is 0, "" or FALSE beside its partner. */
export function compare(a: Scalar, b: Scalar): number {
  const left = a === null ? emptyLike(b) : a;
  const right = b === null ? emptyLike(a) : b;
  if (typeof left === 'number' && typeof right === 'number')
    return left === right ? 0 : left < right ? -1 : 1;
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return kindOrder(left) - kindOrder(right);
}

const emptyLike = (beside: Scalar): Scalar =>
  typeof beside === 'string' ? '' : typeof beside === 'boolean' ? false : 0;
