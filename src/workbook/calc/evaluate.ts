// What a formula's tree is worth beside the cells it names. Operators work on single values and, cell by cell, on areas.
import { isCellError, type CellError } from '../grid';
import { each, eachOf, intersect, taken } from './areas';
import type { Expression, Operator } from './expression';
import { Call, Fault } from './functions/call';
import { functionNamed } from './functions/index';
import type { Scope } from './scope';
import {
  areaOf,
  compare,
  ERROR,
  numberOf,
  scalarOf,
  textOf,
  Uncomputed,
  type Operand,
  type Scalar,
} from './values';

export function evaluate(expression: Expression, scope: Scope): Operand {
  switch (expression.kind) {
    case 'value': return expression.value;
    case 'range': return rangeOf(expression, scope);
    case 'name': return nameOf(expression.name, scope);
    case 'array':
      return areaOf(expression.rows.map((row) => row.map((item) => scalarOf(evaluate(item, scope)))));
    case 'unary': return unary(expression.operator, taken(evaluate(expression.of, scope), scope), scope);
    case 'binary':
      return eachOf(
        [expression.left, expression.right].map((each) => taken(evaluate(each, scope), scope)), ([a, b]) =>
        reckon(expression.operator, a!, b!, scope),
      );
    case 'single': return intersect(evaluate(expression.of, scope), scope);
    case 'call': return call(expression, scope);
  } // prettier-ignore
}

function rangeOf({ sheet, range }: Extract<Expression, { kind: 'range' }>, scope: Scope): Operand {
  const at = sheet === null ? scope.sheet : scope.sheetNamed(sheet);
  if (at < 0) throw new Uncomputed(`no sheet ${sheet}`);
  return scope.area(at, range);
}

function nameOf(name: string, scope: Scope): Operand {
  const meaning = scope.named(name);
  if (!meaning) throw new Uncomputed(`unknown name ${name}`);
  return evaluate(meaning, scope);
}

/** Functions that work through areas by themselves. */
const ARRAYS: ReadonlySet<string> = new Set([
  'SUMPRODUCT',
  'LOOKUP',
  'XLOOKUP',
  'XMATCH',
  'AGGREGATE',
  'TRANSPOSE',
]);

function call({ name, args }: Extract<Expression, { kind: 'call' }>, scope: Scope): Operand {
  try {
    return functionNamed(name)(
      new Call(args, ARRAYS.has(name) ? { ...scope, array: true } : scope, evaluate),
    );
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown.value;
    throw thrown;
  }
}

/** What a cell shows of its formula's value: of an area the cell beside it, else the first. */
export function shownValue(operand: Operand, scope: Scope): Scalar {
  const value = scalarOf(intersect(operand, scope));
  // A reference to an empty cell shows 0.
  if (value === null) return 0;
  return typeof value === 'number' && !Number.isFinite(value) ? ERROR.num : value;
}

const unary = (operator: '+' | '-' | '%', operand: Operand, { dateSystem }: Scope): Operand =>
  each(operand, (value) => {
    if (operator === '+') return value;
    const number = numberOf(value, dateSystem);
    return isError(number) ? number : operator === '-' ? -number : number / 100;
  });

const isError = (value: unknown): value is CellError => typeof value === 'object' && value !== null;

const COMPARED: Readonly<Partial<Record<Operator, (order: number) => boolean>>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function reckon(operator: Operator, a: Scalar, b: Scalar, { dateSystem }: Scope): Scalar {
  if (isCellError(a)) return a;
  if (isCellError(b)) return b;
  const compared = COMPARED[operator];
  if (compared) return compared(compare(a, b));
  if (operator === '&') return `${String(textOf(a))}${String(textOf(b))}`;
  const [x, y] = [numberOf(a, dateSystem), numberOf(b, dateSystem)];
  if (isError(x)) return x;
  if (isError(y)) return y;
  return arithmetic(operator, x, y);
}

function arithmetic(operator: Operator, x: number, y: number): Scalar {
  switch (operator) {
    case '+': return nearZero(x + y, x, y);
    case '-': return nearZero(x - y, x, y);
    case '*': return x * y;
    case '/': return y === 0 ? ERROR.div : x / y;
    default: {
      if (x === 0 && y === 0) return ERROR.num;
      const power = x ** y;
      return Number.isFinite(power) ? power : x === 0 ? ERROR.div : ERROR.num;
    }
  } // prettier-ignore
}

/** Excel takes a sum that is nothing but rounding noise of its parts for 0 (0.1 + 0.2 − 0.3). */
const nearZero = (sum: number, x: number, y: number): number =>
  Math.abs(sum) < Math.max(Math.abs(x), Math.abs(y)) * 2 ** -49 ? 0 : sum;
