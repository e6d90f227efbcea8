// Numbers: rounding as people mean it, remainders, roots and powers.
import { roundDecimal } from '../../number-format/digits';
import { ERROR, type Scalar } from '../values';
import { single, type FormulaFunction, type Values } from './call';

const SAFE = 15;

/** Half up on what fifteen digits show, as Excel does (1.005 → 1.01). */
export function rounded(number: number, places: number): number {
  if (number === 0) return 0;
  const sign = Math.sign(number);
  if (places >= 0) return sign * Number(roundDecimal(number, Math.min(places, 100)));
  return sign * Number(roundDecimal(number, 0, places)) * 10 ** -places;
}

/** Without the noise beyond fifteen digits, so that 4.35 × 100 is 435. */
const plain = (number: number): number => Number(number.toPrecision(SAFE));

function towards(number: number, places: number, round: (value: number) => number): number {
  const power = 10 ** Math.abs(places);
  const moved = plain(places >= 0 ? Math.abs(number) * power : Math.abs(number) / power);
  const whole = round(moved);
  return Math.sign(number) * plain(places >= 0 ? whole / power : whole * power);
}

const places = (values: Values, at: number): number => Math.trunc(values.number(at, 0));

/** To a multiple; `up` away from zero. */
function multiple(number: number, step: number, up: boolean): Scalar {
  if (step === 0) return up ? 0 : ERROR.div;
  if (number > 0 && step < 0) return ERROR.num;
  const times = plain(number / step);
  const negative = number < 0 && step > 0;
  return plain(
    (negative ? (up ? Math.ceil(times) : Math.floor(times)) : up ? Math.ceil(times) : Math.floor(times)) *
      step,
  );
}

/** CEILING.MATH and FLOOR.MATH: the sign of the step does not matter; a mode turns negative numbers the other way. */
const math = (up: boolean): FormulaFunction =>
  single(1, 3, (values) => {
    const number = values.number(0);
    const step = Math.abs(values.number(1, 1)) || 0;
    if (step === 0) return 0;
    const turned = number < 0 && values.number(2, 0) !== 0;
    const times = plain(number / step);
    return plain((up !== turned ? Math.ceil(times) : Math.floor(times)) * step);
  });

function positive(values: Values, of: (number: number) => number): Scalar {
  const number = values.number(0);
  return number > 0 ? of(number) : ERROR.num;
}

const plainMath = (of: (number: number) => number): FormulaFunction =>
  single(1, 1, (values) => of(values.number(0)));

const evenOrOdd = (odd: number): FormulaFunction =>
  single(1, 1, (values) => {
    const number = values.number(0);
    const size = Math.ceil(plain((Math.abs(number) - odd) / 2)) * 2 + odd;
    return (number < 0 ? -1 : 1) * Math.max(size, odd);
  });

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));

export const NUMBER: Readonly<Record<string, FormulaFunction>> = {
  ABS: plainMath(Math.abs),
  SIGN: plainMath(Math.sign),
  INT: single(1, 1, (values) => Math.floor(plain(values.number(0)))),
  TRUNC: single(1, 2, (values) => towards(values.number(0), places(values, 1), Math.floor)),
  ROUND: single(2, 2, (values) => rounded(values.number(0), places(values, 1))),
  ROUNDUP: single(2, 2, (values) => towards(values.number(0), places(values, 1), Math.ceil)),
  ROUNDDOWN: single(2, 2, (values) => towards(values.number(0), places(values, 1), Math.floor)),
  MROUND: single(2, 2, (values) => {
    const [number, step] = [values.number(0), values.number(1)];
    if (step === 0) return 0;
    if (number * step < 0) return ERROR.num;
    return plain(rounded(Math.abs(plain(number / step)), 0) * Math.abs(step)) * Math.sign(number || 1);
  }),
  CEILING: single(2, 2, (values) => multiple(values.number(0), values.number(1), true)),
  FLOOR: single(2, 2, (values) => multiple(values.number(0), values.number(1), false)),
  'CEILING.MATH': math(true),
  'FLOOR.MATH': math(false),
  MOD: single(2, 2, (values) => {
    const [number, by] = [values.number(0), values.number(1)];
    return by === 0 ? ERROR.div : plain(number - by * Math.floor(plain(number / by)));
  }),
  QUOTIENT: single(2, 2, (values) => {
    const by = values.number(1);
    return by === 0 ? ERROR.div : Math.trunc(plain(values.number(0) / by));
  }),
  SQRT: single(1, 1, (values) => {
    const number = values.number(0);
    return number < 0 ? ERROR.num : Math.sqrt(number);
  }),
  POWER: single(2, 2, (values) => {
    const power = values.number(0) ** values.number(1);
    return Number.isFinite(power) ? power : ERROR.num;
  }),
  EXP: plainMath(Math.exp),
  LN: single(1, 1, (values) => positive(values, Math.log)),
  LOG10: single(1, 1, (values) => positive(values, Math.log10)),
  LOG: single(1, 2, (values) => {
    const base = values.number(1, 10);
    if (base <= 0) return ERROR.num;
    if (base === 1) return ERROR.div;
    return positive(values, (number) =>
      base === 10 ? Math.log10(number) : Math.log(number) / Math.log(base),
    );
  }),
  PI: () => Math.PI,
  EVEN: evenOrOdd(0),
  ODD: evenOrOdd(1),
  GCD: single(1, 30, (values) => {
    let all = 0;
    for (let at = 0; at < values.count; at += 1) all = common(all, Math.trunc(Math.abs(values.number(at))));
    return all;
  }),
  LCM: single(1, 30, (values) => {
    let all = 1;
    for (let at = 0; at < values.count; at += 1) {
      const number = Math.trunc(Math.abs(values.number(at)));
      if (number === 0) return 0;
      all = (all / common(all, number)) * number;
    }
    return all;
  }),
};
