// Texts: parts, searches, joins, and numbers as text. What only Japanese text has is japanese.ts's.
import { formatValue } from '../../number-format';
import { roundDecimal } from '../../number-format/digits';
import { serialOfText } from '../typed-number';
import { cellsOf, ERROR, textOf, type Scalar } from '../values';
import { Fault, orFault, single, type Call, type FormulaFunction, type Values } from './call';
import { wildcard } from './criteria';

const count = (values: Values, at: number, otherwise: number): number => {
  const number = Math.trunc(values.number(at, otherwise));
  if (number < 0) throw new Fault(ERROR.value);
  return number;
};

function find(values: Values): Scalar {
  const start = Math.trunc(values.number(2, 1));
  const [sought, text] = [values.text(0), values.text(1)];
  if (start < 1 || start > text.length + 1) return ERROR.value;
  const at = text.indexOf(sought, start - 1);
  return at < 0 ? ERROR.value : at + 1;
}

function search(values: Values): Scalar {
  const start = Math.trunc(values.number(2, 1));
  const text = values.text(1);
  if (start < 1 || start > text.length + 1) return ERROR.value;
  const source = wildcard(values.text(0)).source.slice(1, -1);
  const pattern = new RegExp(source, 'giu');
  pattern.lastIndex = start - 1;
  const found = pattern.exec(text);
  return found ? found.index + 1 : ERROR.value;
}

