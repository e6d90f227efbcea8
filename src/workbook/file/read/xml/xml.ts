// A scanner of XML bytes in UTF-8, fed piece by piece: tags and texts by position, nothing built that is not asked for.
// It checks nesting, refuses DOCTYPE, and knows no entity but XML's own five and character numbers (xml-text.ts decodes them).
import type { WorkbookFault } from '../../../port';
import { fault } from '../faults';
import type { Limits } from '../limits';

/** What `next()` came upon. MORE: everything whole has been seen, feed the next piece. */
export const MORE = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

const LT = 0x3c, GT = 0x3e, SLASH = 0x2f, COLON = 0x3a, EQUALS = 0x3d, QUOTE = 0x22, APOSTROPHE = 0x27; // prettier-ignore
const BANG = 0x21, QUESTION = 0x3f, SPACE = 0x20, LEFT_BRACKET = 0x5b, RIGHT_BRACKET = 0x5d, DASH = 0x2d; // prettier-ignore

/**
 * Names are compared as numbers: this hash of the part after the prefix. No two names of SpreadsheetML share one (a test
 * says so); a foreign name that did would only be taken for a known one.
 */
export function nameHash(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
  return hash;
}

export class XmlScanner {
  bytes: Uint8Array = new Uint8Array(0);
  /** Where the next tag or text begins. A reader that knows the bytes there may take whole elements and set it behind them. */
  at = 0;
  /** Hash of the current tag's local name. */
  name = 0;
  /** An OPEN that is its own CLOSE: no CLOSE follows. */
  empty = false;
  /** Bytes of the current TEXT. */
  textStart = 0;
  textEnd = 0;
  /** The current TEXT is CDATA: `&` is only itself. */
  verbatim = false;
  /** Hash of the current attribute's local name, whether it had a prefix, and the bytes of its value. */
  attribute = 0;
  prefixed = false;
  valueStart = 0;
  valueEnd = 0;
  fault: WorkbookFault | null = null;

  private attributeAt = 0;
  private attributeEnd = 0;
  private depth = 0;
  private started = false;
  private readonly open: Int32Array;

  constructor(private readonly limits: Limits) {
    this.open = new Int32Array(limits.depth + 1);
  }

  /** Adds bytes after those that were not whole yet. */
  feed(piece: Uint8Array): void {
    const left = this.bytes.length - this.at;
    this.bytes = left === 0 ? piece : joined(this.bytes.subarray(this.at), piece);
    this.at = 0;
    if (!this.started) this.start();
    if (left > this.limits.tokenBytes) this.fault = fault('too-large', `over ${left} bytes without an end`);
  }

  /** After the last piece: the fault of a text that stops before its end. */
  finish(): WorkbookFault | null {
    if (this.fault) return this.fault;
    const rest = this.bytes.subarray(this.at);
    const blank = rest.every((byte) => byte <= SPACE);
    return this.depth === 0 && blank && this.started ? null : fault('damaged', 'XML that breaks off');
  }

  private start(): void {
    const { bytes } = this;
    if (bytes.length < 4) return;
    this.started = true;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.at = 3;
    else if (bytes[0]! >= 0xfe || bytes[0] === 0 || bytes[1] === 0)
      this.fault = fault('unreadable', 'XML not in UTF-8');
  }

  /** The next tag or text; MORE when there is none, also after a fault. */
  next(): number {
    const { bytes } = this;
    const { length } = bytes;
    while (this.fault === null && this.started) {
      const from = this.at;
      if (from >= length) return MORE;
      if (bytes[from] !== LT) {
        let end = from + 1;
        while (end < length && bytes[end] !== LT) end += 1;
        if (end === length) return MORE;
        this.at = end;
        this.textStart = from;
        this.textEnd = end;
        this.verbatim = false;
        if (this.depth > 0) return TEXT;
        continue;
      }
      const mark = bytes[from + 1];
      if (mark === undefined) return MORE;
      if (mark === BANG || mark === QUESTION) {
        const found = this.special(from, mark);
        if (found !== OPEN) return found;
      } else return mark === SLASH ? this.closeTag(from) : this.openTag(from);
    }
    return MORE;
  }

