// The parts of an OOXML package: read on demand, changed parts kept as text, untouched parts carried over as compressed bytes.
// Also what holds parts together: content types and relationships.
import { CONTENT_TYPES, PACKAGE_RELATIONS, XML_HEAD } from './namespaces';
import { packEntry, readZip, unpack, writeZip, type ZipEntry } from './zip';
import {
  appendInside,
  attributesOf,
  childrenOf,
  escapeXml,
  prefixed,
  prefixOf,
  rootOf,
  splice,
  type XmlElement,
} from './xml';

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Part name without leading slash, resolved against the source part; '' for one outside the package. */
  readonly target: string;
}

const CONTENT_TYPES_PART = '[Content_Types].xml';

export class PartPackage {
  /** The part unpacked last: a sheet is looked at several times before it is written. */
  private last: { readonly part: ZipEntry; readonly text: string } | null = null;

  private constructor(private readonly parts: Map<string, ZipEntry | string>) {}

  /** Null when the bytes are no package that can be edited part by part. */
  static open(bytes: Uint8Array): PartPackage | null {
    const entries = readZip(bytes);
    return entries && new PartPackage(new Map(entries.map((entry) => [entry.name, entry])));
  }

  static empty(): PartPackage {
    const parts = new Map<string, string>([
      [
        CONTENT_TYPES_PART,
        `${XML_HEAD}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
          '<Default Extension="xml" ContentType="application/xml"/></Types>',
      ],
    ]);
    return new PartPackage(parts);
  }

  /** A package that can be changed without this one noticing. */
  copy(): PartPackage {
    return new PartPackage(new Map(this.parts));
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  /** The part as text; null when it is not there. Part names ignore case. */
  text(name: string): string | null {
    const part = this.parts.get(this.keyOf(name));
    if (part === undefined || typeof part === 'string') return part ?? null;
    if (this.last?.part === part) return this.last.text;
    const content = unpack(part);
    if (!content) throw new Error(`${name} does not unpack`);
    this.last = { part, text: decodePart(content) };
    return this.last.text;
  }

  put(name: string, part: string | ZipEntry): void {
    this.parts.set(this.keyOf(name), part);
  }

  /** Takes the part out, with its relationships and its content type. */
  remove(name: string): void {
    this.parts.delete(this.keyOf(name));
    this.parts.delete(this.keyOf(relationsPartOf(name)));
    this.dropChild(CONTENT_TYPES_PART, (attributes) =>
      samePart(attributes.get('PartName')?.slice(1) ?? '', name),
    );
  }

  /** A new part with its content type, related to by `source`. Returns the relationship's id. */
  add(
    name: string,
    content: string | ZipEntry,
    part: { readonly contentType: string; readonly relation: string; readonly source: string },
  ): string {
    this.put(name, content);
    const override = `<Override PartName="/${escapeXml(name)}" ContentType="${part.contentType}"/>`;
    this.appendChild(CONTENT_TYPES_PART, override);
    const used = new Set(this.relations(part.source).map((relation) => relation.id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const relations = relationsPartOf(part.source);
    if (this.text(relations) === null) {
      this.put(relations, `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`);
    }
    const folder = part.source.slice(0, part.source.lastIndexOf('/') + 1);
    const target = name.startsWith(folder) ? name.slice(folder.length) : `/${name}`;
    this.appendChild(
      relations,
      `<Relationship Id="rId${number}" Type="${part.relation}" Target="${escapeXml(target)}"/>`,
    );
    return `rId${number}`;
  }

  /** What `source` ('' for the package itself) relates to. */
  relations(source: string): Relation[] {
    const xml = this.text(relationsPartOf(source));
    if (xml === null) return [];
    return [...childrenOf(xml, rootOf(xml))].map((child) => {
      const attributes = attributesOf(xml, child.tag);
      const outside = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        type: attributes.get('Type') ?? '',
        target: outside ? '' : resolveTarget(source, target),
      };
    });
  }

  removeRelation(source: string, id: string): void {
    this.dropChild(relationsPartOf(source), (attributes) => attributes.get('Id') === id);
  }

  /** A part name that is free: `xl/worksheets/sheet` + n + `.xml`. */
  freeName(stem: string): string {
    for (let n = 1; ; n++) if (!this.parts.has(this.keyOf(`${stem}${n}.xml`))) return `${stem}${n}.xml`;
  }

  toBytes(): Uint8Array {
    const encoder = new TextEncoder();
    return writeZip(
      [...this.parts].map(([name, part]) =>
        typeof part === 'string' ? packEntry(name, encoder.encode(part)) : part,
      ),
    );
  }

  private keyOf(name: string): string {
    if (this.parts.has(name)) return name;
    return [...this.parts.keys()].find((key) => samePart(key, name)) ?? name;
  }

  private appendChild(name: string, markup: string): void {
    const xml = this.text(name)!;
    const root = rootOf(xml);
    this.put(name, appendInside(xml, root, prefixed(markup, prefixOf(root.tag))));
  }

  private dropChild(name: string, matches: (attributes: Map<string, string>) => boolean): void {
    const xml = this.text(name);
    if (xml === null) return;
    const child: XmlElement | undefined = [...childrenOf(xml, rootOf(xml))].find((one) =>
      matches(attributesOf(xml, one.tag)),
    );
    if (child) this.put(name, splice(xml, child.tag.start, child.end, ''));
  }
}

const samePart = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
function relationsPartOf(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function resolveTarget(source: string, target: string): string {
  const path = target.startsWith('/') ? target : `${source.slice(0, source.lastIndexOf('/') + 1)}${target}`;
  const steps: string[] = [];
  for (const step of decodeTarget(path.replaceAll('\\', '/')).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A stray `%` is a plain character. */
const decodeTarget = (path: string): string =>
  /%(?![0-9a-f]{2})/i.test(path) ? path : decodeURIComponent(path);

/** Parts are UTF-8 or UTF-16; what is written back is UTF-8 and says so. */
function decodePart(content: Uint8Array): string {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? 'utf-16le'
      : content[0] === 0xfe && content[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const text = new TextDecoder(encoding).decode(content);
  return encoding === 'utf-8'
    ? text
    : text.replace(/^(<\?xml[^>]*encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}
