// A very small formula evaluator: numbers, texts, + - * / &, references, SUM COUNT COUNTA AVERAGE MIN MAX. Anything else is #NAME?.
// It exists so that a written formula gives a value; it is not a calculation engine.
import { parseRange } from '../../src/workbook/address';
import type { CellValue } from '../../src/workbook/grid';

export type Look = (sheet: string | null, row: number, column: number) => CellValue;
type Scalar = CellValue;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|((?:'[^']+'|[^\s'!+\-*/&(),:"=<>]+)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)(?![A-Za-z0-9_(])|([A-Za-z_.]+)\(|([\p{L}_][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/&(),<>=^%]))/uy;

interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'function' | 'name' | 'sign';
  readonly text: string;
  readonly sheet: string | null;
}

/** Null when the text is no formula at all: Excel refuses to take it. */
export function parseFormula(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return null;
    tokens.push(tokenOf(match));
  }
  return isWellFormed(tokens) ? tokens : null;
}

/** Operands and operators take turns, brackets close: what Excel asks before it takes a formula. */
function isWellFormed(tokens: readonly Token[]): boolean {
  let depth = 0;
  let wantsOperand = true;
  for (const { kind, text } of tokens) {
    if (kind === 'function' || text === '(') depth++;
    if (kind === 'sign' && text !== ')' && text !== '(' && text !== '%') {
      if (wantsOperand && text !== '+' && text !== '-' && text !== ',') return false;
      wantsOperand = true;
    } else if (kind !== 'sign' && kind !== 'function') {
      if (!wantsOperand) return false;
      wantsOperand = false;
    } else if (text === ')') {
      if (--depth < 0) return false;
      wantsOperand = false;
    }
  }
  return depth === 0 && !wantsOperand;
}

function tokenOf(match: RegExpExecArray): Token {
  const [, number, text, sheet, reference, called, name, sign = ''] = match;
  if (number !== undefined) return { kind: 'number', text: number, sheet: null };
  if (text !== undefined) return { kind: 'text', text: text.replaceAll('""', '"'), sheet: null };
  if (reference !== undefined)
    return { kind: 'reference', text: reference, sheet: sheet ? sheetName(sheet) : null };
  if (called !== undefined) return { kind: 'function', text: called, sheet: null };
  return { kind: name === undefined ? 'sign' : 'name', text: name ?? sign, sheet: null };
}

const sheetName = (text: string): string => text.slice(0, -1).replace(/^'(.*)'$/, '$1');

/** The formula's value; texts the host cannot calculate come out as `#NAME?`. */
export function evaluate(formula: string, look: Look): CellValue {
  const tokens = parseFormula(formula);
  if (!tokens) return { error: '#NAME?' };
  const reader = { tokens, at: 0, look };
  try {
    const result = sum(reader);
    return reader.at === tokens.length ? (result[0] ?? 0) : { error: '#NAME?' };
  } catch (thrown) {
    if (thrown instanceof Unknown) return { error: '#NAME?' };
    throw thrown;
  }
}

class Unknown extends Error {}
interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  readonly look: Look;
}

const isSign = (reader: Reader, signs: string): boolean => {
  const token = reader.tokens[reader.at];
  return token?.kind === 'sign' && signs.includes(token.text);
};

function sum(reader: Reader): Scalar[] {
  let left = product(reader);
  while (isSign(reader, '+-&')) {
    const sign = reader.tokens[reader.at++]!.text;
    const right = product(reader);
    left = [sign === '&' ? `${shown(left[0])}${shown(right[0])}` : combine(left[0], right[0], (a, b) => (sign === '+' ? a + b : a - b))]; // prettier-ignore
  }
  return left;
}

function product(reader: Reader): Scalar[] {
  let left = factor(reader);
  while (isSign(reader, '*/')) {
    const sign = reader.tokens[reader.at++]!.text;
    const right = factor(reader);
    if (sign === '/' && (right[0] ?? 0) === 0) left = [{ error: '#DIV/0!' }];
    else left = [combine(left[0], right[0], (a, b) => (sign === '*' ? a * b : a / b))];
  }
  return left;
}

function factor(reader: Reader): Scalar[] {
  const token = reader.tokens[reader.at++];
  if (!token) throw new Unknown();
  if (token.kind === 'number') return [Number(token.text)];
  if (token.kind === 'text') return [token.text];
  if (token.kind === 'name') throw new Unknown();
  if (token.kind === 'reference') return cells(token, reader.look);
  if (token.kind === 'function') return [aggregate(token.text.toUpperCase(), args(reader))];
  if (token.text === '-') return [combine(0, factor(reader)[0], (a, b) => a - b)];
  if (token.text === '+') return factor(reader);
  if (token.text !== '(') throw new Unknown();
  const inner = sum(reader);
  if (!isSign(reader, ')')) throw new Unknown();
  reader.at++;
  return inner;
}

function args(reader: Reader): Scalar[] {
  const found: Scalar[] = [];
  while (!isSign(reader, ')')) {
    found.push(...sum(reader));
    if (isSign(reader, ',')) reader.at++;
    else if (!isSign(reader, ')')) throw new Unknown();
  }
  reader.at++;
  return found;
}

function cells(token: Token, look: Look): Scalar[] {
  const range = parseRange(token.text);
  if (!range) throw new Unknown();
  const found: Scalar[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) found.push(look(token.sheet, row, column));
  }
  return found;
}

function aggregate(name: string, values: readonly Scalar[]): Scalar {
  const numbers = values.filter((value) => typeof value === 'number');
  const total = numbers.reduce((sum, each) => sum + each, 0);
  if (name === 'SUM') return total;
  if (name === 'COUNT') return numbers.length;
  if (name === 'COUNTA') return values.filter((value) => value !== null).length;
  if (name === 'AVERAGE') return numbers.length > 0 ? total / numbers.length : { error: '#DIV/0!' };
  if (name === 'MIN') return numbers.length > 0 ? Math.min(...numbers) : 0;
  if (name === 'MAX') return numbers.length > 0 ? Math.max(...numbers) : 0;
  throw new Unknown();
}

function combine(
  a: Scalar | undefined,
  b: Scalar | undefined,
  how: (a: number, b: number) => number,
): Scalar {
  const error = [a, b].find((value) => typeof value === 'object' && value !== null);
  if (error) return error;
  const [left, right] = [a, b].map((value) => (typeof value === 'string' ? NaN : Number(value ?? 0)));
  const result = how(left!, right!);
  return Number.isNaN(result) ? { error: '#VALUE!' } : result;
}

const shown = (value: Scalar | undefined): string =>
  typeof value === 'object' && value !== null ? value.error : String(value ?? '');
