// How tall a row must be for its wrapped text to show whole, in Excel and in LibreOffice. An estimate on the safe side, by East
// Asian width; programs re-measure rows whose height we only estimated.
import type { CellRange } from '../../address';
import type { SheetSpec, SpecCell } from '../../sheet-spec';
import { LOOKS, STANDARD_SIZE } from '../../styles';

/** Points; what Excel gives an empty row of the standard font. */
export const STANDARD_HEIGHT = 18.75;
/** Excel's limit, in points. */
const MAX_HEIGHT = 409;
/** Line height ÷ font size: 游ゴシック sets lines wide apart. */
const LINE_RATIO = 1.6;
const PADDING = 4;
/** Width ÷ one digit of the standard font; a line loses about one full-width character to line-breaking rules. */
const HALF = 1.05;
const FULL = 1.85;

/** Half-width: ASCII, Latin letters, half-width katakana. Everything else is drawn full width (or nearly) in Japanese fonts. */
const isHalfWidth = (code: number): boolean => code < 0x250 || (code >= 0xff61 && code <= 0xffdc);

/** Width of one line in digits of the standard font, for text of this size in points. */
function textWidth(text: string, size: number): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at += 1;
    width += isHalfWidth(code) ? HALF : FULL;
  }
  return (width * size) / STANDARD_SIZE;
}

/** Lines the text takes in a column `columnWidth` digits wide. */
function wrappedLines(text: string, columnWidth: number, size: number): number {
  const room = Math.max(1, columnWidth - (columnWidth > 6 ? 1 : 0.3));
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, size) / room)), 0);
}

const heightOf = (lines: number, size: number): number =>
  Math.ceil(lines * size * LINE_RATIO * 4) / 4 + PADDING;

function cellHeight(cell: SpecCell, columnWidth: number, boldSlack: number): number {
  const look = LOOKS[cell.style ?? 'plain'];
  if (typeof cell.value !== 'string' || !look.wrap) return heightOf(1, look.font.size);
  return heightOf(wrappedLines(cell.value, columnWidth / boldSlack, look.font.size), look.font.size);
}

const mergeAt = (merges: readonly CellRange[], row: number, column: number): CellRange | undefined =>
  merges.find((one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right);

/** The estimated height of a spec's row in points. Text in areas merged over several rows is not counted. */
export function estimateRowHeight(spec: SheetSpec, row: number): number {
  const merges = spec.merges ?? [];
  const widthOf = (column: number): number => spec.columns[column]?.width ?? 8;
  let height = STANDARD_HEIGHT;
  spec.rows[row]?.cells.forEach((cell, column) => {
    if (!cell || cell.value === null || spec.columns[column]?.hidden) return;
    const merge = mergeAt(merges, row, column);
    if (merge && (merge.bottom > merge.top || merge.left !== column)) return;
    let width = 0;
    for (let c = column; c <= (merge?.right ?? column); c++) width += widthOf(c);
    height = Math.max(height, cellHeight(cell, width, LOOKS[cell.style ?? 'plain'].font.bold ? 1.05 : 1));
  });
  return Math.min(MAX_HEIGHT, height);
}
