// content.xml of an .ods: tables, rows and cells with their repetitions, spans and paragraphs. OpenDocument 1.3 part 3, 9.1.
import type { Grid } from '../../../grid';
import type { WorkbookFault } from '../../../port';
import type { Budget } from '../budget';
import { BOOLEAN, EMPTY, ERROR, NUMBER, POOLED } from '../cells/cell-store';
import { fault } from '../faults';
import { attributesOf, isHidden, plainFormula, timesOf, type Attributes } from './ods-attributes';
import { OdsSheet, type RowCell } from './ods-sheet';
import { durationSerial, isoSerial } from '../cells/numbers';
import type { OdsStylesReader } from './ods-styles';
import type { PartReader } from '../xlsx/part-reader';
import { TextPool } from '../cells/text-pool';
import { CLOSE, nameHash, OPEN, TEXT, type XmlScanner } from '../xml/xml';

const TABLE = nameHash('table'), COLUMN = nameHash('table-column'), ROW = nameHash('table-row'); // prettier-ignore
const CELL = nameHash('table-cell'), COVERED = nameHash('covered-table-cell'), SPREADSHEET = nameHash('spreadsheet'); // prettier-ignore
const P = nameHash('p'), S = nameHash('s'), TAB = nameHash('tab'), BREAK = nameHash('line-break'); // prettier-ignore
/** What stands in a cell without being its text: comments, phonetic guides, drawings. */
const ASIDE = new Set(['annotation', 'ruby-text', 'frame', 'custom-shape', 'g', 'line', 'rect', 'ellipse', 'control', 'shapes', 'tracked-changes'].map(nameHash)); // prettier-ignore

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

export class OdsReader implements PartReader {
  readonly grids: Grid[] = [];
  private readonly texts: TextPool;
  /** Format codes by the number that cells keep. */
  private readonly formats: string[] = ['General'];
  private readonly formatNumbers = new Map<string, number>([['General', 0]]);
  private inSheets = false;
  private aside = 0;
  private asideDepth = 0;
  private sheet: OdsSheet | null = null;
  private row: RowCell[] = [];
  private rowTimes = 1;
  private column = 0;
  private cell: Attributes | null = null;
  private paragraphs = 0;
  private inParagraph = false;
  private fault: WorkbookFault | null = null;

  constructor(
    private readonly budget: Budget,
    private readonly styles: OdsStylesReader,
    private readonly wanted: (sheet: string) => boolean,
  ) {
    this.texts = new TextPool(budget.limits.textBytes, false);
  }

  take(xml: XmlScanner): WorkbookFault | null {
    for (let event = xml.next(); event !== 0 && !this.fault; event = xml.next()) {
      if (!this.inSheets) this.before(xml, event);
      else if (this.aside !== 0) this.passAside(xml, event);
      else if (event === OPEN) this.opened(xml);
      else if (event === CLOSE) this.closed(xml.name);
      else if (event === TEXT && this.inParagraph) this.addText(xml);
    }
    return this.fault ?? this.texts.fault;
  }

  private before(xml: XmlScanner, event: number): void {
    if (event === OPEN && xml.name === SPREADSHEET) this.inSheets = true;
    else this.styles.event(xml, event);
  }

  private passAside(xml: XmlScanner, event: number): void {
    if (xml.name !== this.aside || event === TEXT) return;
    if (event === OPEN && !xml.empty) this.asideDepth += 1;
    else if (event === CLOSE) {
      this.asideDepth -= 1;
      if (this.asideDepth === 0) this.aside = 0;
    }
  }

  private opened(xml: XmlScanner): void {
    const { name } = xml;
    if (ASIDE.has(name)) {
      if (!xml.empty) [this.aside, this.asideDepth] = [name, 1];
    } else if (name === TABLE) this.openTable(attributesOf(xml));
    else if (!this.sheet) return;
    else if (this.cell) this.openedInCell(xml, name);
    else if (name === CELL || name === COVERED) this.openCell(xml);
    else if (name === ROW) this.openRow(attributesOf(xml));
    else if (name === COLUMN) this.addColumns(attributesOf(xml));
  }

  private openTable(attributes: Attributes): void {
    if (this.sheet) return;
    if (this.grids.length >= this.budget.limits.sheets) this.fault = fault('too-large', 'sheets');
    const name = attributes['name'] ?? '';
    const hidden = this.styles.hiddenTables.has(attributes['style-name'] ?? '');
    if (this.wanted(name)) this.sheet = new OdsSheet(name, hidden, this.texts);
  }

  private openRow(attributes: Attributes): void {
    this.row = [];
    this.column = 0;
    this.rowTimes = timesOf(attributes['number-rows-repeated']);
    if (isHidden(attributes)) this.hide(this.sheet!.hiddenRows, this.sheet!.row, this.rowTimes, MOST_ROWS);
  }

  private addColumns(attributes: Attributes): void {
    const sheet = this.sheet!;
    const times = timesOf(attributes['number-columns-repeated']);
    if (isHidden(attributes)) this.hide(sheet.hiddenColumns, sheet.column, times, MOST_COLUMNS);
    const style = this.formatNumber(attributes['default-cell-style-name']);
    if (style > 0) sheet.columnStyles.push({ from: sheet.column, to: sheet.column + times, style });
    sheet.column += times;
  }

