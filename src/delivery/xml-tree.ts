// A small XML reader for our own manifest: elements, attributes and texts as a tree. No DOCTYPE, no entities but XML's own five.

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Trimmed; of the element itself, not of its children. */
  readonly text: string;
}
export type XmlTree =
  { readonly kind: 'tree'; readonly root: XmlElement } | { readonly kind: 'fault'; readonly detail: string };

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<\?[^]*?\?>|<!--[^]*?-->|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

export function parseXml(xml: string): XmlTree {
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(xml);
    if (!match)
      return { kind: 'fault', detail: `not XML at character ${from}: ${xml.slice(from, from + 40)}` };
    const fault = take(stack, match);
    if (fault) return { kind: 'fault', detail: fault };
  }
  const [root, ...more] = top.children;
  if (!root || more.length > 0 || stack.length > 1) return { kind: 'fault', detail: 'not one whole element' };
  return { kind: 'tree', root };
}

function take(stack: Open[], match: RegExpExecArray): string | null {
  const [, closing, opening, attributes = '', empty, text] = match;
  const inner = stack.at(-1)!;
  if (text !== undefined) inner.text += decoded(text);
  if (opening !== undefined) {
    stack.push({ name: opening, attributes: attributesOf(attributes), children: [], text: '' });
    return empty ? close(stack, opening) : null;
  }
  return closing === undefined ? null : close(stack, closing);
}

function close(stack: Open[], name: string): string | null {
  const done = stack.pop();
  const parent = stack.at(-1);
  if (!done || !parent || done.name !== name) return `</${name}> closes <${done?.name ?? ''}>`;
  parent.children.push({ ...done, text: done.text.trim() });
  return null;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map((match) => [match[1]!, decoded(match[2] ?? match[3] ?? '')]),
  );

/** The element and everything in it, outermost first. */
export const descendants = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap(descendants),
];

/** Name without prefix. */
export const localName = (element: XmlElement): string => element.name.replace(/^.*:/, '');
