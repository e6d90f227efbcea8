// Texts kept as the bytes they came in and decoded when first asked for: a sheet nobody looks at costs no strings.
import type { WorkbookFault } from '../../../port';
import { fault } from '../faults';
import { stringOf, toUnits, unitsFor } from '../xml/utf16';
import { decodeEntities, decodeEscapes, decodeUtf8 } from '../xml/xml-text';

/** Texts decoded at a time. */
const BLOCK = 64;
const LT = 0x3c;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
/** Texts may be empty and still cost their number. */
const MOST_TEXTS = 8_000_000;
const MOST_EXPECTED = 48 * 1024 * 1024;
const encoder = new TextEncoder();

export class TextPool {
  private bytes = new Uint8Array(4096);
  private used = 0;
  private ends = new Uint32Array(1024);
  private count = 0;
  /** By block. */
  private readonly decoded: (readonly string[] | undefined)[] = [];
  private full = false;

  /** `escapes`: `_xHHHH_` stands for a character, as SpreadsheetML has it and OpenDocument has not. */
  constructor(
    private readonly limit: number,
    private readonly escapes = true,
  ) {}

  get length(): number {
    return this.count;
  }

  /** Bytes of the text that is being gathered. */
  get gathered(): number {
    return this.used - (this.count === 0 ? 0 : this.ends[this.count - 1]!);
  }

  /** The fault when texts took more than the limit; what came after is missing then. */
  get fault(): WorkbookFault | null {
    return this.full ? fault('too-large', `texts of over ${this.limit} bytes`) : null;
  }

  /** Makes room for texts that come in so many bytes of XML: they are never longer. Room that stays empty is never touched. */
  expect(size: number): void {
    const room = Math.min(this.used + size, MOST_EXPECTED, this.limit);
    if (room > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(room));
  }

  /** Adds a run of XML text to the text that is being gathered. */
  append(from: Uint8Array, start: number, end: number, verbatim: boolean): void {
    if (!this.reserve(end - start)) return;
    const { bytes } = this;
    let used = this.used;
    for (let at = start; at < end; at += 1) {
      const byte = from[at]!;
      if (byte === RETURN || (byte === AMPERSAND && !verbatim)) {
        this.appendDecoded(from, start, end, verbatim);
        return;
      }
      bytes[used] = byte;
      used += 1;
    }
    this.used = used;
  }

  /**
   * Copies the text that begins here and ends at the next `<` behind what was gathered, without counting it yet, and gives its
   * length; −1 when there is anything in it to decode, no end to it, or no room for it: that is for `append`.
   */
  stage(from: Uint8Array, start: number): number {
    const { bytes, used } = this;
    const room = Math.min(from.length - start, bytes.length - used);
    for (let at = 0; at < room; at += 1) {
      const byte = from[start + at]!;
      if (byte === LT) return at;
      if (byte === AMPERSAND || byte === RETURN) return -1;
      bytes[used + at] = byte;
    }
    return -1;
  }

  /** Gathers what was staged last and ends the text with it. */
  endStaged(length: number): number {
    this.used += length;
    return this.end();
  }

  /** Entities and character numbers become themselves; XML reads `\r\n` and `\r` as `\n`. */
  private appendDecoded(from: Uint8Array, start: number, end: number, verbatim: boolean): void {
    const text = decodeUtf8(from, start, end).replace(/\r\n?/g, '\n');
    this.appendString(verbatim ? text : decodeEntities(text));
  }

  /** Adds to it a text that is no longer XML. */
  appendString(text: string): void {
    const encoded = encoder.encode(text);
    if (!this.reserve(encoded.length)) return;
    this.bytes.set(encoded, this.used);
    this.used += encoded.length;
  }

  /** Ends the text that was being gathered and gives its number. */
  end(): number {
    if (this.count === this.ends.length) this.ends = grown(this.ends, new Uint32Array(this.count * 2));
    this.ends[this.count] = this.used;
    this.count += 1;
    if (this.count > MOST_TEXTS) this.full = true;
    return this.count - 1;
  }

  /** The text of a number that `end` gave. Neighbours are decoded with it: one call of a decoder costs more than a text. */
  text(index: number): string {
    const block = (index / BLOCK) | 0;
    const at = index - block * BLOCK;
    const known = this.decoded[block]?.[at];
    if (known !== undefined) return known;
    return (this.decoded[block] = this.decodeBlock(block * BLOCK))[at]!;
  }

  private decodeBlock(first: number): readonly string[] {
    const { bytes, ends } = this;
    const last = Math.min(first + BLOCK, this.count);
    const start = first === 0 ? 0 : ends[first - 1]!;
    const units = unitsFor(ends[last - 1]! - start);
    const stops: number[] = [];
    for (let index = first, at = start, length = 0; index < last; index += 1) {
      length = toUnits(bytes, at, ends[index]!, units, length);
      if (length < 0) return this.decodeOneByOne(first, last);
      stops.push(length);
      at = ends[index]!;
    }
    const block = stringOf(units, stops.at(-1)!);
    const special = block.includes('\r') || (this.escapes && block.includes('_x'));
    return stops.map((stop, at) => {
      const text = block.slice(at === 0 ? 0 : stops[at - 1], stop);
      return special ? this.finished(text) : text;
    });
  }

  /** For bytes that are no UTF-8: the decoder's own replacement characters. */
  private decodeOneByOne(first: number, last: number): readonly string[] {
    return Array.from({ length: last - first }, (_, at) => {
      const index = first + at;
      const start = index === 0 ? 0 : this.ends[index - 1]!;
      return this.finished(decodeUtf8(this.bytes, start, this.ends[index]!));
    });
  }

  private finished(text: string): string {
    return this.escapes ? decodeEscapes(text) : text;
  }

  private reserve(length: number): boolean {
    const needed = this.used + length;
    if (needed > this.limit) this.full = true;
    else if (needed > this.bytes.length) {
      const size = Math.min(Math.max(this.bytes.length * 2, needed), this.limit);
      this.bytes = grown(this.bytes, new Uint8Array(size));
    }
    return !this.full;
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
