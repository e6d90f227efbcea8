// The workbook part: which sheets there are, and adding and removing them with everything the package must say about them.
import type { CellRange } from '../../address';
import { sheetKey } from '../../sheet-name';
import type { SheetSpec } from '../../sheet-spec';
import type { TextCell } from './cell-text';
import { PART_TYPES, STRICT, TRANSITIONAL, WORKBOOK_SEQUENCE, type Flavour } from './namespaces';
import type { PartPackage } from './part-package';
import { withFilterName } from './grow-filter';
import { sheetPieces } from './sheet-xml';
import { sheetNamesMarkup } from './sheet-setup';
import { emptyStyles, StyleBook } from './style-book';
import {
  appendInside, attributesOf, childOf, childrenOf, escapeXml, insertOrdered, prefixed, prefixOf, rootOf, splice, textOf, withAttribute,
} from './xml'; // prettier-ignore
import { packPieces } from './zip';

export interface SheetEntry {
  readonly name: string;
  readonly relationId: string;
  /** Part name, '' when the relationship leads nowhere. */
  readonly part: string;
  readonly visible: boolean;
}

/** The package's workbook part; null when it has none. */
export function workbookPartOf(pack: PartPackage): string | null {
  const relation = pack.relations('').find((one) => one.type.endsWith('/officeDocument'));
  return relation && pack.text(relation.target) !== null ? relation.target : null;
}

export class WorkbookPart {
  constructor(
    private readonly pack: PartPackage,
    private readonly part: string,
  ) {}

  get flavour(): Flavour {
    const xml = this.xml();
    return xml.slice(0, rootOf(xml).tag.end).includes(STRICT.main) ? STRICT : TRANSITIONAL;
  }

  /** In tab order, chart sheets and dialogs too. */
  sheets(): SheetEntry[] {
    const xml = this.xml();
    const list = childOf(xml, rootOf(xml), 'sheets');
    const targets = new Map(this.pack.relations(this.part).map((relation) => [relation.id, relation.target]));
    return (list ? [...childrenOf(xml, list)] : []).map((child) => {
      const attributes = attributesOf(xml, child.tag);
      const relationId = [...attributes].find(([name]) => /(^|:)id$/.test(name))?.[1] ?? '';
      return {
        name: attributes.get('name') ?? '',
        relationId,
        part: targets.get(relationId) ?? '',
        visible: (attributes.get('state') ?? 'visible') === 'visible',
      };
    });
  }

  find(name: string): SheetEntry | undefined {
    return this.sheets().find((sheet) => sheetKey(sheet.name) === sheetKey(name));
  }

  /** Whether the workbook's structure is protected: no sheet may come or go. */
  isLocked(): boolean {
    const xml = this.xml();
    const protection = childOf(xml, rootOf(xml), 'workbookProtection');
    return (
      protection !== null && /^(1|true)$/.test(attributesOf(xml, protection.tag).get('lockStructure') ?? '')
    );
  }

  /** The styles part as a book; `keepStyles` puts it back. */
  styles(): StyleBook {
    return new StyleBook(this.pack.text(this.stylesPart() ?? '') ?? emptyStyles(this.flavour));
  }

  keepStyles(book: StyleBook): void {
    const part = this.stylesPart();
    if (part !== null) return this.put(book.toXml(), part);
    const relation = `${this.flavour.relations}/styles`;
    this.pack.add(this.beside('styles.xml'), book.toXml(), {
      contentType: PART_TYPES.styles,
      relation,
      source: this.part,
    });
  }

  /** A new last tab; gives the name of its part. */
  async addSheet(
    spec: SheetSpec,
    styles: StyleBook,
    text: (text: string) => TextCell,
    selected = false,
  ): Promise<string> {
    const flavour = this.flavour;
    const name = this.pack.freeName(this.beside('worksheets/sheet'));
    const content = await packPieces(name, sheetPieces(spec, { styles, flavour, selected, text }));
    const relation = `${flavour.relations}/worksheet`;
    const id = this.pack.add(name, content, {
      contentType: PART_TYPES.worksheet,
      relation,
      source: this.part,
    });
    const position = this.sheets().length;
    this.put(this.withEntry(spec, id, flavour));
    const names = sheetNamesMarkup(spec, position);
    if (names) this.put(this.withNames(names));
    return name;
  }

  /** Takes the tab out, with its own names; other sheets' names follow their tabs. False when no visible tab would be left. */
  removeSheet(name: string): boolean {
    const sheets = this.sheets();
    const position = sheets.findIndex((sheet) => sheetKey(sheet.name) === sheetKey(name));
    const sheet = sheets[position]!;
    if (!sheets.some((one) => one !== sheet && one.visible)) return false;
    this.pack.removeRelation(this.part, sheet.relationId);
    this.pack.remove(sheet.part);
    this.put(this.withoutEntry(position));
    this.put(this.withNamesMoved(position));
    const firstVisible = this.sheets().findIndex((one) => one.visible);
    this.put(
      this.withActiveTab((active) =>
        active === position ? firstVisible : active > position ? active - 1 : active,
      ),
    );
    return true;
  }