  private openTag(from: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = from + 1;
    let hash = 0;
    let byte = 0;
    for (; at < length; at += 1) {
      byte = bytes[at]!;
      if (byte === COLON) hash = 0;
      else if (byte <= SPACE || byte === GT || byte === SLASH) break;
      else hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.attributeAt = at;
    at = tagEnd(bytes, at);
    if (at >= length) return MORE;
    this.at = at + 1;
    this.empty = bytes[at - 1] === SLASH;
    this.attributeEnd = this.empty ? at - 1 : at;
    this.name = hash;
    if (!this.empty && !this.enter(hash)) return MORE;
    return OPEN;
  }

  private enter(hash: number): boolean {
    if (this.depth >= this.limits.depth) {
      this.fault = fault('too-large', `elements nested over ${this.limits.depth} deep`);
      return false;
    }
    this.open[this.depth] = hash;
    this.depth += 1;
    return true;
  }

  private closeTag(from: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = from + 2;
    let hash = 0;
    for (; at < length; at += 1) {
      const byte = bytes[at]!;
      if (byte === COLON) hash = 0;
      else if (byte === GT) break;
      else if (byte > SPACE) hash = (Math.imul(hash, 31) + byte) | 0;
    }
    if (at >= length) return MORE;
    this.at = at + 1;
    this.name = hash;
    this.depth -= 1;
    if (this.depth < 0 || this.open[this.depth] !== hash) {
      this.depth = 0;
      this.fault = fault('damaged', 'XML tags that do not match');
      return MORE;
    }
    return CLOSE;
  }

  /** Comments and processing instructions are passed over (OPEN: go on), CDATA is TEXT, a DOCTYPE is refused. */
  private special(from: number, mark: number): number {
    const { bytes } = this;
    if (mark === QUESTION) return this.passOver(from + 2, QUESTION, QUESTION);
    const third = bytes[from + 2];
    if (third === undefined) return MORE;
    if (third === DASH) return this.passOver(from + 4, DASH, DASH);
    if (third !== LEFT_BRACKET) {
      this.fault = fault('unreadable', 'a document type declaration');
      return MORE;
    }
    const found = this.passOver(from + 9, RIGHT_BRACKET, RIGHT_BRACKET);
    if (found === MORE) return MORE;
    this.textStart = from + 9;
    this.textEnd = this.at - 3;
    this.verbatim = true;
    return this.depth > 0 && this.textEnd > this.textStart ? TEXT : OPEN;
  }

  /** Goes behind the next `-->`, `]]>` or `?>`. */
  private passOver(from: number, first: number, second: number): number {
    const { bytes } = this;
    const single = first === QUESTION;
    for (let at = from + (single ? 1 : 2); at < bytes.length; at += 1) {
      if (bytes[at] !== GT || bytes[at - 1] !== second || (!single && bytes[at - 2] !== first)) continue;
      this.at = at + 1;
      return OPEN;
    }
    return MORE;
  }

  /** The next attribute of the current OPEN; false when there is none left. */
  nextAttribute(): boolean {
    const { bytes, attributeEnd } = this;
    let at = this.attributeAt;
    while (at < attributeEnd && bytes[at]! <= SPACE) at += 1;
    if (at >= attributeEnd) return false;
    let hash = 0;
    this.prefixed = false;
    for (; at < attributeEnd; at += 1) {
      const byte = bytes[at]!;
      if (byte === EQUALS) break;
      if (byte === COLON) {
        hash = 0;
        this.prefixed = true;
      } else if (byte > SPACE) hash = (Math.imul(hash, 31) + byte) | 0;
    }
    at += 1;
    while (at < attributeEnd && bytes[at]! <= SPACE) at += 1;
    const quote = bytes[at];
    let end = at + 1;
    while (end < attributeEnd && bytes[end] !== quote) end += 1;
    if ((quote !== QUOTE && quote !== APOSTROPHE) || end >= attributeEnd) {
      if (this.fault === null) this.fault = fault('damaged', 'an attribute without its value');
      return false;
    }
    this.attribute = hash;
    this.valueStart = at + 1;
    this.valueEnd = end;
    this.attributeAt = end + 1;
    return true;
  }
}

/** The rest and what follows it: a view of both where they are neighbours in one buffer already, else a copy. */
function joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  const length = rest.length + piece.length;
  if (rest.buffer === piece.buffer && rest.byteOffset + rest.length === piece.byteOffset)
    return new Uint8Array(rest.buffer, rest.byteOffset, length);
  const both = new Uint8Array(length);
  both.set(rest);
  both.set(piece, rest.length);
  return both;
}

/** The place of the `>` that ends the tag whose name or attributes go on here; the length of the bytes when it is not there. */
export function tagEnd(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  let quote = 0;
  for (let at = from; at < length; at += 1) {
    const byte = bytes[at]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return at;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  return length;
}
