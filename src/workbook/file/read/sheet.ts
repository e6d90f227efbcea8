// One worksheet's XML into cells, merges and what is hidden. ECMA-376 part 1, 18.3.1. The hottest loop of the product.
import type { DateSystem } from '../../grid';
import { isDateFormat } from '../../number-format';
import type { WorkbookFault } from '../../port';
import type { Budget } from './budget';
import { BOOLEAN, CellStore, EMPTY, ERROR, NUMBER, POOLED } from './cell-store';
import { fault } from './faults';
import { Formulas } from './formulas';
import { isoSerial, numberOf, wholeNumber } from './numbers';
import type { PartReader } from './part-reader';
import { isTrue, SheetFrame } from './sheet-frame';
import type { TextPool } from './text-pool';
import { nameHash, OPEN, TEXT, type XmlScanner } from './xml';
import { decodeUtf8 } from './xml-text';

const C = nameHash('c'), V = nameHash('v'), F = nameHash('f'), IS = nameHash('is'), T = nameHash('t'); // prettier-ignore
const ROW = nameHash('row'), RPH = nameHash('rPh'), COL = nameHash('col'), MERGE_CELL = nameHash('mergeCell'); // prettier-ignore
const R = nameHash('r'), S = nameHash('s'), SI = nameHash('si'); // prettier-ignore
const HIDDEN = nameHash('hidden');
const SHEET_DATA = nameHash('sheetData');

/** The texts of `t`, by the hash of the same letters. */
const TYPE_SHARED = nameHash('s'), TYPE_STRING = nameHash('str'), TYPE_INLINE = nameHash('inlineStr'); // prettier-ignore
const TYPE_BOOLEAN = nameHash('b'), TYPE_ERROR = nameHash('e'), TYPE_DATE = nameHash('d'); // prettier-ignore
const SHARED_FORMULA = nameHash('shared');

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const ISO_FORMAT = 'yyyy/m/d';

/** What gathers the TEXT that comes next. */
const NOWHERE = 0;
const INTO_VALUE = 1;
const INTO_FORMULA = 2;

export interface SheetContext {
  readonly budget: Budget;
  readonly texts: TextPool;
  /** How many texts of the pool are the workbook's shared strings. */
  readonly sharedStrings: number;
  /** Format codes by style; a style for ISO dates under a format that is none may be added. */
  readonly formats: string[];
  readonly dateSystem: DateSystem;
}

export class SheetReader implements PartReader {
  readonly store = new CellStore();
  readonly formulas: Formulas;
  readonly frame: SheetFrame;
  /** One more than the last row and column with a value or a formula. */
  rowCount = 0;
  columnCount = 0;

  private row = -1;
  private column = -1;
  private type = 0;
  private style = 0;
  private inCell = false;
  private inData = false;
  private inPhonetic = false;
  private gathering = NOWHERE;
  private kind = EMPTY;
  private datum = 0;
  /** An inline or formula text is being gathered in the pool. */
  private pooling = false;
  private formula = -1;
  private group = -1;
  private sharesFormula = false;
  private counted = 0;
  private fault: WorkbookFault | null = null;

  constructor(private readonly context: SheetContext) {
    this.formulas = new Formulas(context.texts);
    this.frame = new SheetFrame(context.budget.limits.cells);
  }

  take(xml: XmlScanner): WorkbookFault | null {
    for (let event = xml.next(); event !== 0 && this.fault === null; event = xml.next()) {
      if (event === OPEN) this.opened(xml);
      else if (event === TEXT) {
        if (this.gathering !== NOWHERE) this.text(xml);
      } else this.closed(xml.name);
    }
    const spent = this.store.length + this.frame.said;
    const added = spent - this.counted;
    this.counted = spent;
    return (
      this.fault ?? this.frame.fault ?? this.context.budget.spendCells(added) ?? this.context.texts.fault
    );
  }

  private opened(xml: XmlScanner): void {
    const { name } = xml;
    if (this.inCell) this.openedInCell(xml, name);
    else if (name === C && this.inData) this.openCell(xml);
    else if (name === ROW && this.inData) this.openRow(xml);
    else if (name === SHEET_DATA) this.inData = !xml.empty;
    else if (name === MERGE_CELL) this.frame.addMerge(xml);
    else if (name === COL) this.frame.addColumns(xml);
  }

  private openRow(xml: XmlScanner): void {
    let row = this.row + 1;
    let hidden = false;
    while (xml.nextAttribute()) {
      if (xml.prefixed) continue;
      if (xml.attribute === R) row = wholeNumber(xml.bytes, xml.valueStart, xml.valueEnd) - 1;
      else if (xml.attribute === HIDDEN) hidden = isTrue(xml);
    }
    this.startRow(row);
    if (hidden) this.frame.hideRow(row);
  }

  private startRow(row: number): void {
    if (!(row >= 0 && row < MOST_ROWS)) this.fault = fault('damaged', 'a row outside the sheet');
    this.row = row;
    this.column = -1;
    this.store.startRow(row);
  }

