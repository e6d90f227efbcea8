// The styles part as a book that looks are added to: new fonts, fills, borders and cell formats go behind the existing ones, and
// what is already there word for word is used again. Nothing existing moves, so every style index in every sheet keeps its meaning.
import { FONT_NAME, LOOKS, STANDARD_SIZE, type BorderLook, type CellLook } from '../../styles';
import type { CellStyle } from '../../sheet-spec';
import { STYLESHEET_SEQUENCE, XML_HEAD, type Flavour } from './namespaces';
import {
  attributesOf, childOf, childrenOf, elementOf, escapeXml, insertOrdered, nextTag, prefixed, prefixOf, rootOf, splice, textOf, withAttribute,
} from './xml'; // prettier-ignore

/** Codes that every program knows by number (the ones whose meaning no locale changes). */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10, '@': 49,
}; // prettier-ignore
const FIRST_OWN_FORMAT = 164;

const fontMarkup = (font: CellLook['font']): string =>
  `<font>${font.bold ? '<b/>' : ''}${font.italic ? '<i/>' : ''}<sz val="${font.size}"/><color rgb="FF${font.color}"/>` +
  `<name val="${FONT_NAME}"/><family val="3"/><charset val="128"/></font>`;

const fillMarkup = (fill: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;

const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const lineOf = (border: BorderLook, side: (typeof SIDES)[number]): string =>
  border === 'dashed'
    ? 'mediumDashed'
    : border === 'double-top'
      ? side === 'top'
        ? 'double'
        : 'thin'
      : border;

function borderMarkup(border: BorderLook, color: string): string {
  if (border === 'none') return '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const sides = SIDES.map(
    (side) => `<${side} style="${lineOf(border, side)}"><color rgb="FF${color}"/></${side}>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}

/** An empty styles part: the standard font, the two fills that every program expects first, and one cell format. */
export const emptyStyles = (flavour: Flavour): string =>
  `${XML_HEAD}<styleSheet xmlns="${flavour.main}"><fonts count="1"><font><sz val="${STANDARD_SIZE}"/><name val="${FONT_NAME}"/>` +
  '<family val="3"/><charset val="128"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="1">${borderMarkup('none', '')}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export interface LookWish {
  readonly style: CellStyle;
  readonly format?: string | undefined;
  /** The cell stays free on a protected sheet. */
  readonly unlocked?: boolean;
  /** The cell is text for good: editing it never makes a formula of it. */
  readonly quoted?: boolean;
}

/** A list of `<styleSheet>`: its entries as text, and how many there were. */
class Section {
  readonly entries: string[];
  private readonly before: number;
  private readonly places = new Map<string, number>();

  constructor(
    private readonly xml: string,
    readonly name: string,
  ) {
    const list = childOf(xml, rootOf(xml), name);
    this.entries = list ? [...childrenOf(xml, list)].map((entry) => textOf(xml, entry)) : [];
    this.before = this.entries.length;
    this.entries.forEach((entry, index) => this.places.has(entry) || this.places.set(entry, index));
  }

  /** The place of this entry, added when it is not there yet. */
  place(markup: string): number {
    const entry = prefixed(markup, prefixOf(rootOf(this.xml).tag));
    const known = this.places.get(entry);
    if (known !== undefined) return known;
    this.places.set(entry, this.entries.length);
    return this.entries.push(entry) - 1;
  }

  /** `xml` (this part, perhaps with other sections grown) with this section's present entries. */
  written(xml: string): string {
    if (this.entries.length === this.before) return xml;
    const list = childOf(xml, rootOf(xml), this.name);
    const added = this.entries.slice(this.before).join('');
    const prefix = prefixOf(rootOf(xml).tag);
    if (!list) {
      const markup = `<${prefix}${this.name} count="${this.entries.length}">${added}</${prefix}${this.name}>`;
      return insertOrdered(xml, markup, this.name, STYLESHEET_SEQUENCE);
    }
    const open = withAttribute(
      xml.slice(list.tag.start, list.tag.end).replace(/\/>$/, '>'),
      'count',
      String(this.entries.length),
    );
    const kept = xml.slice(list.contentStart, list.contentEnd);
    return splice(xml, list.tag.start, list.end, `${open}${kept}${added}</${list.tag.qualified}>`);
  }
}

export class StyleBook {
  private readonly fonts: Section;
  private readonly fills: Section;
  private readonly borders: Section;
  private readonly cellFormats: Section;
  private readonly numberFormats: Section;
  private readonly codes = new Map<string, number>(Object.entries(BUILT_IN_FORMATS));
  /** By style, format, and whether unlocked and quoted. */
  private readonly wishes = new Map<CellStyle, Map<string | undefined, (number | undefined)[]>>();
  private nextFormat = FIRST_OWN_FORMAT;

  constructor(private readonly xml: string) {
    this.fonts = new Section(xml, 'fonts');
    this.fills = new Section(xml, 'fills');
    this.borders = new Section(xml, 'borders');
    this.cellFormats = new Section(xml, 'cellXfs');
    this.numberFormats = new Section(xml, 'numFmts');
    for (const entry of this.numberFormats.entries) {
      const attributes = attributesOf(entry, nextTag(entry, 0)!);
      const id = Number(attributes.get('numFmtId'));
      this.codes.set(attributes.get('formatCode') ?? '', id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
    }
  }

  /** The style index (`s`) of a named look. */
  lookIndex(wish: LookWish): number {
    const { style, format, unlocked = false, quoted = false } = wish;
    let formats = this.wishes.get(style);
    if (!formats) this.wishes.set(style, (formats = new Map()));
    let places = formats.get(format);
    if (!places) formats.set(format, (places = []));
    return (places[(unlocked ? 2 : 0) + (quoted ? 1 : 0)] ??= this.cellFormats.place(this.lookMarkup(wish)));
  }

  /** The style index like `base` in everything but its number format, or marked as text. */
  derivedIndex(
    base: number,
    change: { readonly format?: string | undefined; readonly quoted?: boolean },
  ): number {
    const entry = this.cellFormats.entries[base] ?? this.cellFormats.entries[0];
    if (entry === undefined) return this.lookIndex({ style: 'plain', ...change });
    const tag = nextTag(entry, 0)!;
    let open = entry.slice(tag.start, tag.end);
    if (change.format !== undefined) {
      open = withAttribute(open, 'numFmtId', String(this.formatNumber(change.format)));
      open = withAttribute(open, 'applyNumberFormat', '1');
    }
    if (change.quoted) open = withAttribute(open, 'quotePrefix', '1');
    return this.cellFormats.place(open + entry.slice(tag.end));
  }

  /** Whether cells of this style index are locked when their sheet is protected (they are unless the style says otherwise). */
  isLocked(index: number): boolean {
    const entry = this.cellFormats.entries[index];
    if (entry === undefined) return true;
    const protection = childOf(entry, elementOf(entry, nextTag(entry, 0)!), 'protection');
    const locked = protection && attributesOf(entry, protection.tag).get('locked');
    return locked !== '0' && locked !== 'false';
  }

  toXml(): string {
    const sections = [this.numberFormats, this.fonts, this.fills, this.borders, this.cellFormats];
    return sections.reduce((xml, section) => section.written(xml), this.xml);
  }

  private lookMarkup(wish: LookWish): string {
    const look = LOOKS[wish.style];
    const fill = look.fill === null ? 0 : this.fills.place(fillMarkup(look.fill));
    const horizontal = look.horizontal === 'general' ? '' : ` horizontal="${look.horizontal}"`;
    return (
      `<xf numFmtId="${this.formatNumber(wish.format ?? look.format)}" fontId="${this.fonts.place(fontMarkup(look.font))}" ` +
      `fillId="${fill}" borderId="${this.borders.place(borderMarkup(look.border, look.borderColor))}" xfId="0"` +
      `${wish.quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"` +
      `${wish.unlocked ? ' applyProtection="1"' : ''}>` +
      `<alignment${horizontal} vertical="${look.vertical}"${look.wrap ? ' wrapText="1"' : ''}/>` +
      `${wish.unlocked ? '<protection locked="0"/>' : ''}</xf>`
    );
  }

  private formatNumber(code: string): number {
    const known = this.codes.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.codes.set(code, id);
    this.numberFormats.place(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }
}
