// The shared strings that nearly every program writes, byte for byte: `<si><t>課名</t></si>`, with `xml:space` or without, and
// with Excel's readings (`rPh`, `phoneticPr`) behind. Anything else is left where it stands, for the scanner and strings.ts.
import type { TextPool } from '../cells/text-pool';
import { asciiWord } from '../xml/words';
import { tagEnd } from '../xml/xml';

const ITEM = asciiWord('<si>'), TEXT_END = asciiWord('</t>'), ITEM_END = asciiWord('</si'); // prettier-ignore
const READING = asciiWord('<rPh'), READING_END = asciiWord('</rP'), READING_MARK = asciiWord('<pho'); // prettier-ignore
/** `<t`, `t>` and `h>`, two letters at a time. */
const OPEN_T = 0x3c74, T_END = 0x743e, H_END = 0x683e; // prettier-ignore
const LT = 0x3c, GT = 0x3e, SLASH = 0x2f, SPACE = 0x20; // prettier-ignore

/** Markup that is looked at without asking whether it is there; the last bytes of a piece are the scanner's. */
const LONGEST = 32;

export class PlainTexts {
  private bytes: Uint8Array = new Uint8Array(0);
  private view: DataView = new DataView(this.bytes.buffer);
  private last = 0;

  constructor(private readonly pool: TextPool) {}

  /** The bytes that `take` is about from now on. */
  look(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.last = bytes.length - LONGEST;
  }

  /** Takes whole texts into the pool from here on; gives the place of the first byte not taken. */
  take(from: number): number {
    let at = from;
    for (let end = this.takeText(at); end >= 0; end = this.takeText(at)) at = end;
    return at;
  }

  /** The place behind the text's item; −1, and nothing done, when it is not plain. */
  private takeText(start: number): number {
    const { view, pool } = this;
    if (start >= this.last || view.getInt32(start) !== ITEM || view.getInt16(start + 4) !== OPEN_T) return -1;
    const from = this.behindTag(start + 4);
    const length = from < 0 ? -1 : pool.stage(this.bytes, from);
    if (length < 0) return -1;
    const end = this.behindReadings(from + length);
    if (end >= 0) pool.endStaged(length);
    return end;
  }

  /** The place behind `<t>` or `<t xml:space="preserve">`; −1 for `<t/>` and for another name. */
  private behindTag(start: number): number {
    const { bytes } = this;
    const byte = bytes[start + 2]!;
    if (byte === GT) return start + 3;
    if (byte > SPACE) return -1;
    const end = tagEnd(bytes, start + 2);
    return end < this.last && bytes[end - 1] !== SLASH ? end + 1 : -1;
  }

  /** From `</t>` past all readings and `</si>`; −1 when there is anything else. */
  private behindReadings(start: number): number {
    const { bytes, view, last } = this;
    if (start >= last || view.getInt32(start) !== TEXT_END) return -1;
    let at = start + 4;
    while (at < last) {
      const word = view.getInt32(at);
      if (word === ITEM_END) return bytes[at + 4] === GT ? at + 5 : -1;
      if (word === READING_MARK) at = this.behindMark(at);
      else if (word === READING && bytes[at + 4]! <= SPACE) at = this.behindReading(at);
      else return -1;
      if (at < 0) return -1;
    }
    return -1;
  }

  /** `<phoneticPr fontId="1"/>` */
  private behindMark(start: number): number {
    const end = tagEnd(this.bytes, start);
    return end < this.last && this.bytes[end - 1] === SLASH ? end + 1 : -1;
  }

  /** `<rPh sb="0" eb="2"><t>カメイ</t></rPh>` */
  private behindReading(start: number): number {
    const { bytes, view, last } = this;
    let at = tagEnd(bytes, start) + 1;
    if (at >= last || bytes[at - 2] === SLASH) return -1;
    if (view.getInt16(at) !== OPEN_T || view.getInt16(at + 1) !== T_END) return -1;
    at += 3;
    while (at < last && bytes[at] !== LT) at += 1;
    if (at >= last || view.getInt32(at) !== TEXT_END || view.getInt32(at + 4) !== READING_END) return -1;
    return view.getInt16(at + 8) === H_END ? at + 10 : -1;
  }
}
