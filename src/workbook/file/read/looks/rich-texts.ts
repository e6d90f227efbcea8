// Shared strings whose parts have fonts of their own. All others are passed over: their text is the grid's.
import type { WorkbookFault } from '../../../port';
import type { TextRun } from '../../../looks/sheet-looks';
import { fault } from '../faults';
import type { PartReader } from '../xlsx/part-reader';
import { CLOSE, MORE, nameHash, OPEN, TEXT, type XmlScanner } from '../xml/xml';
import { decodeEscapes } from '../xml/xml-text';
import type { Palette } from './colours';
import { childOf, childrenOf, TreeBuilder } from './element';
import { fontOf } from './style-table';

const SI = nameHash('si'), R = nameHash('r'); // prettier-ignore
const MOST = 50_000;

export class RichTextsReader implements PartReader {
  /** By a shared string's number. */
  readonly found = new Map<number, readonly TextRun[]>();
  private count = -1;
  private tree: TreeBuilder | null = null;
  private depth = 0;

  constructor(private readonly palette: Palette) {}

  take(xml: XmlScanner): WorkbookFault | null {
    for (let event = xml.next(); event !== MORE; event = xml.next()) {
      if (event === OPEN) this.opened(xml);
      else if (event === TEXT) this.tree?.take(xml);
      else if (event === CLOSE) this.closed(xml.name);
      if (this.found.size > MOST) return fault('too-large', 'texts with fonts');
    }
    return null;
  }

  private opened(xml: XmlScanner): void {
    if (xml.name === SI) {
      this.count += 1;
      this.depth = 0;
    } else if (this.tree === null && xml.name === R && !xml.empty) this.begin();
    if (this.tree === null || xml.name === SI) return;
    this.tree.open(xml);
    if (!xml.empty) this.depth += 1;
  }

  private begin(): void {
    this.tree = new TreeBuilder();
    this.depth = 0;
  }

  private closed(name: number): void {
    if (name === SI) this.finish();
    else if (this.tree && this.depth > 0) {
      this.tree.close();
      this.depth -= 1;
    }
  }

  private finish(): void {
    const runs = childrenOf(this.tree?.root, 'r').map((run): TextRun => {
      const font = childOf(run, 'rPr');
      return {
        text: decodeEscapes(childOf(run, 't')?.text ?? ''),
        font: font ? fontOf(font, this.palette) : null,
      };
    });
    if (runs.some(({ font }) => font !== null)) this.found.set(this.count, runs);
    this.tree = null;
  }
}
