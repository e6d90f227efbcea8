// The attributes of chosen elements of a small part, by the hash of their names.
import type { WorkbookFault } from '../../../port';
import { fault } from '../faults';
import type { PartReader } from './part-reader';
import { OPEN, type XmlScanner } from '../xml/xml';
import { attributeText } from '../xml/xml-text';

const MOST_ELEMENTS = 20_000;
const MOST_CHARACTERS = 4_000_000;

export interface FoundElement {
  readonly element: number;
  readonly attributes: ReadonlyMap<number, string>;
}

export class AttributesReader implements PartReader {
  readonly found: FoundElement[] = [];
  private characters = 0;

  constructor(private readonly elements: readonly number[]) {}

  take(xml: XmlScanner): WorkbookFault | null {
    for (let event = xml.next(); event !== 0; event = xml.next()) {
      if (event !== OPEN || !this.elements.includes(xml.name)) continue;
      if (this.found.length >= MOST_ELEMENTS) return fault('too-large', 'relationships or sheets');
      const attributes = attributesOf(xml);
      for (const text of attributes.values()) this.characters += text.length;
      if (this.characters > MOST_CHARACTERS) return fault('too-large', 'names and targets');
      this.found.push({ element: xml.name, attributes });
    }
    return null;
  }

  /** The first element of a name. */
  first(element: number): ReadonlyMap<number, string> | undefined {
    return this.found.find((each) => each.element === element)?.attributes;
  }
}

function attributesOf(xml: XmlScanner): ReadonlyMap<number, string> {
  const attributes = new Map<number, string>();
  while (xml.nextAttribute()) {
    attributes.set(xml.attribute, attributeText(xml.bytes, xml.valueStart, xml.valueEnd));
  }
  return attributes;
}
