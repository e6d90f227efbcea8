// A new .xlsx from sheet specs. The same specs and properties give the same bytes; no person's name goes into the properties.
import type { SheetSpec } from '../../sheet-spec';
import { sheetKey, sheetNameFault } from '../../sheet-name';
import { SharedStrings } from './cell-text';
import { CORE_PROPERTIES, CORE_RELATION, PART_TYPES, TRANSITIONAL, XML_HEAD } from './namespaces';
import { PartPackage } from './part-package';
import { WorkbookPart } from './workbook-part';
import { escapeXml } from './xml';

export interface WorkbookProperties {
  readonly title?: string;
  /** Left out of the file when not given. */
  readonly created?: Date;
}

const WORKBOOK = 'xl/workbook.xml';
const { relations } = TRANSITIONAL;

/**
 * Tabs in the specs' order, the first visible one in front. Texts are stored as texts, cut with `…` at 32,767 characters. Names that
 * Excel refuses, two sheets of one name, and no visible sheet are bugs in the caller: the promise rejects.
 */
export async function createWorkbookBytes(
  specs: readonly SheetSpec[],
  properties: WorkbookProperties = {},
): Promise<Uint8Array> {
  assertSheets(specs);
  const front = specs.findIndex((spec) => (spec.visibility ?? 'visible') === 'visible');
  const pack = PartPackage.empty();
  pack.add(WORKBOOK, workbookMarkup(front), {
    contentType: PART_TYPES.workbook,
    relation: `${relations}/officeDocument`,
    source: '',
  });
  const workbook = new WorkbookPart(pack, WORKBOOK);
  const styles = workbook.styles();
  const strings = new SharedStrings();
  for (const [index, spec] of specs.entries())
    await workbook.addSheet(spec, styles, (text) => strings.add(text), index === front);
  workbook.keepStyles(styles);
  pack.add('xl/sharedStrings.xml', XML_HEAD + strings.toXml(TRANSITIONAL.main), {
    contentType: PART_TYPES.sharedStrings,
    relation: `${relations}/sharedStrings`,
    source: WORKBOOK,
  });
  addProperties(pack, properties);
  return pack.toBytes();
}

function assertSheets(specs: readonly SheetSpec[]): void {
  for (const { name } of specs) {
    const fault = sheetNameFault(name);
    if (fault) throw new Error(`sheet name ${name}: ${fault}`);
  }
  if (new Set(specs.map((spec) => sheetKey(spec.name))).size < specs.length)
    throw new Error('two sheets of one name');
  if (!specs.some((spec) => (spec.visibility ?? 'visible') === 'visible'))
    throw new Error('no visible sheet');
}

const workbookMarkup = (front: number): string =>
  `${XML_HEAD}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${relations}"><workbookPr/>` +
  `<bookViews><workbookView firstSheet="${front}" activeTab="${front}"/></bookViews><sheets></sheets></workbook>`;

function addProperties(pack: PartPackage, { title, created }: WorkbookProperties): void {
  const time = created
    ? `<dcterms:created xsi:type="dcterms:W3CDTF">${created.toISOString().slice(0, 19)}Z</dcterms:created>`
    : '';
  const core =
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${CORE_PROPERTIES}" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `${title ? `<dc:title>${escapeXml(title)}</dc:title>` : ''}${time}</cp:coreProperties>`;
  pack.add('docProps/core.xml', core, { contentType: PART_TYPES.core, relation: CORE_RELATION, source: '' });
  const app = `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Tenkai</Application></Properties>`;
  pack.add('docProps/app.xml', app, {
    contentType: PART_TYPES.app,
    relation: `${relations}/extended-properties`,
    source: '',
  });
}
