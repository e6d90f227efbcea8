// styles.xml: the number format code of each cell style, and nothing else of how cells look.
import type { WorkbookFault } from '../../../port';
import { builtInFormat } from '../cells/builtin-formats';
import { fault } from '../faults';
import type { PartReader } from './part-reader';
import { CLOSE, nameHash, OPEN, type XmlScanner } from '../xml/xml';
import { attributeText } from '../xml/xml-text';

const NUM_FMTS = nameHash('numFmts');
const NUM_FMT = nameHash('numFmt');
const NUM_FMT_ID = nameHash('numFmtId');
const FORMAT_CODE = nameHash('formatCode');
const CELL_XFS = nameHash('cellXfs');
const XF = nameHash('xf');

/** More styles than Excel itself takes (64,000). */
const MOST_STYLES = 65_535;
const MOST_CHARACTERS = 4_000_000;

export class StylesReader implements PartReader {
  private readonly codes = new Map<number, string>();
  private readonly ids: number[] = [];
  private inside = 0;
  private characters = 0;

  take(xml: XmlScanner): WorkbookFault | null {
    for (let event = xml.next(); event !== 0; event = xml.next()) {
      if (event === OPEN) this.opened(xml);
      else if (event === CLOSE && xml.name === this.inside) this.inside = 0;
    }
    return this.ids.length > MOST_STYLES || this.characters > MOST_CHARACTERS
      ? fault('too-large', 'cell styles')
      : null;
  }

  private opened(xml: XmlScanner): void {
    if (xml.name === NUM_FMTS || xml.name === CELL_XFS) this.inside = xml.empty ? 0 : xml.name;
    else if (xml.name === XF && this.inside === CELL_XFS) this.ids.push(formatOf(xml).id);
    else if (xml.name === NUM_FMT && this.inside === NUM_FMTS) {
      const { id, code } = formatOf(xml);
      this.codes.set(id, code);
      this.characters += code.length;
    }
  }

  /** Format codes by the number of a cell's style. */
  formats(): string[] {
    return this.ids.map((id) => this.codes.get(id) ?? builtInFormat(id));
  }
}

function formatOf(xml: XmlScanner): { id: number; code: string } {
  let id = 0;
  let code = 'General';
  while (xml.nextAttribute()) {
    if (xml.attribute === NUM_FMT_ID) id = Number(attributeText(xml.bytes, xml.valueStart, xml.valueEnd));
    else if (xml.attribute === FORMAT_CODE) code = attributeText(xml.bytes, xml.valueStart, xml.valueEnd);
  }
  return { id, code: code || 'General' };
}
