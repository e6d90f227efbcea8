// What a worksheet says around its cells: merges, hidden rows, hidden columns. All of it costs memory, so all is counted.
import { parseRange, type CellRange } from '../../../address';
import type { WorkbookFault } from '../../../port';
import { fault } from '../faults';
import { wholeNumber } from '../cells/numbers';
import { nameHash, type XmlScanner } from '../xml/xml';
import { attributeText } from '../xml/xml-text';

const REF = nameHash('ref'), HIDDEN = nameHash('hidden'), MIN = nameHash('min'), MAX = nameHash('max'); // prettier-ignore
const MOST_COLUMNS = 16_384;
const MOST_MERGES = 200_000;

export class SheetFrame {
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Merges, hidden rows and hidden columns, each as often as it was said. */
  said = 0;
  fault: WorkbookFault | null = null;

  constructor(private readonly limit: number) {}

  hideRow(row: number): void {
    this.hiddenRows.add(row);
    this.said += 1;
  }

  addMerge(xml: XmlScanner): void {
    while (xml.nextAttribute()) {
      if (xml.attribute !== REF || xml.prefixed) continue;
      const range = parseRange(attributeText(xml.bytes, xml.valueStart, xml.valueEnd));
      if (range) this.merge(range);
    }
  }

  merge(range: CellRange): void {
    this.merges.push(range);
    this.said += 1;
    if (this.merges.length > MOST_MERGES) this.fault = fault('too-large', 'merged cells');
  }

  addColumns(xml: XmlScanner): void {
    let min = 0;
    let max = 0;
    let hidden = false;
    while (xml.nextAttribute()) {
      if (xml.attribute === MIN) min = wholeNumber(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.attribute === MAX) max = wholeNumber(xml.bytes, xml.valueStart, xml.valueEnd);
      else if (xml.attribute === HIDDEN) hidden = isTrue(xml);
    }
    if (!hidden || min < 1) return;
    this.hideColumns(min - 1, Math.min(max, MOST_COLUMNS) - 1);
  }

  /** Both ends included. */
  hideColumns(first: number, last: number): void {
    this.said += Math.max(0, last - first + 1);
    if (this.said > this.limit) this.fault = fault('too-large', 'hidden columns');
    else for (let column = first; column <= last; column += 1) this.hiddenColumns.add(column);
  }
}

/** An attribute that says yes. */
export function isTrue(xml: XmlScanner): boolean {
  const text = attributeText(xml.bytes, xml.valueStart, xml.valueEnd);
  return text === '1' || text === 'true';
}
