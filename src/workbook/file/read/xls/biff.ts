// The records of an .xls stream (MS-XLS 2.1.4) and the strings in them, which may run on from record to record.

export const CONTINUE = 0x3c;

/** One record after the other; ends at the first that does not fit into the stream. */
export class BiffCursor {
  type = 0;
  /** Where the record's data stand. */
  start = 0;
  end = 0;
  readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    private at: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  next(): boolean {
    const { at, view } = this;
    if (at < 0 || at + 4 > view.byteLength) return false;
    this.type = view.getUint16(at, true);
    this.start = at + 4;
    this.end = this.start + view.getUint16(at + 2, true);
    this.at = this.end;
    return this.end <= view.byteLength;
  }

  is(type: number): boolean {
    return this.type === type;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** A number of the record by its offset; 0 beyond the record's end. */
  u8 = (offset: number): number =>
    this.start + offset < this.end ? this.view.getUint8(this.start + offset) : 0;
  u16 = (offset: number): number =>
    this.start + offset + 2 <= this.end ? this.view.getUint16(this.start + offset, true) : 0;
  u32 = (offset: number): number =>
    this.start + offset + 4 <= this.end ? this.view.getUint32(this.start + offset, true) : 0;
  f64 = (offset: number): number =>
    this.start + offset + 8 <= this.end ? this.view.getFloat64(this.start + offset, true) : 0;

  /** The next record's type without going there. */
  peek(): number {
    return this.at + 4 <= this.view.byteLength ? this.view.getUint16(this.at, true) : 0;
  }
}

/** A reader of bytes that passes from a record into its CONTINUE records. */
export class ContinuedBytes {
  private offset: number;

  constructor(
    private readonly cursor: BiffCursor,
    offset: number,
  ) {
    this.offset = cursor.start + offset;
  }

  /** False when there is nothing left, in this record or in one that continues it. */
  private more(): boolean {
    while (this.offset >= this.cursor.end) {
      if (this.cursor.peek() !== CONTINUE || !this.cursor.next()) return false;
      this.offset = this.cursor.start;
    }
    return true;
  }

  get ended(): boolean {
    return !this.more();
  }

  u8(): number {
    return this.more() ? this.cursor.bytes[this.offset++]! : 0;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  skip(count: number): void {
    let left = count;
    while (left > 0 && this.more()) {
      const step = Math.min(left, this.cursor.end - this.offset);
      this.offset += step;
      left -= step;
    }
  }

  /** `count` characters, of one byte or two; a continued string says anew which (MS-XLS 2.5.293). */
  characters(count: number, wideAtFirst: boolean): string {
    let wide = wideAtFirst;
    let text = '';
    let left = count;
    while (left > 0) {
      if (this.offset >= this.cursor.end) {
        if (!this.more()) break;
        wide = (this.cursor.bytes[this.offset++]! & 1) === 1;
      }
      const step = Math.min(left, (this.cursor.end - this.offset) >> (wide ? 1 : 0));
      if (step === 0) break;
      const bytes = this.cursor.bytes.subarray(this.offset, this.offset + (wide ? step * 2 : step));
      text += wide ? WIDE.decode(bytes) : narrow(bytes);
      this.offset += bytes.length;
      left -= step;
    }
    return text;
  }

  /** A string of the shared table: runs of fonts and phonetic guides stand behind it and are passed over. */
  richString(): string {
    const count = this.u16();
    const flags = this.u8();
    const runs = flags & 8 ? this.u16() : 0;
    const extended = flags & 4 ? this.u32() : 0;
    const text = this.characters(count, (flags & 1) === 1);
    this.skip(runs * 4 + extended);
    return text;
  }
}

const WIDE = new TextDecoder('utf-16le', { ignoreBOM: true });

/** One-byte characters are the first 256 of Unicode. */
function narrow(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) text += String.fromCharCode(bytes[at]!);
  return text;
}
