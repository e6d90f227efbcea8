// The sizes of rows and columns as the file says them; rows it leaves open, and rows that were typed into, are as high as their texts.
import { lookAt, type SheetLooks } from '../../../workbook/looks/sheet-looks';
import { lineShare } from '../../../workbook/looks/units';
import type { LayoutInput, Measuring } from '../layout';
import { fontPixels, INDENT, PADDING, wraps } from './look-css';
import { mergeIndex, type MergeAt } from './merge-index';
import { textEms } from './text-fit';

/** Rows higher than Excel's highest are not made. */
const HIGHEST = 546;

/** `typed`: rows that have changed since the file was read. */
export function dressedMeasuring(
  looks: SheetLooks,
  input: LayoutInput,
  typed: ReadonlySet<number>,
): Measuring {
  const widths = widthsOf(looks, input);
  const mergeAt = mergeIndex(input.merges, input.rowCount);
  const height = (row: number): number => {
    if (input.hiddenRows.has(row)) return 0;
    const said = looks.rows.get(row);
    const given = said?.height ?? null;
    if (given !== null && (said?.fixed || !typed.has(row))) return given;
    return Math.max(given ?? looks.height, neededHeight(looks, input, row, widths, mergeAt));
  };
  return { widths, height };
}

function widthsOf(looks: SheetLooks, { columnCount, hiddenColumns }: LayoutInput): number[] {
  const widths = Array.from({ length: columnCount }, () => looks.width);
  for (const { first, last, width } of looks.columns)
    for (let column = first; width !== null && column <= Math.min(last, columnCount - 1); column++)
      widths[column] = width;
  for (const column of hiddenColumns) if (column < columnCount) widths[column] = 0;
  return widths;
}

/** A merged cell asks for one line only, and for none when it spans rows, as in Excel. */
function neededHeight(
  looks: SheetLooks,
  { text }: LayoutInput,
  row: number,
  widths: readonly number[],
  mergeAt: MergeAt,
): number {
  let height = 0;
  for (let column = 0; column < widths.length; column++) {
    if (widths[column] === 0) continue;
    const merge = mergeAt(row, column);
    if (merge && merge.bottom > merge.top) continue;
    const { font, alignment } = lookAt(looks, row, column);
    if (alignment.rotation !== 0) continue;
    const room = widths[column]! - 2 * PADDING - alignment.indent * INDENT;
    const lines = wraps(alignment) && !merge ? linesOf(text(row, column), fontPixels(font), room) : 1;
    height = Math.max(height, Math.ceil(lines * fontPixels(font) * lineShare(font.name)));
  }
  return Math.min(HIGHEST, height);
}

/** Whole characters a line, and one line more for every few: lines do not begin with 、。 and the like. */
function linesOf(text: string, size: number, room: number): number {
  const most = Math.max(1, /[\u2e80-\uffef]/.test(text) ? Math.floor(room / size) : room / size);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textEms(line) / most)), 0);
  return lines + Math.floor(lines / 6);
}
