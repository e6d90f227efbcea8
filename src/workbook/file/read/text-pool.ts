// Texts kept as the bytes they came in and decoded when first asked for: a sheet nobody looks at costs no strings.
import type { WorkbookFault } from '../../port';
import { fault } from './faults';
import { decodeEntities, decodeEscapes, decodeUtf8 } from './xml-text';

const AMPERSAND = 0x26;
const RETURN = 0x0d;
/** Texts may be empty and still cost their number. */
const MOST_TEXTS = 8_000_000;
const encoder = new TextEncoder();

export class TextPool {
  private bytes = new Uint8Array(4096);
  private used = 0;
  private ends = new Uint32Array(1024);
  private count = 0;
  private readonly decoded: (string | undefined)[] = [];
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

  /** The text of a number that `end` gave. */
  text(index: number): string {
    const known = this.decoded[index];
    if (known !== undefined) return known;
    const start = index === 0 ? 0 : this.ends[index - 1]!;
    const plain = decodeUtf8(this.bytes, start, this.ends[index]!);
    const text = this.escapes ? decodeEscapes(plain) : plain;
    this.decoded[index] = text;
    return text;
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
