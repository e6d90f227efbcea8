// A sheet's cells in typed arrays, in the order of rows and columns: about thirteen bytes a cell, strings not counted.
import type { CellAddress } from '../../../address';

/** What a cell's number in `data` stands for. */
export const EMPTY = 0;
export const NUMBER = 1;
/** Number of a text in the pool. */
export const POOLED = 2;
export const BOOLEAN = 3;
/** Number of an error's text in the pool. */
export const ERROR = 4;

/** Twenty-six megabytes. */
const MOST_EXPECTED = 2_000_000;

/** Grows while a sheet is read; `finish` puts it in order. */
export class CellStore {
  private columns: Uint16Array;
  private kinds: Uint8Array;
  private styles: Uint16Array;
  private data: Float64Array;
  private rows = new Uint32Array(64);
  private starts = new Uint32Array(64);
  private count = 0;
  private rowTotal = 0;
  private ordered = true;
  private lastColumn = -1;

  /** `expected`: about how many cells there will be, so that few have to move. Room that stays empty is never touched. */
  constructor(expected = 0) {
    const size = Math.min(Math.max(expected, 256), MOST_EXPECTED);
    this.columns = new Uint16Array(size);
    this.kinds = new Uint8Array(size);
    this.styles = new Uint16Array(size);
    this.data = new Float64Array(size);
  }

  get length(): number {
    return this.count;
  }

  get inOrder(): boolean {
    return this.ordered;
  }

  /** Cells that follow are in this row. */
  startRow(row: number): void {
    if (this.rowTotal > 0 && this.starts[this.rowTotal - 1] === this.count) this.rowTotal -= 1;
    if (this.rowTotal > 0) this.ordered &&= this.rows[this.rowTotal - 1]! < row;
    if (this.rowTotal === this.rows.length) {
      this.rows = widened(this.rows, new Uint32Array(this.rowTotal * 2));
      this.starts = widened(this.starts, new Uint32Array(this.rowTotal * 2));
    }
    this.rows[this.rowTotal] = row;
    this.starts[this.rowTotal] = this.count;
    this.rowTotal += 1;
    this.lastColumn = -1;
  }

  add(column: number, kind: number, style: number, datum: number): void {
    const at = this.count;
    if (at === this.columns.length) this.widen();
    this.columns[at] = column;
    this.kinds[at] = kind;
    this.styles[at] = style;
    this.data[at] = datum;
    this.count = at + 1;
    if (column <= this.lastColumn) this.ordered = false;
    this.lastColumn = column;
  }

  private widen(): void {
    const size = this.count < 65_536 ? this.count * 4 : Math.ceil(this.count * 1.5);
    this.columns = widened(this.columns, new Uint16Array(size));
    this.kinds = widened(this.kinds, new Uint8Array(size));
    this.styles = widened(this.styles, new Uint16Array(size));
    this.data = widened(this.data, new Float64Array(size));
  }

  /**
   * The finished cells. Writers that do not keep rows and columns in order are rare; of two cells in one place the later
   * stands. `positions` gives a cell's place after sorting, for what was noted beside the cells while reading.
   */
  finish(): { readonly cells: Cells; readonly positions: Uint32Array | null } {
    if (this.ordered) {
      const { columns, kinds, styles, data, count, rowTotal } = this;
      const rows = this.rows.slice(0, rowTotal);
      const starts = this.starts.slice(0, rowTotal + 1);
      return {
        cells: new Cells(rows, withEnd(starts, rowTotal, count), columns, kinds, styles, data),
        positions: null,
      };
    }
    return this.sorted();
  }

  private sorted(): { readonly cells: Cells; readonly positions: Uint32Array } {
    const { count } = this;
    const rowOf = new Uint32Array(count);
    for (let segment = 0; segment < this.rowTotal; segment += 1) {
      const end = segment + 1 < this.rowTotal ? this.starts[segment + 1]! : count;
      rowOf.fill(this.rows[segment]!, this.starts[segment]!, end);
    }
    const order = new Uint32Array(count).map((_, at) => at);
    order.sort((a, b) => rowOf[a]! - rowOf[b]! || this.columns[a]! - this.columns[b]! || a - b);
    const store = new CellStore();
    const positions = new Uint32Array(count);
    let row = -1;
    for (let at = 0; at < count; at += 1) {
      const cell = order[at]!;
      const following = order[at + 1];
      if (
        following !== undefined &&
        rowOf[cell] === rowOf[following] &&
        this.columns[cell] === this.columns[following]
      ) {
        positions[cell] = GONE;
        continue;
      }
      if (rowOf[cell] !== row) store.startRow((row = rowOf[cell]!));
      positions[cell] = store.count;
      store.add(this.columns[cell]!, this.kinds[cell]!, this.styles[cell]!, this.data[cell]!);
    }
    return { cells: store.finish().cells, positions };
  }
}

/** In `positions`: a cell that another in its place has replaced. */
export const GONE = 0xffffffff;

function widened<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

function withEnd(starts: Uint32Array, rowTotal: number, count: number): Uint32Array {
  const ends = new Uint32Array(rowTotal + 1);
  ends.set(starts.subarray(0, rowTotal));
  ends[rowTotal] = count;
  return ends;
}

/** Cells in order, found by row and column. */
export class Cells {
  private row = -1;
  private from = 0;
  private to = 0;

  constructor(
    private readonly rows: Uint32Array,
    /** First cell of each row, and the end of the last. */
    private readonly starts: Uint32Array,
    private readonly columns: Uint16Array,
    readonly kinds: Uint8Array,
    readonly styles: Uint16Array,
    readonly data: Float64Array,
  ) {}

  /** The cell's number, or −1. Readers go along rows: the last row is remembered, and its cells are guessed before searched. */
  find(row: number, column: number): number {
    if (row !== this.row) this.seekRow(row);
    const { columns, from, to } = this;
    if (from === to) return -1;
    const guess = from + column - columns[from]!;
    if (guess >= from && guess < to && columns[guess] === column) return guess;
    return search(columns, column, from, to);
  }

  /** Where a cell stands by its number. */
  place(cell: number): CellAddress {
    let low = 0;
    let high = this.rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= cell) low = middle;
      else high = middle - 1;
    }
    return { row: this.rows[low]!, column: this.columns[cell]! };
  }

  private seekRow(row: number): void {
    const { rows, starts } = this;
    const guess = rows.length === 0 ? -1 : row - rows[0]!;
    const at = rows[guess] === row ? guess : search(rows, row, 0, rows.length);
    this.row = row;
    this.from = at < 0 ? 0 : starts[at]!;
    this.to = at < 0 ? 0 : starts[at + 1]!;
  }
}

/** The place of a number in an ascending list between two places, or −1. */
export function search(list: Uint16Array | Uint32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle]!;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
