// The cells that nearly every program writes, byte for byte: `<c r="B7" s="1" t="s"><v>12</v></c>`, the same with a number
// or without a style, and `<c r="B7" s="1"/>`. Anything else is left where it stands, for the scanner and sheet.ts.
import { NUMBER, POOLED } from '../cells/cell-store';
import { numberOf } from '../cells/numbers';
import type { SheetCells } from './sheet-cells';
import { asciiWord } from '../xml/words';

const CELL = asciiWord('<c r'), STYLE = asciiWord(' s="'), TYPE = asciiWord(' t="'); // prettier-ignore
const VALUE = asciiWord('><v>'), VALUE_END = asciiWord('</v>'), CELL_END = asciiWord('</c>'); // prettier-ignore
const EQUALS_QUOTE = 0x3d22, EMPTY_END = 0x2f3e; // prettier-ignore
const QUOTE = 0x22, LT = 0x3c, LETTER_N = 0x6e, LETTER_S = 0x73; // prettier-ignore

/** No cell of these shapes is longer: nothing is read beyond the bytes that are there. */
const LONGEST = 96;
const MOST_VALUE = 24;
const MOST_COLUMNS = 16_384;

export class PlainCells {
  private bytes: Uint8Array = new Uint8Array(0);
  private view: DataView = new DataView(this.bytes.buffer);
  /** What `digits` read. */
  private whole = 0;

  constructor(
    private readonly cells: SheetCells,
    private readonly sharedStrings: number,
  ) {}

  /** The bytes that `take` is about from now on. */
  look(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Takes whole cells of the current row from here on; gives the place of the first byte not taken. */
  take(from: number): number {
    const last = this.bytes.length - LONGEST;
    let at = from;
    while (at < last) {
      const end = this.takeCell(at);
      if (end < 0) break;
      at = end;
    }
    return at;
  }

  /** The place behind the cell; −1, and nothing done, when it is not plain. */
  private takeCell(start: number): number {
    const { bytes, view, cells } = this;
    if (view.getInt32(start) !== CELL || view.getInt16(start + 4) !== EQUALS_QUOTE) return -1;
    let at = start + 6;
    let column = 0;
    for (let letter = bytes[at]! - 0x40; letter >= 1 && letter <= 26; letter = bytes[at]! - 0x40) {
      column = column * 26 + letter;
      if (column > MOST_COLUMNS) return -1;
      at += 1;
    }
    at = this.digits(at);
    if (column === 0 || this.whole < 1 || this.whole !== cells.row + 1 || bytes[at] !== QUOTE) return -1;
    return this.takeRest(at + 1, column - 1);
  }

  /** Style, type and value of a cell in this column. */
  private takeRest(start: number, column: number): number {
    const { bytes, view, cells } = this;
    let at = start;
    let style = 0;
    if (view.getInt32(at) === STYLE) {
      at = this.digits(at + 4);
      style = this.whole;
      if (style < 0 || bytes[at] !== QUOTE) return -1;
      at += 1;
    }
    let type = LETTER_N;
    if (view.getInt32(at) === TYPE) {
      type = bytes[at + 4]!;
      if (bytes[at + 5] !== QUOTE) return -1;
      at += 6;
    }
    if (view.getInt32(at) === VALUE) return this.takeValue(at + 4, column, style, type);
    if (view.getInt16(at) !== EMPTY_END) return -1;
    cells.column = column;
    cells.addEmpty(style);
    return at + 2;
  }

  private takeValue(start: number, column: number, style: number, type: number): number {
    const { bytes, view, cells } = this;
    let end = start;
    let kind = NUMBER;
    let datum = 0;
    if (type === LETTER_S) {
      end = this.digits(start);
      if (this.whole < 0 || this.whole >= this.sharedStrings) return -1;
      kind = POOLED;
      datum = this.whole;
    } else if (type === LETTER_N) {
      while (end < start + MOST_VALUE && bytes[end] !== LT) end += 1;
      datum = numberOf(bytes, start, end);
      if (!Number.isFinite(datum)) return -1;
    } else return -1;
    if (view.getInt32(end) !== VALUE_END || view.getInt32(end + 4) !== CELL_END) return -1;
    cells.column = column;
    cells.add(kind, style, datum);
    return end + 8;
  }

  /** Reads one to eight digits into `whole`, −1 when there are none; gives the place behind them. */
  private digits(start: number): number {
    const { bytes } = this;
    let at = start;
    let whole = 0;
    for (
      let digit = bytes[at]! - 0x30;
      digit >= 0 && digit <= 9 && at < start + 8;
      digit = bytes[at]! - 0x30
    ) {
      whole = whole * 10 + digit;
      at += 1;
    }
    this.whole = at === start ? -1 : whole;
    return at;
  }
}
