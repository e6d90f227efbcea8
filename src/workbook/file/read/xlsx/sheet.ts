// One worksheet's XML into cells, merges and what is hidden. ECMA-376 part 1, 18.3.1. Cells that look like nearly all cells
// are left to plain-cells.ts; here is every other way to write one.
import type { WorkbookFault } from '../../../port';
import type { Budget } from '../budget';
import { EMPTY } from '../cells/cell-store';
import { CellValue, INLINE, type ValueContext } from './cell-value';
import { Formulas } from '../cells/formulas';
import { wholeNumber } from '../cells/numbers';
import type { PartReader } from './part-reader';
import { PlainCells } from './plain-cells';
import { SheetCells } from './sheet-cells';
import { isTrue, SheetFrame } from './sheet-frame';
import { MORE, nameHash, OPEN, TEXT, type XmlScanner } from '../xml/xml';

const C = nameHash('c'), V = nameHash('v'), F = nameHash('f'), IS = nameHash('is'), T = nameHash('t'); // prettier-ignore
const ROW = nameHash('row'), RPH = nameHash('rPh'), COL = nameHash('col'), MERGE_CELL = nameHash('mergeCell'); // prettier-ignore
const R = nameHash('r'), S = nameHash('s'), SI = nameHash('si'); // prettier-ignore
const HIDDEN = nameHash('hidden');
const SHEET_DATA = nameHash('sheetData');
const SHARED_FORMULA = nameHash('shared');

/** `<c r="B12" s="1" t="s"><v>12</v></c>` is a little more. */
const BYTES_OF_A_CELL = 36;

/** What gathers the TEXT that comes next. */
const NOWHERE = 0;
const INTO_VALUE = 1;
const INTO_FORMULA = 2;

export interface SheetContext extends ValueContext {
  readonly budget: Budget;
}

export class SheetReader implements PartReader {
  readonly cells: SheetCells;
  readonly formulas: Formulas;
  readonly frame: SheetFrame;

  private readonly plain: PlainCells;
  private readonly value: CellValue;
  private inCell = false;
  private inData = false;
  private inPhonetic = false;
  private gathering = NOWHERE;
  private formula = -1;
  private group = -1;
  private sharesFormula = false;
  private counted = 0;

  /** `size`: bytes of the part, about. */
  constructor(
    private readonly context: SheetContext,
    size = 0,
  ) {
    this.cells = new SheetCells(context.formats, Math.ceil(size / BYTES_OF_A_CELL));
    this.plain = new PlainCells(this.cells, context.sharedStrings);
    this.value = new CellValue(context);
    this.formulas = new Formulas(context.texts);
    this.frame = new SheetFrame(context.budget.limits.cells);
  }

  take(xml: XmlScanner): WorkbookFault | null {
    const { plain } = this;
    plain.look(xml.bytes);
    for (;;) {
      if (this.inData && !this.inCell) xml.at = plain.take(xml.at);
      const event = xml.next();
      if (event === MORE) break;
      if (event === OPEN) this.opened(xml);
      else if (event !== TEXT) this.closed(xml.name);
      else if (this.gathering !== NOWHERE) this.text(xml);
      if (this.cells.fault !== null || this.value.fault !== null) break;
    }
    const spent = this.cells.store.length + this.frame.said;
    const added = spent - this.counted;
    this.counted = spent;
    const { budget, texts } = this.context;
    return (
      this.cells.fault ?? this.value.fault ?? this.frame.fault ?? budget.spendCells(added) ?? texts.fault
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
    let row = this.cells.row + 1;
    let hidden = false;
    while (xml.nextAttribute()) {
      if (xml.prefixed) continue;
      if (xml.attribute === R) row = wholeNumber(xml.bytes, xml.valueStart, xml.valueEnd) - 1;
      else if (xml.attribute === HIDDEN) hidden = isTrue(xml);
    }
    this.cells.startRow(row);
    if (hidden) this.frame.hideRow(row);
  }

  private openCell(xml: XmlScanner): void {
    const { cells, value } = this;
    cells.column += 1;
    value.start();
    this.formula = -1;
    this.group = -1;
    this.sharesFormula = false;
    while (xml.nextAttribute()) {
      if (xml.prefixed) continue;
      if (xml.attribute === R) cells.locate(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.attribute === S) value.style = wholeNumber(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.attribute === T) value.type = hashOf(xml);
    }
    if (cells.row < 0) cells.startRow(0);
    if (xml.empty) this.closeCell();
    else this.inCell = true;
  }

  private openedInCell(xml: XmlScanner, name: number): void {
    const { value } = this;
    if (name === V) this.openValue(xml.empty);
    else if (name === F) this.openFormula(xml);
    else if (name === T) this.openInlineText(xml.empty);
    else if (name === RPH) this.inPhonetic = !xml.empty;
    else if (name === IS) value.type = INLINE;
  }

  /** An inline text stands in `t`; a `v` beside it is not looked at. */
  private openValue(empty: boolean): void {
    if (this.value.type === INLINE) return;
    this.value.open();
    if (!empty) this.gathering = INTO_VALUE;
  }

  private openInlineText(empty: boolean): void {
    if (this.value.type !== INLINE || this.inPhonetic) return;
    this.value.open();
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
    if (this.gathering === INTO_VALUE) this.value.add(xml);
    else this.context.texts.append(xml.bytes, xml.textStart, xml.textEnd, xml.verbatim);
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
    const { cells, value } = this;
    value.finish();
    const hasFormula = this.formula >= 0 || this.sharesFormula;
    if (hasFormula) this.addFormula();
    if (value.kind === EMPTY && !hasFormula) cells.addEmpty(value.style);
    else cells.add(value.kind, value.style, value.datum);
  }

  /** `<f></f>` without a text, as some writers close a shared formula, is none. */
  private closeFormula(): void {
    const gathered = this.gathering === INTO_FORMULA;
    this.gathering = NOWHERE;
    if (gathered && this.context.texts.gathered > 0) this.formula = this.context.texts.end();
  }

  private addFormula(): void {
    const { cells } = this;
    const cell = cells.store.length;
    if (this.formula < 0) return this.formulas.addShared(cell, this.group);
    this.formulas.add(cell, this.formula);
    if (this.sharesFormula) {
      this.formulas.addMaster(this.group, { text: this.formula, row: cells.row, column: cells.column });
    }
  }
}

/** The hash of the current attribute's value, comparable with `nameHash`. */
function hashOf(xml: XmlScanner): number {
  let hash = 0;
  for (let at = xml.valueStart; at < xml.valueEnd; at += 1) hash = (Math.imul(hash, 31) + xml.bytes[at]!) | 0;
  return hash;
}
