// The words of a formula, one after another. ECMA-376 part 1, 18.17.2 (formula grammar), as Excel writes it into files.

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'error'; readonly value: string }
  /** A cell, a column, a row, a name or a function, with the sheet before its `!`. */
  | { readonly kind: 'word'; readonly sheet: string | null; readonly value: string }
  | { readonly kind: 'mark'; readonly value: string };

const SPACE = /\s+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/iy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.\\]+))!/uy;
const WORD = /\$?[\p{L}_\\][\p{L}\p{N}_.?\\]*(?:\$\d+)?|\$?\d+(?=\s*:\s*\$?\d)|\$\d+/uy;
const MARK = /<>|<=|>=|[-+*/^&=<>%(),;:{}@]/y;

/** Null where the text is no formula that we know the words of (structured references, other workbooks, spills). */
export function tokensOf(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let at = formula.startsWith('=') ? 1 : 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < formula.length) {
    if (take(SPACE)) continue;
    const token = nextToken(take);
    if (!token) return null;
    tokens.push(token);
  }
  return tokens;
}

function nextToken(take: (pattern: RegExp) => RegExpExecArray | null): Token | null {
  const text = take(TEXT);
  if (text) return { kind: 'text', value: text[1]!.replaceAll('""', '"') };
  const error = take(ERROR);
  if (error) return { kind: 'error', value: error[0].toUpperCase() };
  const sheet = take(SHEET);
  if (sheet) {
    const gone = take(ERROR);
    if (gone) return { kind: 'error', value: gone[0].toUpperCase() };
    const word = take(WORD) ?? take(NUMBER);
    const name = sheet[1]?.replaceAll("''", "'") ?? sheet[2]!;
    return word ? { kind: 'word', sheet: name, value: word[0] } : null;
  }
  const word = take(WORD);
  if (word) return { kind: 'word', sheet: null, value: word[0] };
  const number = take(NUMBER);
  if (number) return { kind: 'number', value: Number(number[0]) };
  const mark = take(MARK);
  return mark && { kind: 'mark', value: mark[0] };
}
