// A formula's text → its tree, by Excel's precedence (percent, minus, power, times, plus, joining, comparing).
import { parseAddress, type CellRange } from '../address';
import type { Expression, Operator } from './expression';
import { tokensOf, type Token } from './tokens';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** How tightly each operator binds; `-` before a value binds tighter than `^`, as in Excel (-2^2 = 4). */
const STRENGTH: Readonly<Record<Operator, number>> = {
  '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1, '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5,
}; // prettier-ignore

/** Null for what is no formula of ours: the cell stays 未計算. */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokensOf(formula);
  if (!tokens) return null;
  const parser = new Parser(tokens);
  const expression = parser.expression(0);
  return parser.done ? expression : null;
}

class Parser {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.at === this.tokens.length;
  }

  expression(least: number): Expression | null {
    let left = this.prefixed();
    while (left) {
      const operator = this.operator();
      if (!operator || STRENGTH[operator] <= least) return left;
      this.at += 1;
      const right = this.expression(STRENGTH[operator]);
      if (!right) return null;
      left = { kind: 'binary', operator, left, right };
    }
    return null;
  }

  private operator(): Operator | null {
    const token = this.tokens[this.at];
    return token?.kind === 'mark' && token.value in STRENGTH ? (token.value as Operator) : null;
  }

  private takes(mark: string): boolean {
    const token = this.tokens[this.at];
    const taken = token?.kind === 'mark' && token.value === mark;
    if (taken) this.at += 1;
    return taken;
  }

  private prefixed(): Expression | null {
    for (const operator of ['-', '+'] as const)
      if (this.takes(operator)) {
        const of = this.prefixed();
        return of && { kind: 'unary', operator, of };
      }
    if (this.takes('@')) {
      const of = this.prefixed();
      return of && { kind: 'single', of };
    }
    let value = this.primary();
    while (value && this.takes('%')) value = { kind: 'unary', operator: '%', of: value };
    return value;
  }

  private primary(): Expression | null {
    if (this.takes('(')) {
      const inner = this.expression(0);
      return inner && this.takes(')') ? inner : null;
    }
    if (this.takes('{')) return this.array();
    const token = this.tokens[this.at];
    if (!token || token.kind === 'mark') return null;
    this.at += 1;
    if (token.kind === 'error') return { kind: 'value', value: { error: token.value } };
    if (token.kind !== 'word') return { kind: 'value', value: token.value };
    return this.word(token);
  }

  private word({ sheet, value }: Extract<Token, { kind: 'word' }>): Expression | null {
    if (sheet === null && this.takes('(')) return this.call(value);
    if (this.takes(':')) {
      const to = this.tokens[this.at];
      this.at += 1;
      const end = to?.kind === 'word' ? to.value : to?.kind === 'number' ? String(to.value) : null;
      const range = end === null ? null : rangeOf(value, end);
      return range && { kind: 'range', sheet, range };
    }
    const cell = parseAddress(value);
    if (cell) {
      const { row, column } = cell;
      return { kind: 'range', sheet, range: { top: row, left: column, bottom: row, right: column } };
    }
    const upper = value.toUpperCase();
    if (sheet === null && (upper === 'TRUE' || upper === 'FALSE'))
      return { kind: 'value', value: upper === 'TRUE' };
    return { kind: 'name', name: value };
  }

  /** After the `(`; arguments that are left out are empty. */
  private call(word: string): Expression | null {
    const name = word.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
    const args: Expression[] = [];
    if (this.takes(')')) return { kind: 'call', name, args };
    for (;;) {
      const arg = this.argument();
      if (!arg) return null;
      args.push(arg);
      if (this.takes(')')) return { kind: 'call', name, args };
      if (!this.takes(',')) return null;
    }
  }

  private argument(): Expression | null {
    const token = this.tokens[this.at];
    const leftOut = token?.kind === 'mark' && (token.value === ',' || token.value === ')');
    return leftOut ? { kind: 'value', value: null } : this.expression(0);
  }

  private array(): Expression | null {
    const rows: Expression[][] = [[]];
    for (;;) {
      const item = this.expression(0);
      if (!item) return null;
      rows.at(-1)!.push(item);
      if (this.takes('}')) return { kind: 'array', rows };
      if (this.takes(';')) rows.push([]);
      else if (!this.takes(',')) return null;
    }
  }
}

/** `A1:B2`, `A:C`, `1:3`, with or without `$`; null for anything else. */
function rangeOf(from: string, to: string): CellRange | null {
  const [a, b] = [from.replaceAll('$', ''), to.replaceAll('$', '')];
  const [first, last] = [parseAddress(a), parseAddress(b)];
  if (first && last) return ordered(first.row, first.column, last.row, last.column);
  const [left, right] = [parseAddress(`${a}1`), parseAddress(`${b}1`)];
  if (left && right) return ordered(0, left.column, LAST_ROW, right.column);
  const [top, bottom] = [parseAddress(`A${a}`), parseAddress(`A${b}`)];
  if (top && bottom) return ordered(top.row, 0, bottom.row, LAST_COLUMN);
  return null;
}

const ordered = (row: number, column: number, lastRow: number, lastColumn: number): CellRange => ({
  top: Math.min(row, lastRow),
  left: Math.min(column, lastColumn),
  bottom: Math.max(row, lastRow),
  right: Math.max(column, lastColumn),
});
