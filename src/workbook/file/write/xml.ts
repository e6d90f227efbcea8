// XML as text for the writer: finding elements in a part without building a tree, and splicing others in. Parts have been
// opened (well-formed, no DOCTYPE) before they come here; reading cells out of them is file/read's business.

export interface Tag {
  readonly start: number;
  /** One past `>`. */
  readonly end: number;
  /** As written, with its prefix: `x:row`. */
  readonly qualified: string;
  /** Without prefix: `row`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
}
/** An element's place in its text; an empty-element tag has `contentStart === contentEnd === end`. */
export interface XmlElement {
  readonly tag: Tag;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** One past the `>` that ends the tag at `start`: a `>` inside an attribute value does not count. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at++) {
    const char = xml[at]!;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  throw new Error('a tag without an end');
}

/** Comments, CDATA and processing instructions at `at`: where they end; otherwise null. */
function skipped(xml: string, at: number): number | null {
  const past = (closing: string): number => xml.indexOf(closing, at) + closing.length;
  if (xml.startsWith('<!--', at)) return past('-->');
  if (xml.startsWith('<![CDATA[', at)) return past(']]>');
  if (xml.startsWith('<?', at)) return past('?>');
  return null;
}

/** The next tag at or after `from`, before `until`; null when there is none. */
export function nextTag(xml: string, from: number, until = xml.length): Tag | null {
  let at = xml.indexOf('<', from);
  for (let past: number | null; at >= 0 && (past = skipped(xml, at)) !== null;) at = xml.indexOf('<', past);
  if (at < 0 || at >= until) return null;
  const end = tagEnd(xml, at);
  const closing = xml[at + 1] === '/';
  const from2 = at + (closing ? 2 : 1);
  let to = from2;
  while (to < end && !/[\s/>]/.test(xml[to]!)) to++;
  const qualified = xml.slice(from2, to);
  const kind = closing ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
  return { start: at, end, qualified, name: qualified.slice(qualified.indexOf(':') + 1), kind };
}

/** The element that `tag` opens. `flat` elements cannot hold one of their own name, so that their end is found by text alone. */
export function elementOf(xml: string, tag: Tag, flat = false): XmlElement {
  if (tag.kind === 'empty') return { tag, contentStart: tag.end, contentEnd: tag.end, end: tag.end };
  let depth = 1;
  let at = flat ? Math.max(tag.end, xml.indexOf(`</${tag.qualified}`, tag.end)) : tag.end;
  for (let next = nextTag(xml, at); next; next = nextTag(xml, at)) {
    at = next.end;
    if (next.qualified !== tag.qualified || next.kind === 'empty') continue;
    depth += next.kind === 'open' ? 1 : -1;
    if (depth === 0) return { tag, contentStart: tag.end, contentEnd: next.start, end: next.end };
  }
  throw new Error(`<${tag.qualified}> has no end`);
}

export function rootOf(xml: string): XmlElement {
  const tag = nextTag(xml, 0);
  if (!tag || tag.kind === 'close') throw new Error('a part without a root element');
  if (tag.kind === 'empty') return elementOf(xml, tag);
  const contentEnd = xml.lastIndexOf(`</${tag.qualified}`);
  return { tag, contentStart: tag.end, contentEnd, end: xml.indexOf('>', contentEnd) + 1 };
}

const FLAT = new Set(['sheetData', 'row', 'c', 'f', 'mergeCells', 'cellXfs', 'fonts', 'fills', 'borders']);

/** Direct children, in order. */
export function* childrenOf(xml: string, parent: XmlElement): Generator<XmlElement> {
  let at = parent.contentStart;
  for (let tag = nextTag(xml, at, parent.contentEnd); tag; tag = nextTag(xml, at, parent.contentEnd)) {
    const child = elementOf(xml, tag, FLAT.has(tag.name));
    yield child;
    at = child.end;
  }
}

/** The first direct child of this local name, or null. */
export function childOf(xml: string, parent: XmlElement, name: string): XmlElement | null {
  for (const child of childrenOf(xml, parent)) if (child.tag.name === name) return child;
  return null;
}

export const textOf = (xml: string, element: XmlElement): string => xml.slice(element.tag.start, element.end);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const decodeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
      : ENTITIES[name.toLowerCase()]!,
  );

/** Attributes by their qualified names, values decoded. */
export function attributesOf(xml: string, tag: Tag): Map<string, string> {
  const found = new Map<string, string>();
  const pattern = /([^\s=/<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (const match of xml.slice(tag.start + 1 + tag.qualified.length, tag.end).matchAll(pattern)) {
    found.set(match[1]!, decodeXml(match[2] ?? match[3] ?? ''));
  }
  return found;
}

/** The tag's text with this attribute set, or taken out when null. */
export function withAttribute(tagText: string, name: string, value: string | null): string {
  const bare = tagText.replace(new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return value === null
    ? bare
    : bare.replace(/\s*\/?>$/, (end) => ` ${name}="${escapeXml(value)}"${end.trim()}`);
}

/** Text for element content and double-quoted attributes; characters that XML cannot hold become U+FFFD. */
export const escapeXml = (text: string): string => (TO_ESCAPE.test(text) ? escaped(text) : text);
const TO_ESCAPE = /[\u0000-\u001f\ufffe\uffff&<>"]/;
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\r\n\t]/g, (char) => XML_ESCAPES[char]!);
const XML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;',
}; // prettier-ignore

/** Our own markup (escaped text only) with the part's prefix on every tag: `<c/>` → `<x:c/>`. */
export const prefixed = (markup: string, prefix: string): string =>
  prefix === '' ? markup : markup.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);

/** `x:` for a part whose root is `<x:worksheet>`, '' without prefix. */
export const prefixOf = (tag: Tag): string => tag.qualified.slice(0, tag.qualified.length - tag.name.length);

/** `xml` with `markup` added as the element's last content. */
export function appendInside(xml: string, element: XmlElement, markup: string): string {
  if (element.tag.kind === 'open') return splice(xml, element.contentEnd, element.contentEnd, markup);
  const open = xml.slice(element.tag.start, element.tag.end).replace(/\s*\/>$/, '>');
  return splice(xml, element.tag.start, element.end, `${open}${markup}</${element.tag.qualified}>`);
}

export const splice = (xml: string, start: number, end: number, markup: string): string =>
  xml.slice(0, start) + markup + xml.slice(end);

/** `xml` with `markup` as a child of the root, at its place in the schema's `sequence` of child names. */
export function insertOrdered(
  xml: string,
  markup: string,
  name: string,
  sequence: readonly string[],
): string {
  const root = rootOf(xml);
  const rank = sequence.indexOf(name);
  for (const child of childrenOf(xml, root)) {
    if (sequence.indexOf(child.tag.name) > rank) return splice(xml, child.tag.start, child.tag.start, markup);
  }
  return appendInside(xml, root, markup);
}
