// OpenDocument's data styles as number format codes: which cell styles show numbers as dates, percentages, eras.
// OpenDocument 1.3 part 3, 16.29 (number, date and time styles) and 16.4 (style:style).
import type { WorkbookFault } from '../../../port';
import { fault } from '../faults';
import type { PartReader } from '../xlsx/part-reader';
import { CLOSE, nameHash, OPEN, TEXT, type XmlScanner } from '../xml/xml';
import { attributeText } from '../xml/xml-text';

/** Data styles → the code that their kind begins with. */
const KINDS = new Map(
  ['number-style', 'percentage-style', 'date-style', 'time-style', 'currency-style', 'text-style'].map((name) => [nameHash(name), name]),
); // prettier-ignore
const PIECES = new Map(
  ['number', 'scientific-number', 'fraction', 'text', 'text-content', 'currency-symbol', 'year', 'month', 'day', 'day-of-week', 'era', 'hours', 'minutes', 'seconds', 'am-pm'].map((name) => [nameHash(name), name]),
); // prettier-ignore
const STYLE = nameHash('style');
const TABLE_PROPERTIES = nameHash('table-properties');
const MOST_STYLES = 20_000;

interface CellStyle {
  readonly data: string | undefined;
  readonly parent: string | undefined;
}

export class OdsStylesReader implements PartReader {
  /** Names of table styles that hide their table. */
  readonly hiddenTables = new Set<string>();
  private readonly codes = new Map<string, string>();
  private readonly styles = new Map<string, CellStyle>();
  private style = '';
  private data: { name: string; code: string; elapsed: boolean } | null = null;
  private inText = false;

  take(xml: XmlScanner): WorkbookFault | null {
    for (let event = xml.next(); event !== 0; event = xml.next()) this.event(xml, event);
    return this.codes.size + this.styles.size > MOST_STYLES ? fault('too-large', 'styles') : null;
  }

  /** One tag or text; the content reader passes on its own. */
  event(xml: XmlScanner, event: number): void {
    if (event === OPEN) this.opened(xml);
    else if (event === TEXT) {
      if (this.inText && this.data)
        this.data.code += quoted(attributeText(xml.bytes, xml.textStart, xml.textEnd));
    } else if (event === CLOSE) this.closed(xml.name);
  }

  /** The format code of a cell style; its ancestors are asked when it has none of its own. */
  formatOf(name: string | undefined): string {
    let style = name === undefined ? undefined : this.styles.get(name);
    for (let depth = 0; style && depth < 10; depth += 1) {
      if (style.data !== undefined) return this.codes.get(style.data) ?? 'General';
      style = style.parent === undefined ? undefined : this.styles.get(style.parent);
    }
    return 'General';
  }

  private opened(xml: XmlScanner): void {
    const { name } = xml;
    const piece = this.data ? PIECES.get(name) : undefined;
    if (piece) this.addPiece(piece, named(xml), xml.empty);
    else if (KINDS.has(name)) this.openData(named(xml));
    else if (name === STYLE) this.openStyle(named(xml));
    else if (name === TABLE_PROPERTIES && named(xml).get(DISPLAY) === 'false')
      this.hiddenTables.add(this.style);
  }

  private openStyle(attributes: Attributes): void {
    this.style = attributes.get(NAME) ?? '';
    this.styles.set(this.style, { data: attributes.get(DATA_STYLE), parent: attributes.get(PARENT) });
  }

  private openData(attributes: Attributes): void {
    const name = attributes.get(NAME) ?? '';
    this.data = { name, code: '', elapsed: attributes.get(TRUNCATE) === 'false' };
  }

  private addPiece(piece: string, attributes: Attributes, empty: boolean): void {
    if (piece === 'text' || piece === 'currency-symbol') this.inText = !empty;
    else if (this.data) {
      this.data.code += codeOf(piece, attributes, this.data.elapsed);
      // Only the first, the largest, unit of a duration runs on.
      this.data.elapsed = false;
    }
  }

  private closed(name: number): void {
    if (KINDS.has(name) && this.data) {
      this.codes.set(this.data.name, this.data.code.slice(0, 500) || 'General');
      this.data = null;
    } else if (PIECES.has(name)) this.inText = false;
  }
}

type Attributes = ReadonlyMap<number, string>;
const NAME = nameHash('name'), DATA_STYLE = nameHash('data-style-name'), PARENT = nameHash('parent-style-name'); // prettier-ignore
const DISPLAY = nameHash('display'), TRUNCATE = nameHash('truncate-on-overflow'), LENGTH = nameHash('style'); // prettier-ignore
const TEXTUAL = nameHash('textual'), CALENDAR = nameHash('calendar'), PLACES = nameHash('decimal-places'); // prettier-ignore
const GROUPING = nameHash('grouping'), WHOLE = nameHash('min-integer-digits'); // prettier-ignore

function named(xml: XmlScanner): Attributes {
  const attributes = new Map<number, string>();
  while (xml.nextAttribute())
    attributes.set(xml.attribute, attributeText(xml.bytes, xml.valueStart, xml.valueEnd));
  return attributes;
}

/** `%` and `/` speak for themselves; other texts are quoted. */
const quoted = (text: string): string => (/^[%/\-:. ]+$/.test(text) ? text : `"${text.replace(/"/g, '')}"`);

function codeOf(piece: string, attributes: Attributes, elapsed: boolean): string {
  const long = attributes.get(LENGTH) === 'long';
  switch (piece) {
    case 'year': return attributes.get(CALENDAR) === 'gengou' ? (long ? 'ee' : 'e') : long ? 'yyyy' : 'yy';
    case 'month': return attributes.get(TEXTUAL) === 'true' ? (long ? 'mmmm' : 'mmm') : long ? 'mm' : 'm';
    case 'day': return long ? 'dd' : 'd';
    case 'day-of-week': return long ? 'aaaa' : 'aaa';
    case 'era': return long ? 'ggg' : 'g';
    case 'hours': return elapsed ? '[h]' : long ? 'hh' : 'h';
    case 'minutes': return elapsed ? '[m]' : long ? 'mm' : 'm';
    case 'seconds': return elapsed ? '[s]' : `${long ? 'ss' : 's'}${decimals(attributes)}`;
    case 'am-pm': return 'AM/PM';
    case 'number': return wholeCode(attributes) + decimals(attributes);
    case 'scientific-number': return `0${decimals(attributes)}E+00`;
    case 'fraction': return '# ?/?';
    case 'text-content': return '@';
    default: return '';
  } // prettier-ignore
}

function wholeCode(attributes: Attributes): string {
  const digits = Math.min(Number(attributes.get(WHOLE) ?? 1) || 0, 20);
  if (attributes.get(GROUPING) === 'true') return '#,##0';
  return digits === 0 ? '#' : '0'.repeat(digits);
}

function decimals(attributes: Attributes): string {
  const places = Math.min(Number(attributes.get(PLACES) ?? 0) || 0, 20);
  return places > 0 ? `.${'0'.repeat(places)}` : '';
}
