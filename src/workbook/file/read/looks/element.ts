// Small XML parts as trees: elements by name, with their attributes and text. For what is dressed and drawn; cells are never a tree.
import type { WorkbookFault } from '../../../port';
import { fault } from '../faults';
import type { PartReader } from '../xlsx/part-reader';
import { CLOSE, MORE, nameHash, OPEN, type XmlScanner } from '../xml/xml';
import { attributeText, decodeEntities, decodeUtf8 } from '../xml/xml-text';

const MOST_ELEMENTS = 400_000;

/** Names are hashes (see xml.ts): ask through the functions below. */
export interface Element {
  readonly name: number;
  readonly attributes: ReadonlyMap<number, string>;
  readonly children: Element[];
  /** The texts directly inside, joined. */
  text: string;
}

const names = new Map<string, number>();
export function hashed(name: string): number {
  let hash = names.get(name);
  if (hash === undefined) names.set(name, (hash = nameHash(name)));
  return hash;
}

export const isNamed = (element: Element, name: string): boolean => element.name === hashed(name);

/** First child of the name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === hashed(name));

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === hashed(name)) ?? [];

/** Every element of the name below this one, in order; not looked for inside those found. */
export function* within(element: Element | undefined, name: string): Generator<Element> {
  for (const child of element?.children ?? []) {
    if (child.name === hashed(name)) yield child;
    else yield* within(child, name);
  }
}

export const textOf = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes.get(hashed(name));

/** Undefined when it is not there or no number. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = textOf(element, name);
  const number = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** `1`, `true`, `on`; `absent` when it is not there. */
export function flagOf(element: Element | undefined, name: string, absent = false): boolean {
  const text = textOf(element, name);
  return text === undefined ? absent : text === '1' || text === 'true' || text === 'on';
}

/** Grows a tree from a scanner's events. */
export class TreeBuilder {
  readonly root: Element = { name: 0, attributes: new Map(), children: [], text: '' };
  private readonly path: Element[] = [this.root];
  private count = 0;

  get fault(): WorkbookFault | null {
    return this.count > MOST_ELEMENTS ? fault('too-large', 'elements') : null;
  }

  open(xml: XmlScanner): void {
    this.count += 1;
    const attributes = new Map<number, string>();
    while (xml.nextAttribute())
      attributes.set(xml.attribute, attributeText(xml.bytes, xml.valueStart, xml.valueEnd));
    const element: Element = { name: xml.name, attributes, children: [], text: '' };
    this.path[this.path.length - 1]!.children.push(element);
    if (!xml.empty) this.path.push(element);
  }

  close(): void {
    if (this.path.length > 1) this.path.pop();
  }

  take(xml: XmlScanner): void {
    this.path[this.path.length - 1]!.text += xmlText(xml);
  }
}

/** The current TEXT. */
export function xmlText(xml: XmlScanner): string {
  const text = decodeUtf8(xml.bytes, xml.textStart, xml.textEnd);
  return xml.verbatim ? text : decodeEntities(text);
}

export class TreeReader implements PartReader {
  readonly tree = new TreeBuilder();

  take(xml: XmlScanner): WorkbookFault | null {
    for (let event = xml.next(); event !== MORE; event = xml.next()) {
      if (event === OPEN) this.tree.open(xml);
      else if (event === CLOSE) this.tree.close();
      else this.tree.take(xml);
      if (this.tree.fault) break;
    }
    return this.tree.fault;
  }

  /** The part's own element. */
  get root(): Element | undefined {
    return this.tree.root.children[0];
  }
}
