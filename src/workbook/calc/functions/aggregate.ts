// Sums, counts, averages and ranks over cells.
import { isCellError } from '../../grid';
import { cellsOf, ERROR, isArea, numberOf, type Area, type Operand, type Scalar } from '../values';
import { Fault, numbersOf, orFault, type Call, type FormulaFunction } from './call';

/** Sums of decimals without the noise of adding (Kahan). */
export function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const number of numbers) {
    const added = number - lost;
    const next = sum + added;
    lost = next - sum - added;
    sum = next;
  }
  return sum;
}

const over =
  (of: (numbers: readonly number[]) => Scalar): FormulaFunction =>
  (call) =>
    of(numbersOf(call.operands(), call.scope));

/** As SUM's numbers, with texts of areas as 0 and truths as 1 and 0. */
const withTexts =
  (of: (numbers: readonly number[]) => Scalar): FormulaFunction =>
  (call) =>
    of(
      call.operands().flatMap((operand) =>
        [...cellsOf(operand)].flatMap((value) => {
          if (value === null) return [];
          return [isArea(operand) && typeof value === 'string' ? 0 : orFault(numberOf(value))];
        }),
      ),
    );

const meanOf = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? ERROR.div : sumOf(numbers) / numbers.length;
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const orZero = (number: number): number => (Number.isFinite(number) ? number : 0);
const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

function medianOf(numbers: readonly number[]): Scalar {
  const sorted = ascending(numbers);
  const half = sorted.length / 2;
  if (sorted.length === 0) return ERROR.num;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

function modeOf(numbers: readonly number[]): Scalar {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  const [best] = [...times].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 1 ? best[0] : ERROR.na;
}

/** `sample`: divides by one less. */
function varianceOf(numbers: readonly number[], sample: boolean): number {
  const under = numbers.length - Number(sample);
  if (under <= 0) throw new Fault(ERROR.div);
  const mean = sumOf(numbers) / numbers.length;
  return sumOf(numbers.map((number) => (number - mean) ** 2)) / under;
}

const counted = (call: Call, counts: (value: Scalar, inArea: boolean) => boolean): number =>
  call
    .operands()
    .reduce<number>(
      (sum, operand) => sum + [...cellsOf(operand)].filter((value) => counts(value, isArea(operand))).length,
      0,
    );

const nth = (call: Call, from: 'large' | 'small'): Scalar => {
  const sorted = ascending(numbersOf([call.operand(0)], call.scope));
  const at = Math.ceil(call.number(1));
  const found = from === 'small' ? sorted[at - 1] : sorted[sorted.length - at];
  return at < 1 || found === undefined ? ERROR.num : found;
};

function rank(call: Call, average: boolean): Scalar {
  const number = call.number(0);
  const numbers = numbersOf([call.operand(1)], call.scope);
  const up = call.number(2, 0) !== 0;
  if (!numbers.includes(number)) return ERROR.na;
  const before = numbers.filter((other) => (up ? other < number : other > number)).length;
  const same = numbers.filter((other) => other === number).length;
  return before + 1 + (average ? (same - 1) / 2 : 0);
}

function sumProduct(call: Call): Scalar {
  const areas = call.operands().map((_, at) => call.area(at));
  const { rows, columns } = areas[0] ?? { rows: 0, columns: 0 };
  if (areas.some((area) => area.rows !== rows || area.columns !== columns)) return ERROR.value;
  const products: number[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const values = areas.map((area) => area.at(row, column));
      const error = values.find(isCellError);
      if (error) return error;
      products.push(values.reduce<number>((all, value) => all * (typeof value === 'number' ? value : 0), 1));
    }
  return sumOf(products);
}

const BY_NUMBER: readonly ((numbers: readonly number[]) => Scalar)[] = [
  meanOf,
  (numbers) => numbers.length,
  (numbers) => numbers.length,
  (numbers) => orZero(most(numbers)),
  (numbers) => orZero(least(numbers)),
  (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1)),
  (numbers) => Math.sqrt(varianceOf(numbers, true)),
  (numbers) => Math.sqrt(varianceOf(numbers, false)),
  sumOf,
  (numbers) => varianceOf(numbers, true),
  (numbers) => varianceOf(numbers, false),
];

interface Leaving {
  readonly hidden: boolean;
  readonly errors: boolean;
  readonly subtotals: boolean;
}

