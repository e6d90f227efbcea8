// The value of one cell from its type, its style and the texts inside it. ECMA-376 part 1, 18.18.11.
import type { DateSystem } from '../../../grid';
import { isDateFormat } from '../../../number-format';
import type { WorkbookFault } from '../../../port';
import { BOOLEAN, EMPTY, ERROR, NUMBER, POOLED } from '../cells/cell-store';
import { fault } from '../faults';
import { isoSerial, numberOf, wholeNumber } from '../cells/numbers';
import type { TextPool } from '../cells/text-pool';
import { nameHash, type XmlScanner } from '../xml/xml';
import { decodeUtf8 } from '../xml/xml-text';

/** The texts of `t`, by the hash of the same letters. */
const SHARED = nameHash('s'), STRING = nameHash('str'), ERROR_TYPE = nameHash('e'); // prettier-ignore
const BOOLEAN_TYPE = nameHash('b'), DATE = nameHash('d'); // prettier-ignore
export const INLINE = nameHash('inlineStr');

const ISO_FORMAT = 'yyyy/m/d';

export interface ValueContext {
  readonly texts: TextPool;
  /** How many texts of the pool are the workbook's shared strings. */
  readonly sharedStrings: number;
  /** Format codes by style; a style for ISO dates under a format that is none may be added. */
  readonly formats: string[];
  readonly dateSystem: DateSystem;
}

export class CellValue {
  /** Hash of the cell's `t`; 0 for a number. */
  type = 0;
  style = 0;
  /** What the store takes. */
  kind = EMPTY;
  datum = 0;
  fault: WorkbookFault | null = null;
  /** An inline or formula text is being gathered in the pool. */
  private pooling = false;

  constructor(private readonly context: ValueContext) {}

  start(): void {
    this.type = 0;
    this.style = 0;
    this.kind = EMPTY;
  }

  /** A formula whose result is the empty text has an empty `v`: that is a value, other than no `v` at all. */
  open(): void {
    if (this.type === STRING || this.type === INLINE) this.pooling = true;
  }

  /** The current TEXT is of this value. */
  add(xml: XmlScanner): void {
    const { bytes, textStart, textEnd } = xml;
    switch (this.type) {
      case SHARED: return this.sharedText(bytes, textStart, textEnd);
      case INLINE:
      case STRING:
      case ERROR_TYPE:
        this.context.texts.append(bytes, textStart, textEnd, xml.verbatim);
        this.pooling = true;
        return;
      case BOOLEAN_TYPE: return this.setBoolean(bytes, textStart, textEnd);
      case DATE: return this.setDate(decodeUtf8(bytes, textStart, textEnd));
      default: return this.setNumber(bytes, textStart, textEnd);
    } // prettier-ignore
  }

  /** After the last TEXT. */
  finish(): void {
    if (!this.pooling) return;
    this.pooling = false;
    this.set(this.type === ERROR_TYPE ? ERROR : POOLED, this.context.texts.end());
  }

  private sharedText(bytes: Uint8Array, start: number, end: number): void {
    const index = wholeNumber(bytes, start, end);
    if (index >= 0 && index < this.context.sharedStrings) this.set(POOLED, index);
    else this.fault = fault('damaged', 'a text that is not there');
  }

  private setBoolean(bytes: Uint8Array, start: number, end: number): void {
    const text = decodeUtf8(bytes, start, end).trim();
    this.set(BOOLEAN, text === '1' || text.toLowerCase() === 'true' ? 1 : 0);
  }

  private setDate(text: string): void {
    const serial = isoSerial(text, this.context.dateSystem);
    if (serial === null) return this.setPlainText(text);
    if (!isDateFormat(this.context.formats[this.style] ?? 'General')) this.style = this.isoStyle();
    this.set(NUMBER, serial);
  }

  /** A style for ISO dates that stand under no date format. */
  private isoStyle(): number {
    const { formats } = this.context;
    const known = formats.lastIndexOf(ISO_FORMAT);
    return known >= 0 ? known : formats.push(ISO_FORMAT) - 1;
  }

  private setNumber(bytes: Uint8Array, start: number, end: number): void {
    const number = numberOf(bytes, start, end);
    if (Number.isFinite(number)) this.set(NUMBER, number);
    else this.setPlainText(decodeUtf8(bytes, start, end));
  }

  /** What claims to be a number and is none is kept as the text it is. */
  private setPlainText(text: string): void {
    if (text.trim() === '') return;
    this.context.texts.appendString(text);
    this.set(POOLED, this.context.texts.end());
  }

  private set(kind: number, datum: number): void {
    this.kind = kind;
    this.datum = datum;
  }
}
