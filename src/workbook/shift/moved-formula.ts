// A formula after rows or columns of a sheet have come or gone: references to that sheet follow, absolute or not, as in Excel.
import { formatColumn, parseAddress } from '../address';
import { sheetKey } from '../sheet-name';
import type { ShiftCells } from '../book-edit';
import { LAST, movedStretch } from './moved-line';

export interface MovedFormula {
  readonly text: string;
  /** A range became longer or shorter, or lost its cells: the formula's value may be another. */
  readonly resized: boolean;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
/** Texts, structured references and other workbooks are taken whole and stay. */
const PIECES = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?<sheet>(?:'(?:[^']|'')+'|[\p{L}\p{N}_.\\]*\[[^\]]*\][\p{L}\p{N}_.\\]*|(?<![\p{L}\p{N}_.$\\\]])[\p{L}_\\][\p{L}\p{N}_.\\]*)!)?(?<![\p{L}\p{N}_.$\\])(?<ref>${CELL}:${CELL}|${CELL}|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\p{L}\p{N}_.(!\\])`,
    String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`,
  ].join('|'),
  'gu',
);
const LOST = '#REF!';

/** `own`: the sheet that the formula stands on; null for a name, whose references all carry a sheet. */
export function movedFormula(formula: string, own: string | null, shift: ShiftCells): MovedFormula {
  let resized = false;
  const text = formula.replace(PIECES, (whole: string, ...rest: unknown[]) => {
    const { sheet, ref } = rest.at(-1) as { sheet?: string; ref?: string };
    if (ref === undefined || !leadsTo(sheet, own, shift.sheet)) return whole;
    const moved = movedReference(ref, shift);
    if (moved === null) return whole;
    resized ||= moved.resized;
    return `${sheet ?? ''}${moved.text}`;
  });
  return { text, resized };
}

function leadsTo(sheet: string | undefined, own: string | null, target: string): boolean {
  if (sheet === undefined) return own !== null && sheetKey(own) === sheetKey(target);
  const bare = sheet.slice(0, -1);
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  return sheetKey(name) === sheetKey(target);
}

/** One end of a reference: `$B$7`, `B` or `7`; the dollar signs stay where they are. */
interface End {
  readonly column: string;
  readonly row: string;
}

function endOf(text: string): End {
  const [, column = '', row = ''] = /^(\$?[A-Za-z]*)(\$?\d*)$/.exec(text) ?? [];
  return column === '$' ? { column: '', row: `$${row}` } : { column, row };
}

const lineOf = (text: string, axis: ShiftCells['axis']): number =>
  axis === 'row'
    ? Number(text.replace('$', '')) - 1
    : (parseAddress(`${text.replace('$', '')}1`)?.column ?? -1);

/** Null for what is no reference after all, such as `ZZZ1`. */
function movedReference(ref: string, shift: ShiftCells): MovedFormula | null {
  const [a, b] = ref.split(':');
  const first = endOf(a!);
  const last = b === undefined ? first : endOf(b);
  const { axis } = shift;
  if ([a!, b ?? a!].some((end) => /[A-Za-z]\$?\d/.test(end) && !parseAddress(end))) return null;
  // Whole columns hold every row, and whole rows every column.
  if (first[axis] === '') return { text: ref, resized: false };
  const [from, to] = [lineOf(first[axis], axis), lineOf(last[axis], axis)].sort((x, y) => x - y) as [
    number,
    number,
  ];
  if (from < 0) return null;
  const moved = movedStretch(from, to, shift);
  if (!moved || moved[0] > LAST[axis]) return { text: LOST, resized: true };
  const [start, end] = [moved[0], Math.min(moved[1], LAST[axis])];
  const text = `${withLine(first, axis, start)}${b === undefined ? '' : `:${withLine(last, axis, end)}`}`;
  return { text, resized: end - start !== to - from };
}

function withLine(end: End, axis: ShiftCells['axis'], line: number): string {
  const fixed = end[axis].startsWith('$') ? '$' : '';
  const label = axis === 'row' ? String(line + 1) : formatColumn(line);
  return axis === 'row' ? `${end.column}${fixed}${label}` : `${fixed}${label}${end.row}`;
}
