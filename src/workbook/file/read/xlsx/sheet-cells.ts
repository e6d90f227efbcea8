// Where a sheet's cells go while it is read: the place of the next one, the store, and how far the sheet reaches.
import type { WorkbookFault } from '../../../port';
import { CellStore, EMPTY } from '../cells/cell-store';
import { fault } from '../faults';
import { wholeNumber } from '../cells/numbers';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

export class SheetCells {
  readonly store: CellStore;
  /** Of the cell that is read now; −1 before the first. */
  row = -1;
  column = -1;
  /** One more than the last row and column with a value or a formula. */
  rowCount = 0;
  columnCount = 0;
  fault: WorkbookFault | null = null;

  /** `formats`: format codes by style; it may grow while the sheet is read. `expected`: cells, about. */
  constructor(
    private readonly formats: readonly string[],
    expected: number,
  ) {
    this.store = new CellStore(expected);
  }

  startRow(row: number): void {
    if (!(row >= 0 && row < MOST_ROWS)) this.fault = fault('damaged', 'a row outside the sheet');
    this.row = row;
    this.column = -1;
    this.store.startRow(row);
  }

  /** `B7` → column, and the row where a cell stands outside the row it is written in. */
  locate(bytes: Uint8Array, start: number, end: number): void {
    let column = 0;
    let at = start;
    for (; at < end; at += 1) {
      const letter = bytes[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    const row = wholeNumber(bytes, at, end) - 1;
    if (column < 1 || column > MOST_COLUMNS || !(row >= 0))
      this.fault = fault('damaged', 'a cell outside the sheet');
    else {
      if (row !== this.row) this.startRow(row);
      this.column = column - 1;
    }
  }

  /** A cell with a value or a formula. */
  add(kind: number, style: number, datum: number): void {
    this.store.add(this.column, kind, style, datum);
    if (this.row >= this.rowCount) this.rowCount = this.row + 1;
    if (this.column >= this.columnCount) this.columnCount = this.column + 1;
  }

  /** A cell with a style alone: kept when its format says more than how text looks. */
  addEmpty(style: number): void {
    const format = this.formats[style];
    if (format === undefined || format.startsWith('General')) return;
    this.store.add(this.column, EMPTY, style, 0);
  }
}