/** Cells that SUBTOTAL and AGGREGATE look at. */
function standing(operand: Operand, call: Call, leaving: Leaving): readonly Scalar[] {
  if (!isArea(operand)) return [operand];
  const { place } = operand;
  const kept: Scalar[] = [];
  for (let row = 0; row < operand.rows; row += 1) {
    if (place && leaving.hidden && call.scope.isHiddenRow(place.sheet, place.range.top + row)) continue;
    for (let column = 0; column < operand.columns; column += 1) {
      const [r, c] = [(place?.range.top ?? 0) + row, (place?.range.left ?? 0) + column];
      if (place && leaving.subtotals && call.scope.isSubtotal(place.sheet, r, c)) continue;
      const value = operand.at(row, column);
      if (!(leaving.errors && isCellError(value))) kept.push(value);
    }
  }
  return kept;
}

function totalled(call: Call, kind: number, operands: readonly Operand[], leaving: Leaving): Scalar {
  const of = BY_NUMBER[kind - 1];
  if (!of) return ERROR.value;
  const values = operands.flatMap((operand) => standing(operand, call, leaving));
  if (kind === 3) return values.filter((value) => value !== null).length;
  const error = values.find(isCellError);
  if (error && kind !== 2) return error;
  return of(values.filter((value) => typeof value === 'number'));
}

const subtotal: FormulaFunction = (call) => {
  const kind = Math.trunc(call.number(0));
  const leaving = { hidden: kind > 100, errors: false, subtotals: true };
  return totalled(call, kind % 100, call.operands(1), leaving);
};

/** AGGREGATE's reference form, for its first eleven kinds. */
const aggregate: FormulaFunction = (call) => {
  const option = Math.trunc(call.number(1));
  const leaving = {
    hidden: [1, 3, 5, 7].includes(option),
    errors: [2, 3, 6, 7].includes(option),
    subtotals: option < 4,
  };
  const kind = Math.trunc(call.number(0));
  return kind > 11 ? ERROR.value : totalled(call, kind, call.operands(2), leaving);
};

const emptyCells = (area: Area): number =>
  [...cellsOf(area)].filter((value) => value === null || value === '').length;

export const AGGREGATE: Readonly<Record<string, FormulaFunction>> = {
  SUM: over(sumOf),
  SUMSQ: over((numbers) => sumOf(numbers.map((number) => number ** 2))),
  PRODUCT: over((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1))),
  AVERAGE: over(meanOf),
  AVERAGEA: withTexts(meanOf),
  MAX: over((numbers) => orZero(most(numbers))),
  MIN: over((numbers) => orZero(least(numbers))),
  MAXA: withTexts((numbers) => orZero(most(numbers))),
  MINA: withTexts((numbers) => orZero(least(numbers))),
  MEDIAN: over(medianOf),
  MODE: over(modeOf),
  'MODE.SNGL': over(modeOf),
  VAR: over((numbers) => varianceOf(numbers, true)),
  'VAR.S': over((numbers) => varianceOf(numbers, true)),
  VARP: over((numbers) => varianceOf(numbers, false)),
  'VAR.P': over((numbers) => varianceOf(numbers, false)),
  STDEV: over((numbers) => Math.sqrt(varianceOf(numbers, true))),
  'STDEV.S': over((numbers) => Math.sqrt(varianceOf(numbers, true))),
  STDEVP: over((numbers) => Math.sqrt(varianceOf(numbers, false))),
  'STDEV.P': over((numbers) => Math.sqrt(varianceOf(numbers, false))),
  COUNT: (call) =>
    counted(call, (value, inArea) =>
      inArea || value === null ? typeof value === 'number' : !isCellError(numberOf(value) as Scalar),
    ),
  COUNTA: (call) => counted(call, (value, inArea) => !inArea || value !== null),
  COUNTBLANK: (call) => emptyCells(call.area(0)),
  LARGE: (call) => nth(call, 'large'),
  SMALL: (call) => nth(call, 'small'),
  RANK: (call) => rank(call, false),
  'RANK.EQ': (call) => rank(call, false),
  'RANK.AVG': (call) => rank(call, true),
  SUMPRODUCT: sumProduct,
  SUBTOTAL: subtotal,
  AGGREGATE: aggregate,
};
