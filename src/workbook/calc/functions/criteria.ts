// COUNTIF and its kin: cells that meet a condition written as text (">=0.9", "<>", "福祉*").
import { isCellError } from '../../grid';
import { compare, ERROR, isArea, type Area, type Scalar } from '../values';
import { serialOfText } from '../typed-number';
import { sumOf } from './aggregate';
import { Fault, type Call, type FormulaFunction } from './call';

export type Condition = (value: Scalar) => boolean;

const SPECIAL = /[.+^${}()|[\]\\]/g;

/** `*` any text, `?` any one character, `~` takes the next one as it is; without regard to case. */
export function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|([^*?~]+|~)/g, (_, escaped?: string, wild?: string, plain?: string) =>
    escaped ? `\\${escaped}` : wild ? (wild === '*' ? '[\\s\\S]*' : '[\\s\\S]') : plain!.replace(SPECIAL, '\\$&'),
  ); // prettier-ignore
  return new RegExp(`^${source}$`, 'iu');
}

export function conditionOf(criterion: Scalar): Condition {
  if (criterion === null) return (value) => value === 0;
  if (isCellError(criterion)) return (value) => isCellError(value) && value.error === criterion.error;
  if (typeof criterion !== 'string')
    return (value) => value !== null && compare(value, criterion) === 0 && typeof value === typeof criterion;
  const [, operator = '', typed = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion)!;
  const number = typed === '' ? null : serialOfText(typed);
  if (operator === '' || operator === '=' || operator === '<>') {
    const equal = equalTo(typed, number, operator === '');
    return operator === '<>' ? (value) => !equal(value) : equal;
  }
  const beside: Scalar = number ?? typed;
  const met = { '<': (o: number) => o < 0, '>': (o: number) => o > 0, '<=': (o: number) => o <= 0, '>=': (o: number) => o >= 0 }[operator]!; // prettier-ignore
  return (value) => typeof value === typeof beside && met(compare(value, beside));
}

function equalTo(typed: string, number: number | null, bare: boolean): Condition {
  // "" counts empty texts too; "=" only cells with nothing in them.
  if (typed === '') return (value) => value === null || (bare && value === '');
  const pattern = wildcard(typed);
  const truth = /^(true|false)$/i.test(typed) ? typed.toLowerCase() === 'true' : null;
  return (value) => {
    if (typeof value === 'number') return number !== null && value === number;
    if (typeof value === 'boolean') return value === truth;
    if (typeof value !== 'string') return false;
    return pattern.test(value) || (number !== null && serialOfText(value) === number);
  };
}

/** Places of an area where every condition is met; areas are of one size. */
function places(call: Call, from: number, base: Area): readonly (readonly [number, number])[] {
  const pairs: { readonly area: Area; readonly met: Condition }[] = [];
  for (let at = from; at + 1 < call.count; at += 2) {
    const area = call.area(at);
    if (area.rows !== base.rows || area.columns !== base.columns) throw new Fault(ERROR.value);
    pairs.push({ area, met: conditionOf(call.scalar(at + 1)) });
  }
  const found: (readonly [number, number])[] = [];
  for (let row = 0; row < base.rows; row += 1)
    for (let column = 0; column < base.columns; column += 1)
      if (pairs.every(({ area, met }) => met(area.at(row, column)))) found.push([row, column]);
  return found;
}

const numbersAt = (area: Area, found: readonly (readonly [number, number])[]): readonly number[] =>
  found.flatMap(([row, column]) => {
    const value = area.at(row, column);
    if (isCellError(value)) throw new Fault(value);
    return typeof value === 'number' ? [value] : [];
  });

/** SUMIF's third argument: as many cells as the first from its own corner; without it the first. */
function valuesOf(call: Call, tested: Area): Area {
  if (!call.has(2)) return tested;
  const given = call.operand(2);
  if (!isArea(given) || !given.place) return call.area(2);
  const { sheet, range } = given.place;
  const { top, left } = range;
  return call.scope.area(sheet, {
    top,
    left,
    bottom: top + tested.rows - 1,
    right: left + tested.columns - 1,
  });
}

const oneCondition =
  (of: (numbers: readonly number[]) => Scalar): FormulaFunction =>
  (call) => {
    const tested = call.area(0);
    const met = conditionOf(call.scalar(1));
    const values = valuesOf(call, tested);
    const found: (readonly [number, number])[] = [];
    for (let row = 0; row < tested.rows; row += 1)
      for (let column = 0; column < tested.columns; column += 1)
        if (met(tested.at(row, column))) found.push([row, column]);
    return of(numbersAt(values, found));
  };

const manyConditions =
  (of: (numbers: readonly number[]) => Scalar): FormulaFunction =>
  (call) => {
    const values = call.area(0);
    return of(numbersAt(values, places(call, 1, values)));
  };

const mean = (numbers: readonly number[]): Scalar =>
  numbers.length === 0 ? ERROR.div : sumOf(numbers) / numbers.length;

export const CRITERIA: Readonly<Record<string, FormulaFunction>> = {
  COUNTIF: (call) => places(call, 0, call.area(0)).length,
  COUNTIFS: (call) => places(call, 0, call.area(0)).length,
  SUMIF: oneCondition(sumOf),
  AVERAGEIF: oneCondition(mean),
  SUMIFS: manyConditions(sumOf),
  AVERAGEIFS: manyConditions(mean),
  MAXIFS: manyConditions((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.max(a, b)))),
  MINIFS: manyConditions((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => Math.min(a, b)))),
};
