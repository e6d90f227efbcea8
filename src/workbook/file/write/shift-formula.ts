// A formula as it reads some cells further on: relative references move, absolute ones, names, texts and sheet names stay.
import { formatColumn, parseAddress } from '../../address';

const NAME_BEFORE = String.raw`(?<![\p{L}\p{N}_.$\\])`;
const NOT_A_NAME = String.raw`(?![\p{L}\p{N}_.(!\\])`;
/** Texts, quoted sheet names and brackets (structured and outside references) are taken whole and stay. */
const TOKENS = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`,
    `${NAME_BEFORE}(?<cell>\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6})${NOT_A_NAME}`,
    `${NAME_BEFORE}(?<left>\\$?[A-Za-z]{1,3}):(?<right>\\$?[A-Za-z]{1,3})${NOT_A_NAME}`,
    `${NAME_BEFORE}(?<top>\\$?[1-9]\\d{0,6}):(?<bottom>\\$?[1-9]\\d{0,6})${NOT_A_NAME}`,
  ].join('|'),
  'gu',
);
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const LOST = '#REF!';

const movedRow = (text: string, by: number): string | null => {
  if (text.startsWith('$')) return text;
  const row = Number(text) - 1 + by;
  return row < 0 || row > LAST_ROW ? null : String(row + 1);
};
const movedColumn = (text: string, by: number): string | null => {
  if (text.startsWith('$')) return text;
  const column = (parseAddress(`${text}1`)?.column ?? 0) + by;
  return column < 0 || column > LAST_COLUMN ? null : formatColumn(column);
};

function movedCell(text: string, rows: number, columns: number): string {
  const [, letters = '', digits = ''] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(text) ?? [];
  const column = movedColumn(letters, columns);
  const row = movedRow(digits, rows);
  return column === null || row === null ? LOST : column + row;
}

const movedPair = (first: string | null, last: string | null): string =>
  first === null || last === null ? LOST : `${first}:${last}`;

/** `A1+$B$2` two rows down and one column right: `B3+$B$2`. A reference that leaves the sheet becomes `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    if (groups.cell && parseAddress(groups.cell)) return movedCell(groups.cell, rows, columns);
    if (groups.left && groups.right)
      return movedPair(movedColumn(groups.left, columns), movedColumn(groups.right, columns));
    if (groups.top && groups.bottom)
      return movedPair(movedRow(groups.top, rows), movedRow(groups.bottom, rows));
    return token;
  });
}
