// What conditional formats lay over the cells of a sheet, told from its values as they are now. Pure; ranges are counted when first asked.
import { inRange } from '../layout';
import type { CellRange } from '../../../workbook/address';
import type { Condition, Operand, Overlay, Test } from '../../../workbook/looks/condition';
import type { CellValue, Grid } from '../../../workbook/grid';

/** Colours over the cell's own, and a bar of so much of its width. */
export interface Laid extends Overlay {
  readonly bar: { readonly color: string; readonly share: number } | null;
}

const NOTHING: Laid = { fill: null, color: null, bold: null, italic: null, strike: null, bar: null };
/** Cells of a range that are counted at the most. */
const MOST_COUNTED = 200_000;

export function overlaysOf(
  conditions: readonly Condition[],
  grid: Grid,
): (row: number, column: number) => Laid | null {
  if (conditions.length === 0) return () => null;
  const tests = conditions.map((condition) => ({ condition, met: testerOf(condition, grid) }));
  return (row, column) => {
    let laid: Laid | null = null;
    for (const { condition, met } of tests) {
      if (!condition.ranges.some((range) => inRange(range, row, column))) continue;
      const found = met(row, column);
      if (found === null) continue;
      laid = over(laid ?? NOTHING, condition, found);
      if (condition.stops) break;
    }
    return laid;
  };
}

/** The stronger condition comes first and keeps what it says. */
const over = (laid: Laid, { overlay, test }: Condition, found: number | true): Laid => ({
  fill: laid.fill ?? overlay.fill,
  color: laid.color ?? overlay.color,
  bold: laid.bold ?? overlay.bold,
  italic: laid.italic ?? overlay.italic,
  strike: laid.strike ?? overlay.strike,
  bar: laid.bar ?? (test.kind === 'bar' && found !== true ? { color: test.color, share: found } : null),
});

/** True when the condition holds, a bar's share of the width, null when it does not hold. */
type Tester = (row: number, column: number) => number | true | null;

function testerOf({ test, ranges }: Condition, grid: Grid): Tester {
  const valueAt = (row: number, column: number) => grid.value(row, column);
  switch (test.kind) {
    case 'bar': return barTester(ranges, grid);
    case 'repeated': return repeatTester(ranges, grid, test.once);
    case 'blank': return (row, column) => (isBlank(valueAt(row, column)) === test.blank ? true : null);
    case 'text': return (row, column) => (holdsText(test, valueAt(row, column)) ? true : null);
    case 'compare': return compareTester(test, ranges[0]!, grid);
  } // prettier-ignore
}

const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

function holdsText({ by, text }: Extract<Test, { kind: 'text' }>, value: CellValue): boolean {
  const own = value === null || typeof value === 'object' ? '' : String(value).toLowerCase();
  const sought = text.toLowerCase();
  switch (by) {
    case 'containsText': return own.includes(sought);
    case 'notContainsText': return !own.includes(sought);
    case 'beginsWith': return own.startsWith(sought);
    case 'endsWith': return own.endsWith(sought);
  } // prettier-ignore
}

/** A reference is written for the first range's first cell and moves with the cell that is judged. */
function compareTester(test: Extract<Test, { kind: 'compare' }>, base: CellRange, grid: Grid): Tester {
  const valueOf = (operand: Operand, row: number, column: number): CellValue =>
    operand.kind === 'value'
      ? operand.value
      : grid.value(
          operand.fixedRow ? operand.row : operand.row + row - base.top,
          operand.fixedColumn ? operand.column : operand.column + column - base.left,
        );
  return (row, column) => {
    const own = grid.value(row, column);
    const others = test.operands.map((operand) => valueOf(operand, row, column));
    return compares(test.by, own, others) ? true : null;
  };
}

function compares(
  by: Extract<Test, { kind: 'compare' }>['by'],
  own: CellValue,
  others: CellValue[],
): boolean {
  const [first = null, second = null] = others;
  const order = orderOf(own, first);
  const between = () => {
    const [low, high] = (orderOf(first, second) ?? 0) > 0 ? [second, first] : [first, second];
    const [fromLow, fromHigh] = [orderOf(own, low), orderOf(own, high)];
    return fromLow !== null && fromHigh !== null && fromLow >= 0 && fromHigh <= 0;
  };
  if (by === 'between' || by === 'notBetween') return own !== null && between() === (by === 'between');
  if (order === null) return false;
  switch (by) {
    case 'equal': return order === 0;
    case 'notEqual': return order !== 0;
    case 'greaterThan': return order > 0;
    case 'greaterThanOrEqual': return order >= 0;
    case 'lessThan': return order < 0;
    case 'lessThanOrEqual': return order <= 0;
  } // prettier-ignore
}

/** As Excel orders values: numbers before texts before truth; an empty cell is 0 beside a number, '' beside a text. Null: an error. */
function orderOf(a: CellValue, b: CellValue): number | null {
  if ((typeof a === 'object' && a !== null) || (typeof b === 'object' && b !== null)) return null;
  const [left, right] = [a ?? (typeof b === 'string' ? '' : 0), b ?? (typeof a === 'string' ? '' : 0)];
  const rank = (value: CellValue) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [small, large] = [left.toLowerCase(), right.toLowerCase()];
    return small < large ? -1 : small > large ? 1 : 0;
  }
  return Number(left) - Number(right);
}

function* valuesIn(ranges: readonly CellRange[], grid: Grid): Generator<CellValue> {
  let left = MOST_COUNTED;
  for (const range of ranges)
    for (let row = range.top; row <= Math.min(range.bottom, grid.rowCount - 1); row++)
      for (let column = range.left; column <= Math.min(range.right, grid.columnCount - 1); column++) {
        if (left-- <= 0) return;
        yield grid.value(row, column);
      }
}

const keyOf = (value: CellValue): string | null =>
  isBlank(value) || typeof value === 'object' ? null : `${typeof value}:${String(value).toLowerCase()}`;

function repeatTester(ranges: readonly CellRange[], grid: Grid, once: boolean): Tester {
  let counted: Map<string, number> | null = null;
  const count = () => {
    const counts = new Map<string, number>();
    for (const value of valuesIn(ranges, grid)) {
      const key = keyOf(value);
      if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  return (row, column) => {
    const key = keyOf(grid.value(row, column));
    counted ??= count();
    return key !== null && (counted.get(key) ?? 0) > 1 !== once ? true : null;
  };
}

/** From the least (or 0, if that is less) to the most of the range (or 0). */
function barTester(ranges: readonly CellRange[], grid: Grid): Tester {
  let limits: { least: number; most: number } | null = null;
  const measure = () => {
    const numbers = [...valuesIn(ranges, grid)].filter((value) => typeof value === 'number');
    return {
      least: numbers.reduce((a, b) => Math.min(a, b), 0),
      most: numbers.reduce((a, b) => Math.max(a, b), 0),
    };
  };
  return (row, column) => {
    const value = grid.value(row, column);
    if (typeof value !== 'number') return null;
    limits ??= measure();
    const { least, most } = limits;
    return most > least ? (value - least) / (most - least) : 0;
  };
}
