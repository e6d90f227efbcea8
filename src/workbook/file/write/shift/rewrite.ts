// Elements of a part rewritten by name: their tags, their texts, or the whole of them taken out. All else stays byte for byte.
import {
  attributesOf,
  childrenOf,
  decodeXml,
  elementOf,
  escapeXml,
  nextTag,
  rootOf,
  splice,
  withAttribute,
} from '../xml';

export interface Rule {
  /** The tag as text with other attributes; null takes the element out. */
  readonly tag?: (tag: string) => string | null;
  /** For elements of text alone. */
  readonly text?: (text: string) => string;
}
/** By local name. */
export type Rules = Readonly<Record<string, Rule | undefined>>;

export function rewritten(xml: string, rules: Rules): string {
  const out: string[] = [];
  let copied = 0;
  for (let tag = nextTag(xml, 0); tag;) {
    let at = tag.end;
    const rule = tag.kind === 'close' ? undefined : rules[tag.name];
    const before = xml.slice(tag.start, tag.end);
    const after = rule?.tag ? rule.tag(before) : before;
    if (after === null) {
      at = elementOf(xml, tag).end;
      out.push(xml.slice(copied, tag.start));
      copied = at;
    } else {
      if (after !== before) {
        out.push(xml.slice(copied, tag.start), after);
        copied = tag.end;
      }
      const close = rule?.text && tag.kind === 'open' ? xml.indexOf('<', tag.end) : -1;
      if (rule?.text && close > 0) {
        const text = decodeXml(xml.slice(tag.end, close));
        const other = rule.text(text);
        if (other !== text) {
          out.push(xml.slice(copied, tag.end), escapeXml(other));
          copied = close;
        }
      }
    }
    tag = nextTag(xml, at);
  }
  return copied === 0 ? xml : out.join('') + xml.slice(copied);
}

/** The value of one attribute of a tag given as text. */
export function attributeOf(tag: string, name: string): string | null {
  return attributesOf(tag, nextTag(tag, 0)!).get(name) ?? null;
}

/** The tag with another value where the attribute stands already, else behind the others. */
export function withPlaced(tag: string, name: string, value: string): string {
  const found = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  return found.test(tag)
    ? tag.replace(found, (_, before: string) => `${before}"${escapeXml(value)}"`)
    : withAttribute(tag, name, value);
}

/** A tag whose attribute is told by `change`; null takes the element out, and a tag without the attribute stays. */
export function withChanged(
  tag: string,
  name: string,
  change: (value: string) => string | null,
): string | null {
  const value = attributeOf(tag, name);
  if (value === null) return tag;
  const after = change(value);
  if (after === null) return null;
  return after === value ? tag : withPlaced(tag, name, after);
}

/** Lists of these names that have lost all their children go; the others count what is left. */
export function withoutEmptyLists(xml: string, lists: ReadonlySet<string>): string {
  const root = rootOf(xml);
  return [...childrenOf(xml, root)].reduceRight((text, child) => {
    if (!lists.has(child.tag.name)) return text;
    const count = [...childrenOf(xml, child)].length;
    if (count === 0) return splice(text, child.tag.start, child.end, '');
    const tag = xml.slice(child.tag.start, child.tag.end);
    if (attributeOf(tag, 'count') === null) return text;
    return splice(text, child.tag.start, child.tag.end, withPlaced(tag, 'count', String(count)));
  }, xml);
}
