// Blocks of cells asked for in one sync, as many as Excel answers at once: on the web it refuses answers over 5 MB, and then half is asked.
import type { CellRange } from '../address';
import { areaOfRange, rowPieces } from './blocks';
import type { CellBlock } from './excel-grid';
import { hostCode } from './host-faults';

export interface CellPiece {
  /** Id or name. */
  readonly sheet: string;
  readonly range: CellRange;
}

/** The sheet's cells; a null object when the sheet is gone. */
export const rangeAt = (context: Excel.RequestContext, sheet: string, range: CellRange): Excel.Range =>
  context.workbook.worksheets
    .getItemOrNullObject(sheet)
    .getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1)
    .untrack();

export const askCells = (context: Excel.RequestContext, { sheet, range }: CellPiece): Excel.Range =>
  rangeAt(context, sheet, range).load('values,formulas,numberFormat,valueTypes');

/** Excel answers a read that is too large with null and no error. */
export const tooLarge = (cells: Excel.Range): boolean => !cells.isNullObject && cells.values === null;

export const blockOf = (range: CellRange, cells: Excel.Range): CellBlock => ({
  range,
  values: cells.values as unknown[][],
  formulas: cells.formulas as unknown[][],
  numberFormat: cells.numberFormat as unknown[][],
  valueTypes: cells.valueTypes,
});

/**
 * Hands the pieces to `ask` in parts of at most so many cells. A part that Excel finds too large (`ask` answers false or the web refuses)
 * is asked again in halves, down to single rows.
 */
export async function inParts<Piece extends CellPiece>(
  pieces: readonly Piece[],
  mostCells: number,
  ask: (part: readonly Piece[]) => Promise<boolean>,
): Promise<void> {
  const parts = packed(pieces, mostCells);
  for (let part = parts.shift(); part; part = parts.shift()) {
    const halves = halved(part);
    if (!(await answered(part, ask, halves === null)) && halves) parts.unshift(...halves);
  }
}

async function answered<Piece>(
  part: readonly Piece[],
  ask: (part: readonly Piece[]) => Promise<boolean>,
  last: boolean,
): Promise<boolean> {
  try {
    return await ask(part);
  } catch (thrown) {
    if (last || hostCode(thrown) !== 'ResponsePayloadSizeLimitExceeded') throw thrown;
    return false;
  }
}

function packed<Piece extends CellPiece>(pieces: readonly Piece[], mostCells: number): Piece[][] {
  const parts: Piece[][] = [];
  let cells = Infinity;
  for (const piece of pieces) {
    const size = areaOfRange(piece.range);
    if (cells + size > mostCells) {
      parts.push([]);
      cells = 0;
    }
    parts.at(-1)!.push(piece);
    cells += size;
  }
  return parts;
}

/** Null when there is nothing smaller to ask for than one row. */
function halved<Piece extends CellPiece>(part: readonly Piece[]): Piece[][] | null {
  const [only] = part;
  if (!only) return null;
  if (part.length > 1) {
    const middle = Math.ceil(part.length / 2);
    return [part.slice(0, middle), part.slice(middle)];
  }
  const { range } = only;
  if (range.top === range.bottom) return null;
  return rowPieces(range, Math.ceil(areaOfRange(range) / 2)).map((smaller) => [{ ...only, range: smaller }]);
}