function substitute(values: Values): Scalar {
  const [text, from, to] = [values.text(0), values.text(1), values.text(2)];
  if (from === '') return text;
  if (!values.has(3)) return text.replaceAll(from, () => to);
  const wanted = Math.trunc(values.number(3));
  if (wanted < 1) return ERROR.value;
  let at = -1;
  for (let seen = 0; seen < wanted; seen += 1) {
    at = text.indexOf(from, at < 0 ? 0 : at + from.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + to + text.slice(at + from.length);
}

const joined = (call: Call): Scalar =>
  call
    .operands()
    .flatMap((operand) => [...cellsOf(operand)])
    .map((value) => orFault(textOf(value)))
    .join('');

function textJoin(call: Call): Scalar {
  const between = call.text(0);
  const leaveEmpty = call.truth(1);
  return call
    .operands(2)
    .flatMap((operand) => [...cellsOf(operand)])
    .map((value) => orFault(textOf(value)))
    .filter((text) => !leaveEmpty || text !== '')
    .join(between);
}

function value(values: Values): Scalar {
  const given = values.scalar(0);
  if (typeof given === 'number') return given;
  if (given === null) return 0;
  return typeof given === 'string'
    ? (serialOfText(given, values.scope.dateSystem) ?? ERROR.value)
    : ERROR.value;
}

/** TEXT: a text that reads as a number is formatted as one; a code that is none of Excel's shows as it is. */
function text(values: Values): Scalar {
  const given = values.scalar(0);
  const code = values.text(1);
  if (code === '') return '';
  const { dateSystem } = values.scope;
  const number =
    typeof given === 'string'
      ? serialOfText(given, dateSystem)
      : typeof given === 'boolean'
        ? null
        : (given ?? 0);
  if (number !== null && typeof number !== 'number') return number;
  if (number === null)
    return typeof given === 'string' ? formatValue(given, code, dateSystem) : values.text(0);
  return formatValue(number, japaneseEras(code), dateSystem);
}

/** Excel in Japan takes g and e for eras without being told the language. */
const japaneseEras = (code: string): string =>
  /^[^"]*(?:"[^"]*"[^"]*)*[ge]/i.test(code) && !code.includes('[$') && !/0e[+-]/i.test(code)
    ? `[$-ja-JP]${code}`
    : code;

function fixed(number: number, places: number, commas: boolean): string {
  const digits =
    places >= 0
      ? roundDecimal(number, places)
      : String(Math.round(Math.abs(number) * 10 ** places) * 10 ** -places);
  const [whole = '0', decimals] = digits.split('.');
  const grouped = commas ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const sign = number < 0 && /[1-9]/.test(digits) ? '-' : '';
  return `${sign}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

const currency = (mark: string, usual: number): FormulaFunction =>
  single(1, 2, (values) => {
    const number = values.number(0);
    const drawn = fixed(Math.abs(number), Math.trunc(values.number(1, usual)), true);
    return `${number < 0 ? '-' : ''}${mark}${drawn}`;
  });

/** TEXTBEFORE and TEXTAFTER by the nth mark, from the end when negative. */
const beside = (after: boolean): FormulaFunction =>
  single(2, 3, (values) => {
    const [whole, mark, nth] = [values.text(0), values.text(1), Math.trunc(values.number(2, 1))];
    if (nth === 0) return ERROR.value;
    const places: number[] = [];
    for (let at = whole.indexOf(mark); at >= 0; at = whole.indexOf(mark, at + mark.length)) places.push(at);
    const at = nth > 0 ? places[nth - 1] : places[places.length + nth];
    if (at === undefined) return ERROR.na;
    return after ? whole.slice(at + mark.length) : whole.slice(0, at);
  });

const changed = (of: (text: string) => string): FormulaFunction =>
  single(1, 1, (values) => of(values.text(0)));

const characterOf = (values: Values): Scalar => {
  const code = Math.trunc(values.number(0));
  return code >= 1 && code <= 0x10ffff ? String.fromCodePoint(code) : ERROR.value;
};

export const TEXT: Readonly<Record<string, FormulaFunction>> = {
  LEFT: single(1, 2, (values) => values.text(0).slice(0, count(values, 1, 1))),
  RIGHT: single(1, 2, (values) => {
    const [whole, length] = [values.text(0), count(values, 1, 1)];
    return length === 0 ? '' : whole.slice(-length);
  }),
  MID: single(3, 3, (values) => {
    const start = Math.trunc(values.number(1));
    if (start < 1) return ERROR.value;
    return values.text(0).slice(start - 1, start - 1 + count(values, 2, 0));
  }),
  LEN: single(1, 1, (values) => values.text(0).length),
  FIND: single(2, 3, find),
  SEARCH: single(2, 3, search),
  SUBSTITUTE: single(3, 4, substitute),
  REPLACE: single(4, 4, (values) => {
    const start = Math.trunc(values.number(1));
    if (start < 1) return ERROR.value;
    const whole = values.text(0);
    return whole.slice(0, start - 1) + values.text(3) + whole.slice(start - 1 + count(values, 2, 0));
  }),
  TRIM: changed((whole) => whole.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: changed((whole) => whole.replace(/[\u0000-\u001f]/g, '')),
  UPPER: changed((whole) => whole.toUpperCase()),
  LOWER: changed((whole) => whole.toLowerCase()),
  PROPER: changed((whole) => whole.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())), // prettier-ignore
  CONCATENATE: joined,
  CONCAT: joined,
  TEXTJOIN: textJoin,
  TEXTBEFORE: beside(false),
  TEXTAFTER: beside(true),
  REPT: single(2, 2, (values) => {
    const whole = values.text(0).repeat(Math.min(count(values, 1, 0), 32_767));
    return whole.length > 32_767 ? ERROR.value : whole;
  }),
  EXACT: single(2, 2, (values) => values.text(0) === values.text(1)),
  VALUE: single(1, 1, value),
  NUMBERVALUE: single(1, 1, value),
  TEXT: single(2, 2, text),
  FIXED: (call) => fixed(call.number(0), Math.trunc(call.number(1, 2)), !call.truth(2, false)),
  DOLLAR: currency('$', 2),
  YEN: currency('¥', 0),
  UNICHAR: single(1, 1, characterOf),
  UNICODE: single(1, 1, (values) => values.text(0).codePointAt(0) ?? ERROR.value),
  CHAR: single(1, 1, (values) => {
    const code = Math.trunc(values.number(0));
    return code >= 1 && code <= 126 ? String.fromCharCode(code) : ERROR.value;
  }),
  CODE: single(1, 1, (values) => {
    const code = values.text(0).charCodeAt(0);
    return code <= 126 ? code : ERROR.value;
  }),
};