  private openCell(xml: XmlScanner): void {
    this.column += 1;
    this.type = 0;
    this.style = 0;
    this.kind = EMPTY;
    this.formula = -1;
    this.group = -1;
    this.sharesFormula = false;
    while (xml.nextAttribute()) {
      if (xml.prefixed) continue;
      if (xml.attribute === R) this.locate(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.attribute === S) this.style = wholeNumber(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.attribute === T) this.type = hashOf(xml);
    }
    if (this.row < 0) this.startRow(0);
    if (xml.empty) this.closeCell();
    else this.inCell = true;
  }

  /** `B7` → column, and the row where a cell stands outside the row it is written in. */
  private locate(bytes: Uint8Array, start: number, end: number): void {
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

  private openedInCell(xml: XmlScanner, name: number): void {
    if (name === V) this.openValue(xml.empty);
    else if (name === F) this.openFormula(xml);
    else if (name === T) this.openInlineText(xml.empty);
    else if (name === RPH) this.inPhonetic = !xml.empty;
    else if (name === IS) this.type = TYPE_INLINE;
  }

  /** A formula whose result is the empty text has an empty `v`: that is a value, other than no `v` at all. */
  private openValue(empty: boolean): void {
    if (this.type === TYPE_STRING) this.pooling = true;
    if (!empty && this.type !== TYPE_INLINE) this.gathering = INTO_VALUE;
  }

  private openInlineText(empty: boolean): void {
    if (this.type !== TYPE_INLINE || this.inPhonetic) return;
    this.pooling = true;
    if (!empty) this.gathering = INTO_VALUE;
  }

  private openFormula(xml: XmlScanner): void {
    let isShared = false;
    while (xml.nextAttribute()) {
      if (xml.attribute === T) isShared = hashOf(xml) === SHARED_FORMULA;
      else if (xml.attribute === SI) this.group = wholeNumber(xml.bytes, xml.valueStart, xml.valueEnd);
    }
    this.sharesFormula = isShared && this.group >= 0;
    if (!xml.empty) this.gathering = INTO_FORMULA;
  }

  private text(xml: XmlScanner): void {
    const { bytes, textStart, textEnd } = xml;
    if (this.gathering === INTO_FORMULA) {
      this.context.texts.append(bytes, textStart, textEnd, xml.verbatim);
      return;
    }
    switch (this.type) {
      case TYPE_SHARED: return this.sharedText(bytes, textStart, textEnd);
      case TYPE_INLINE:
      case TYPE_STRING:
      case TYPE_ERROR:
        this.context.texts.append(bytes, textStart, textEnd, xml.verbatim);
        this.pooling = true;
        return;
      case TYPE_BOOLEAN: return this.setBoolean(bytes, textStart, textEnd);
      case TYPE_DATE: return this.setDate(decodeUtf8(bytes, textStart, textEnd));
      default: return this.setNumber(bytes, textStart, textEnd);
    } // prettier-ignore
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

  private closed(name: number): void {
    if (!this.inCell) {
      if (name === SHEET_DATA) this.inData = false;
      return;
    }
    if (name === C) this.closeCell();
    else if (name === V || name === T) this.gathering = NOWHERE;
    else if (name === F) this.closeFormula();
    else if (name === RPH) this.inPhonetic = false;
  }

  private closeCell(): void {
    this.inCell = false;
    if (this.pooling) this.endText();
    const hasFormula = this.formula >= 0 || this.sharesFormula;
    if (this.kind === EMPTY && !hasFormula) {
      if (!(this.context.formats[this.style] ?? 'General').startsWith('General')) {
        this.store.add(this.column, EMPTY, this.style, 0);
      }
      return;
    }
    if (hasFormula) this.addFormula();
    this.store.add(this.column, this.kind, this.style, this.datum);
    if (this.row >= this.rowCount) this.rowCount = this.row + 1;
    if (this.column >= this.columnCount) this.columnCount = this.column + 1;
  }

  /** `<f></f>` without a text, as some writers close a shared formula, is none. */
  private closeFormula(): void {
    const gathered = this.gathering === INTO_FORMULA;
    this.gathering = NOWHERE;
    if (gathered && this.context.texts.gathered > 0) this.formula = this.context.texts.end();
  }

  private endText(): void {
    this.pooling = false;
    this.set(this.type === TYPE_ERROR ? ERROR : POOLED, this.context.texts.end());
  }

  private addFormula(): void {
    const cell = this.store.length;
    if (this.formula < 0) return this.formulas.addShared(cell, this.group);
    this.formulas.add(cell, this.formula);
    if (this.sharesFormula) {
      this.formulas.addMaster(this.group, { text: this.formula, row: this.row, column: this.column });
    }
  }
}

/** The hash of the current attribute's value, comparable with `nameHash`. */
function hashOf(xml: XmlScanner): number {
  let hash = 0;
  for (let at = xml.valueStart; at < xml.valueEnd; at += 1) hash = (Math.imul(hash, 31) + xml.bytes[at]!) | 0;
  return hash;
}