  /** The hidden name that goes with a sheet's filter, on the filter's new range. */
  moveFilterName(name: string, range: CellRange): void {
    const position = this.sheets().findIndex((sheet) => sheetKey(sheet.name) === sheetKey(name));
    this.put(withFilterName(this.xml(), position, range));
  }

  /** Makes Excel compute everything when it opens the file, because we did not. */
  recalculateOnLoad(): void {
    const xml = this.xml();
    const prefix = prefixOf(rootOf(xml).tag);
    const settings = childOf(xml, rootOf(xml), 'calcPr');
    const tag = settings ? textOf(xml, settings) : `<${prefix}calcPr/>`;
    const marked = withAttribute(tag, 'fullCalcOnLoad', '1');
    this.put(
      settings
        ? splice(xml, settings.tag.start, settings.end, marked)
        : insertOrdered(xml, marked, 'calcPr', WORKBOOK_SEQUENCE),
    );
  }

  /** Takes out the order of computing, which names cells that hold a formula no more; Excel makes a new one. */
  forgetCalculationOrder(): void {
    const chain = this.pack.relations(this.part).find((relation) => relation.type.endsWith('/calcChain'));
    if (!chain) return;
    this.pack.removeRelation(this.part, chain.id);
    this.pack.remove(chain.target);
  }

  private xml(): string {
    return this.pack.text(this.part)!;
  }

  /** A part that says the same stays as its compressed bytes. */
  private put(xml: string, part = this.part): void {
    if (this.pack.text(part) !== xml) this.pack.put(part, xml);
  }

  private beside(name: string): string {
    return this.part.slice(0, this.part.lastIndexOf('/') + 1) + name;
  }

  private stylesPart(): string | null {
    const relation = this.pack.relations(this.part).find((one) => one.type.endsWith('/styles'));
    return relation && this.pack.text(relation.target) !== null ? relation.target : null;
  }

  private withEntry(spec: SheetSpec, relationId: string, flavour: Flavour): string {
    const xml = this.xml();
    const root = rootOf(xml);
    const prefix = prefixOf(root.tag);
    const list = childOf(xml, root, 'sheets')!;
    const ids = [...childrenOf(xml, list)].map(
      (child) => Number(attributesOf(xml, child.tag).get('sheetId')) || 0,
    );
    const bound = [...attributesOf(xml, root.tag)].find(
      ([name, value]) => name.startsWith('xmlns:') && value === flavour.relations,
    );
    const idName = bound ? `${bound[0].slice(6)}:id` : 'r:id';
    const declaration = bound ? '' : ` xmlns:r="${flavour.relations}"`;
    const state = spec.visibility && spec.visibility !== 'visible' ? ` state="${spec.visibility}"` : '';
    const entry = `<${prefix}sheet${declaration} name="${escapeXml(spec.name)}" sheetId="${Math.max(0, ...ids) + 1}"${state} ${idName}="${relationId}"/>`;
    return appendInside(xml, list, entry);
  }

  private withoutEntry(position: number): string {
    const xml = this.xml();
    const entry = [...childrenOf(xml, childOf(xml, rootOf(xml), 'sheets')!)][position]!;
    return splice(xml, entry.tag.start, entry.end, '');
  }

  private withNames(names: string): string {
    const xml = this.xml();
    const root = rootOf(xml);
    const prefix = prefixOf(root.tag);
    const list = childOf(xml, root, 'definedNames');
    const markup = prefixed(names, prefix);
    if (list) return appendInside(xml, list, markup);
    const whole = `<${prefix}definedNames>${markup}</${prefix}definedNames>`;
    return insertOrdered(xml, whole, 'definedNames', WORKBOOK_SEQUENCE);
  }

  private withNamesMoved(removed: number): string {
    const xml = this.xml();
    const list = childOf(xml, rootOf(xml), 'definedNames');
    if (!list) return xml;
    const kept = [...childrenOf(xml, list)].flatMap((child) => {
      const owner = Number(attributesOf(xml, child.tag).get('localSheetId') ?? -1);
      if (owner === removed) return [];
      if (owner < removed) return [textOf(xml, child)];
      const open = withAttribute(
        xml.slice(child.tag.start, child.tag.end),
        'localSheetId',
        String(owner - 1),
      );
      return [open + xml.slice(child.tag.end, child.end)];
    });
    if (kept.length === 0) return splice(xml, list.tag.start, list.end, '');
    return splice(xml, list.contentStart, list.contentEnd, kept.join(''));
  }

  private withActiveTab(move: (active: number) => number): string {
    const xml = this.xml();
    const views = childOf(xml, rootOf(xml), 'bookViews');
    const view = views && childOf(xml, views, 'workbookView');
    if (!view) return xml;
    const active = Number(attributesOf(xml, view.tag).get('activeTab') ?? 0);
    const tag = xml.slice(view.tag.start, view.tag.end);
    return move(active) === active
      ? xml
      : splice(xml, view.tag.start, view.tag.end, withAttribute(tag, 'activeTab', String(move(active))));
  }
}
