// sharedStrings.xml into a text pool: rich runs are joined, phonetic guides (rPh) left out. ECMA-376 part 1, 18.4.8.
import type { WorkbookFault } from '../../../port';
import type { PartReader } from './part-reader';
import { PlainTexts } from './plain-texts';
import type { TextPool } from '../cells/text-pool';
import { CLOSE, MORE, nameHash, OPEN, TEXT, type XmlScanner } from '../xml/xml';

const SI = nameHash('si');
const T = nameHash('t');
const RPH = nameHash('rPh');

export class StringsReader implements PartReader {
  private inText = false;
  private inPhonetic = false;
  private readonly plain: PlainTexts;

  constructor(private readonly pool: TextPool) {
    this.plain = new PlainTexts(pool);
  }

  take(xml: XmlScanner): WorkbookFault | null {
    const { plain } = this;
    plain.look(xml.bytes);
    for (;;) {
      if (!this.inText && !this.inPhonetic) xml.at = plain.take(xml.at);
      const event = xml.next();
      if (event === MORE) break;
      if (event === TEXT) {
        if (this.inText) this.pool.append(xml.bytes, xml.textStart, xml.textEnd, xml.verbatim);
      } else if (event === OPEN) this.opened(xml);
      else if (event === CLOSE) this.closed(xml.name);
    }
    return this.pool.fault;
  }

  private opened(xml: XmlScanner): void {
    if (xml.empty) {
      if (xml.name === SI) this.pool.end();
    } else if (xml.name === T) this.inText = !this.inPhonetic;
    else if (xml.name === RPH) this.inPhonetic = true;
  }

  private closed(name: number): void {
    if (name === T) this.inText = false;
    else if (name === RPH) this.inPhonetic = false;
    else if (name === SI) this.pool.end();
  }
}
