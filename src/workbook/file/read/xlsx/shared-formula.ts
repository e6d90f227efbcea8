// A shared formula seen from another cell than the one it is written for: relative references move, absolute ones stay.
import { formatColumn } from '../../../address';

/** Texts and quoted sheet names are passed over; a word before `(` is a function, not a cell. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.]*(?=[(!])|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;

/** Excel's own limit; a longer text is none of its formulas. */
const MOST_CHARACTERS = 8_192;

/** `A1*$B$1` moved one row down and none across → `A2*$B$1`. A reference that leaves the sheet becomes `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (formula.length > MOST_CHARACTERS) return formula;
  return formula.replace(
    PIECE,
    (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnNumber(letters) + (fixedColumn ? 0 : columns);
      const row = Number(digits) - 1 + (fixedRow ? 0 : rows);
      if (column < 0 || column > 16_383 || row < 0 || row > 1_048_575) return '#REF!';
      return `${fixedColumn}${formatColumn(column)}${fixedRow}${row + 1}`;
    },
  );
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
