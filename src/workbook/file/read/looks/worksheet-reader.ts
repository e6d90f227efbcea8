// One worksheet's XML for its looks: the style of each cell in runs, rows' sizes, and all around the cells as a tree.
import type { WorkbookFault } from '../../../port';
import { pixelsOfPoints } from '../../../looks/units';
import type { LookRuns, RowLook } from '../../../looks/sheet-looks';
import { wholeNumber } from '../cells/numbers';
import { fault } from '../faults';
import type { PartReader } from '../xlsx/part-reader';
import { isTrue } from '../xlsx/sheet-frame';
import { CLOSE, MORE, nameHash, OPEN, TEXT, type XmlScanner } from '../xml/xml';
import { attributeText } from '../xml/xml-text';
import { TreeBuilder, xmlText, type Element } from './element';

const SHEET_DATA = nameHash('sheetData'), ROW = nameHash('row'), C = nameHash('c'), V = nameHash('v'); // prettier-ignore
const R = nameHash('r'), S = nameHash('s'), T = nameHash('t'), HT = nameHash('ht'); // prettier-ignore
const CUSTOM_HEIGHT = nameHash('customHeight'), CUSTOM_FORMAT = nameHash('customFormat'); // prettier-ignore
const OUTLINE = nameHash('outlineLevel');
const MOST_RUNS = 4_000_000;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Collects runs in the order of the cells. */
export class RunCollector {
  private readonly starts: number[] = [];
  private readonly firsts: number[] = [];
  private readonly lasts: number[] = [];
  private readonly ids: number[] = [];

  get count(): number {
    return this.ids.length;
  }

  /** Cells come row by row and column by column; one that does not is passed over. */
  add(row: number, column: number, id: number): void {
    if (row < this.starts.length - 1 || row >= MOST_ROWS || column >= MOST_COLUMNS) return;
    while (this.starts.length <= row) this.starts.push(this.ids.length);
    const at = this.ids.length - 1;
    const sameRow = at >= this.starts[row]!;
    if (sameRow && column <= this.lasts[at]!) return;
    if (sameRow && this.ids[at] === id && this.lasts[at] === column - 1) {
      this.lasts[at] = column;
      return;
    }
    this.firsts.push(column);
    this.lasts.push(column);
    this.ids.push(id);
  }

  finish(): LookRuns {
    return {
      starts: Uint32Array.from(this.starts.concat(this.ids.length)),
      firsts: Uint16Array.from(this.firsts),
      lasts: Uint16Array.from(this.lasts),
      ids: Uint16Array.from(this.ids),
    };
  }
}

export class WorksheetReader implements PartReader {
  readonly runs = new RunCollector();
  readonly rows = new Map<number, RowLook>();
  /** Cells whose text is a shared string that has runs of its own, with that string's number. */
  readonly rich: { readonly row: number; readonly column: number; readonly string: number }[] = [];

  private readonly tree = new TreeBuilder();
  private inData = false;
  private row = -1;
  private column = -1;
  private sharesText = false;
  private inValue = false;
  private value = '';

  /** `isRich`: by a shared string's number. */
  constructor(private readonly isRich: (string: number) => boolean) {}

  get root(): Element | undefined {
    return this.tree.root.children[0];
  }

  take(xml: XmlScanner): WorkbookFault | null {
    for (let event = xml.next(); event !== MORE; event = xml.next()) {
      if (this.inData) this.inside(xml, event);
      else if (event === OPEN) this.opened(xml);
      else if (event === CLOSE) this.tree.close();
      else this.tree.take(xml);
      if (this.tree.fault || this.runs.count > MOST_RUNS) return fault('too-large', 'looks');
    }
    return this.tree.fault;
  }

  private opened(xml: XmlScanner): void {
    if (xml.name === SHEET_DATA) this.inData = !xml.empty;
    else this.tree.open(xml);
  }

  private inside(xml: XmlScanner, event: number): void {
    if (event === OPEN && xml.name === C) this.cell(xml);
    else if (event === OPEN && xml.name === ROW) this.openRow(xml);
    else if (event === OPEN && xml.name === V) this.inValue = this.sharesText && !xml.empty;
    else if (event === TEXT && this.inValue) this.value += xmlText(xml);
    else if (event === CLOSE && xml.name === V) this.closeValue();
    else if (event === CLOSE && xml.name === SHEET_DATA) this.inData = false;
  }

  private openRow(xml: XmlScanner): void {
    this.row += 1;
    this.column = -1;
    let [points, style, level] = [-1, 0, 0];
    let [fixed, styled] = [false, false];
    while (xml.nextAttribute()) {
      if (xml.prefixed) continue;
      if (xml.attribute === R) this.row = whole(xml) - 1;
      else if (xml.attribute === HT) points = Number(attributeText(xml.bytes, xml.valueStart, xml.valueEnd));
      else if (xml.attribute === S) style = whole(xml);
      else if (xml.attribute === OUTLINE) level = whole(xml);
      else if (xml.attribute === CUSTOM_HEIGHT) fixed = isTrue(xml);
      else if (xml.attribute === CUSTOM_FORMAT) styled = isTrue(xml);
    }
    const height = points >= 0 && points <= 409.5 ? pixelsOfPoints(points) : null;
    if (height !== null || styled || level > 0)
      this.rows.set(this.row, { height, fixed, look: styled ? style : null, level });
  }

  private cell(xml: XmlScanner): void {
    this.column += 1;
    let style = 0;
    this.sharesText = false;
    this.value = '';
    while (xml.nextAttribute()) {
      if (xml.prefixed) continue;
      if (xml.attribute === R) this.column = columnOf(xml) ?? this.column;
      else if (xml.attribute === S) style = whole(xml);
      else if (xml.attribute === T)
        this.sharesText = xml.valueEnd - xml.valueStart === 1 && xml.bytes[xml.valueStart] === 0x73;
    }
    this.runs.add(Math.max(0, this.row), this.column, style);
  }

  private closeValue(): void {
    if (!this.inValue) return;
    this.inValue = false;
    const string = Number(this.value);
    if (this.isRich(string)) this.rich.push({ row: this.row, column: this.column, string });
  }
}

const whole = (xml: XmlScanner): number => wholeNumber(xml.bytes, xml.valueStart, xml.valueEnd);

/** The letters of `BC12`. */
function columnOf(xml: XmlScanner): number | null {
  let column = 0;
  for (let at = xml.valueStart; at < xml.valueEnd; at += 1) {
    const letter = xml.bytes[at]! & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column > 0 ? column - 1 : null;
}
