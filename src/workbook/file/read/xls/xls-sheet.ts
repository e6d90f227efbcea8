// One sheet's records of an .xls into cells, merges and what is hidden (MS-XLS 2.1.7.20.5). Formulas are known to be there;
// their texts are stored as parsed tokens in this format and are not spelled out again.
import type { WorkbookFault } from '../../../port';
import { BiffCursor } from './biff';
import type { Budget } from '../budget';
import { BOOLEAN, CellStore, EMPTY, ERROR, NUMBER, POOLED } from '../cells/cell-store';
import { fault } from '../faults';
import { Formulas } from '../cells/formulas';
import { SheetFrame } from '../xlsx/sheet-frame';
import type { TextPool } from '../cells/text-pool';
import { stringAt, type XlsGlobals } from './xls-globals';

const BOF = 0x809, EOF = 0x0a, LABEL_SST = 0xfd, NUMBER_CELL = 0x203, RK = 0x27e, MUL_RK = 0xbd; // prettier-ignore
const FORMULA = 0x06, STRING = 0x207, BOOL_ERR = 0x205, LABEL = 0x204, RICH_LABEL = 0xd6; // prettier-ignore
const MERGE_CELLS = 0xe5, COL_INFO = 0x7d, ROW = 0x208; // prettier-ignore
const ROW_HIDDEN = 0x20;
const MOST_ROWS = 65_536;
const MOST_COLUMNS = 256;
const RECORDS_BETWEEN_PAUSES = 8_192;

/** Error codes (MS-XLS 2.5.10). */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0, '#NULL!'],
  [7, '#DIV/0!'],
  [15, '#VALUE!'],
  [23, '#REF!'],
  [29, '#NAME?'],
  [36, '#NUM!'],
  [42, '#N/A'],
]);

export class XlsSheetReader {
  readonly store = new CellStore();
  readonly formulas: Formulas;
  readonly frame: SheetFrame;
  rowCount = 0;
  columnCount = 0;

  private row = -1;
  private depth = 0;
  /** A formula whose text is in the record that follows. */
  private awaiting: { readonly row: number; readonly column: number; readonly style: number } | null = null;
  private formulaText = -1;
  private spent = 0;
  private fault: WorkbookFault | null = null;

  constructor(
    private readonly globals: XlsGlobals,
    private readonly texts: TextPool,
    private readonly sharedStrings: number,
    private readonly budget: Budget,
  ) {
    this.formulas = new Formulas(texts);
    this.frame = new SheetFrame(budget.limits.cells);
  }

  async read(stream: Uint8Array, at: number): Promise<WorkbookFault | null> {
    const cursor = new BiffCursor(stream, at);
    if (!cursor.next() || !cursor.is(BOF)) return fault('damaged', 'no beginning of a sheet');
    for (let count = 1; cursor.next(); count += 1) {
      if (cursor.is(EOF) && this.depth === 0) return this.finish();
      this.record(cursor);
      const refused = this.fault ?? (count % RECORDS_BETWEEN_PAUSES === 0 ? await this.check() : null);
      if (refused) return refused;
    }
    return fault('damaged', 'a sheet that breaks off');
  }

  private finish(): WorkbookFault | null {
    this.endAwaiting(null);
    return this.count();
  }

  private async check(): Promise<WorkbookFault | null> {
    return this.count() ?? (await this.budget.pause());
  }

  private count(): WorkbookFault | null {
    const now = this.store.length + this.frame.said;
    const added = now - this.spent;
    this.spent = now;
    return this.frame.fault ?? this.texts.fault ?? this.budget.spendCells(added);
  }

  /** Charts inside a sheet have a beginning and an end of their own; what is in them is no cell. */
  private record(cursor: BiffCursor): void {
    if (cursor.is(BOF)) this.depth += 1;
    else if (cursor.is(EOF)) this.depth -= 1;
    if (this.depth > 0 || cursor.is(EOF)) return;
    if (cursor.is(STRING)) this.endAwaiting(this.textAt(cursor, 0));
    else this.cellOrFrame(cursor);
  }