  private hide(hidden: Set<number>, from: number, times: number, most: number): void {
    const to = Math.min(from + times, most);
    this.fault ??= this.budget.spendCells(Math.max(0, to - from));
    if (!this.fault) for (let at = from; at < to; at += 1) hidden.add(at);
  }

  private openCell(xml: XmlScanner): void {
    this.cell = attributesOf(xml);
    this.paragraphs = 0;
    this.inParagraph = false;
    if (xml.empty) this.closeCell();
  }

  private openedInCell(xml: XmlScanner, name: number): void {
    if (name === P) {
      if (this.paragraphs > 0) this.texts.appendString('\n');
      this.paragraphs += 1;
      this.inParagraph = !xml.empty;
    } else if (!this.inParagraph) return;
    else if (name === S)
      this.texts.appendString(' '.repeat(Math.min(timesOf(attributesOf(xml)['c']), 32_767)));
    else if (name === TAB) this.texts.appendString('\t');
    else if (name === BREAK) this.texts.appendString('\n');
  }

  private addText(xml: XmlScanner): void {
    this.texts.append(xml.bytes, xml.textStart, xml.textEnd, xml.verbatim);
  }

  private closed(name: number): void {
    if (name === P) this.inParagraph = false;
    else if (name === CELL || name === COVERED) this.closeCell();
    else if (name === ROW && this.sheet) this.closeRow();
    else if (name === TABLE && this.sheet) this.closeTable();
    else if (name === SPREADSHEET) this.inSheets = false;
  }

  private closeCell(): void {
    const { cell, sheet, column } = this;
    this.cell = null;
    if (!cell || !sheet) return;
    const times = timesOf(cell['number-columns-repeated']);
    this.column += times;
    const [kind, datum] = this.valueOf(cell);
    const formula = this.formulaOf(cell);
    this.addMerge(cell, column);
    if (kind === EMPTY && formula < 0) return;
    if (column + times > MOST_COLUMNS) this.fault = fault('too-large', 'columns');
    this.fault ??= this.budget.spendCells(times);
    if (this.fault) return;
    const style = this.styleOf(cell, column);
    for (let at = 0; at < times; at += 1) this.row.push({ column: column + at, kind, style, datum, formula });
  }

  /** The cell's own style, else its column's. */
  private styleOf(cell: Attributes, column: number): number {
    if (cell['style-name'] !== undefined) return this.formatNumber(cell['style-name']);
    return this.sheet!.columnStyles.find(({ from, to }) => column >= from && column < to)?.style ?? 0;
  }

  private formatNumber(style: string | undefined): number {
    const code = this.styles.formatOf(style);
    const known = this.formatNumbers.get(code);
    if (known !== undefined) return known;
    this.formatNumbers.set(code, this.formats.length);
    return this.formats.push(code) - 1;
  }

  /** Paragraphs are texts only where no typed value stands beside them; what was gathered of others is thrown away. */
  private valueOf(cell: Attributes): readonly [kind: number, datum: number] {
    const written = this.paragraphs > 0 || this.texts.gathered > 0;
    const text = written ? this.texts.end() : -1;
    switch (cell['value-type']) {
      case 'error': return text < 0 ? [EMPTY, 0] : [ERROR, text];
      case 'float': case 'currency': case 'percentage': return numberOrEmpty(Number(cell['value'] || NaN));
      case 'date': return numberOrEmpty(isoSerial(cell['date-value'] ?? '', 1900) ?? NaN);
      case 'time': return numberOrEmpty(durationSerial(cell['time-value'] ?? '') ?? NaN);
      case 'boolean': return [BOOLEAN, cell['boolean-value'] === 'true' ? 1 : 0];
      case 'string': return [POOLED, text >= 0 ? text : this.pooled(cell['string-value'] ?? '')];
      default: return text < 0 ? [EMPTY, 0] : [POOLED, text];
    } // prettier-ignore
  }

  private pooled(text: string): number {
    this.texts.appendString(text);
    return this.texts.end();
  }

  private formulaOf(cell: Attributes): number {
    const formula = cell['formula'];
    if (formula === undefined) return -1;
    return this.pooled(plainFormula(formula));
  }

  private addMerge(cell: Attributes, column: number): void {
    const columns = timesOf(cell['number-columns-spanned']);
    const rows = timesOf(cell['number-rows-spanned']);
    if (columns * rows === 1) return;
    const { row, merges } = this.sheet!;
    merges.push({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
    this.fault ??= this.budget.spendCells(1);
  }

  private closeRow(): void {
    const { sheet, row, rowTimes } = this;
    if (!sheet) return;
    if (row.length > 0) {
      if (sheet.row + rowTimes > MOST_ROWS) this.fault = fault('too-large', 'rows');
      this.fault ??= this.budget.spendCells(row.length * (rowTimes - 1));
      for (let time = 0; time < rowTimes && !this.fault; time += 1) sheet.addRow(sheet.row + time, row);
    }
    sheet.row += rowTimes;
    this.row = [];
  }

  private closeTable(): void {
    const sheet = this.sheet!;
    this.sheet = null;
    const grid = sheet.finish(this.formats, this.texts, this.budget.limits.area);
    if (grid) this.grids.push(grid);
    else this.fault = fault('too-large', `the area of ${sheet.name}`);
  }
}

const numberOrEmpty = (number: number): readonly [number, number] =>
  Number.isFinite(number) ? [NUMBER, number] : [EMPTY, 0];