  private cellOrFrame(cursor: BiffCursor): void {
    switch (cursor.type) {
      case LABEL_SST: return this.addShared(cursor);
      case NUMBER_CELL: return this.add(cursor, NUMBER, cursor.f64(6));
      case RK: return this.add(cursor, NUMBER, rkNumber(cursor.u32(6)));
      case MUL_RK: return this.addMany(cursor);
      case FORMULA: return this.addFormula(cursor);
      case BOOL_ERR: return this.addBoolOrError(cursor, cursor.u8(6), cursor.u8(7) === 1);
      case LABEL: case RICH_LABEL: return this.add(cursor, POOLED, this.pooled(this.textAt(cursor, 6)));
      case MERGE_CELLS: return this.addMerges(cursor);
      case COL_INFO: return (cursor.u16(8) & 1) === 1 ? this.frame.hideColumns(cursor.u16(0), Math.min(cursor.u16(2), MOST_COLUMNS - 1)) : undefined;
      case ROW: return (cursor.u16(12) & ROW_HIDDEN) !== 0 ? this.frame.hideRow(cursor.u16(0)) : undefined;
      default: return;
    } // prettier-ignore
  }

  private textAt(cursor: BiffCursor, offset: number): string {
    if (this.globals.wide) return stringAt(cursor, offset);
    return this.globals.bytesAt(cursor, offset + 2, cursor.u16(offset));
  }

  private pooled(text: string): number {
    this.texts.appendString(text.replace(/\r\n/g, '\n'));
    return this.texts.end();
  }

  private add(cursor: BiffCursor, kind: number, datum: number): void {
    this.place(cursor.u16(0), cursor.u16(2), cursor.u16(4), kind, datum);
  }

  private place(row: number, column: number, style: number, kind: number, datum: number): void {
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) {
      this.fault = fault('damaged', 'a cell outside the sheet');
      return;
    }
    if (row !== this.row) this.store.startRow((this.row = row));
    this.store.add(column, kind, style, datum);
    this.rowCount = Math.max(this.rowCount, row + 1);
    this.columnCount = Math.max(this.columnCount, column + 1);
  }

  private addShared(cursor: BiffCursor): void {
    const index = cursor.u32(6);
    if (index < this.sharedStrings) this.add(cursor, POOLED, index);
    else this.fault = fault('damaged', 'a text that is not there');
  }

  private addMany(cursor: BiffCursor): void {
    const [row, first] = [cursor.u16(0), cursor.u16(2)];
    for (let at = 4, column = first; at + 6 <= cursor.length - 2; at += 6, column += 1) {
      this.place(row, column, cursor.u16(at), NUMBER, rkNumber(cursor.u32(at + 2)));
    }
  }

  private addBoolOrError(cursor: BiffCursor, value: number, isError: boolean): void {
    if (!isError) this.add(cursor, BOOLEAN, value === 0 ? 0 : 1);
    else this.add(cursor, ERROR, this.pooled(ERRORS.get(value) ?? '#VALUE!'));
  }

  /** A result is a number, unless its last two bytes are all ones: then its first says what it is. */
  private addFormula(cursor: BiffCursor): void {
    this.endAwaiting(null);
    if (this.formulaText < 0) this.formulaText = this.texts.end();
    this.formulas.add(this.store.length, this.formulaText);
    if (cursor.u16(12) !== 0xffff) return this.add(cursor, NUMBER, cursor.f64(6));
    switch (cursor.u8(6)) {
      case 0: this.awaiting = { row: cursor.u16(0), column: cursor.u16(2), style: cursor.u16(4) }; return;
      case 1: return this.addBoolOrError(cursor, cursor.u8(8), false);
      case 2: return this.addBoolOrError(cursor, cursor.u8(8), true);
      default: return this.add(cursor, POOLED, this.pooled(''));
    } // prettier-ignore
  }

  private endAwaiting(text: string | null): void {
    const { awaiting } = this;
    this.awaiting = null;
    if (!awaiting) return;
    const { row, column, style } = awaiting;
    if (text === null) this.place(row, column, style, EMPTY, 0);
    else this.place(row, column, style, POOLED, this.pooled(text));
  }

  private addMerges(cursor: BiffCursor): void {
    for (let at = 2; at + 8 <= cursor.length; at += 8) {
      const [top, bottom, left, right] = [
        cursor.u16(at),
        cursor.u16(at + 2),
        cursor.u16(at + 4),
        cursor.u16(at + 6),
      ];
      if (top <= bottom && left <= right && right < MOST_COLUMNS)
        this.frame.merge({ top, left, bottom, right });
    }
  }
}

const rkView = new DataView(new ArrayBuffer(8));

/** RkNumber (MS-XLS 2.5.217): thirty bits of an integer or of a double, perhaps times a hundred. */
export function rkNumber(rk: number): number {
  rkView.setUint32(4, 0, true);
  rkView.setUint32(0, 0, true);
  rkView.setUint32(4, rk & 0xfffffffc, true);
  const number = rk & 2 ? (rk | 0) >> 2 : rkView.getFloat64(0, true);
  return rk & 1 ? number / 100 : number;
}
