// What in a sheet stands in the way of rows or columns that come or go, told from its parts; the judgement is shift/refusal's.
import { parseRange, type CellRange } from '../../../address';
import type { SheetFixtures } from '../../../shift/refusal';
import type { PartPackage } from '../part-package';
import { WorkbookPart, workbookPartOf } from '../workbook-part';
import { attributesOf, childOf, childrenOf, rootOf } from '../xml';
import { attributeOf } from './rewrite';
import { arrayRangesOf } from './shift-cells';

const isOn = (text: string | undefined): boolean => text === '1' || text === 'true';
const ranges = (texts: readonly string[]): CellRange[] => texts.flatMap((text) => parseRange(text) ?? []);

/** Null when there is no such sheet. */
export function fixturesOf(pack: PartPackage, sheet: string): SheetFixtures | null {
  const main = workbookPartOf(pack);
  return main === null ? null : sheetFixtures(pack, new WorkbookPart(pack, main).find(sheet)?.part ?? '');
}

export function sheetFixtures(pack: PartPackage, part: string): SheetFixtures | null {
  const xml = pack.text(part);
  if (xml === null) return null;
  const root = rootOf(xml);
  const protection = /sheetProtection/.test(xml) ? childOf(xml, root, 'sheetProtection') : null;
  const related = pack.relations(part);
  const of = (kind: string) =>
    related.filter(({ type }) => type.endsWith(`/${kind}`)).map(({ target }) => pack.text(target) ?? '');
  return {
    isProtected: protection !== null && isOn(attributesOf(xml, protection.tag).get('sheet')),
    arrays: ranges(arrayRangesOf(xml)),
    dataTables: /<(?:[\w.-]+:)?f\s[^>]*\bt\s*=\s*["']dataTable["']/.test(xml),
    tables: of('table').flatMap(tableIn),
    pivots: of('pivotTable').flatMap((text) => ranges([placeIn(text, 'location')])),
    filters: filterIn(xml),
  };
}

function tableIn(xml: string): SheetFixtures['tables'] {
  if (xml === '') return [];
  const attributes = attributesOf(xml, rootOf(xml).tag);
  const range = parseRange(attributes.get('ref') ?? '');
  if (!range) return [];
  const headings = attributes.get('headerRowCount') === '0' ? 0 : 1;
  return [{ range, headings, totals: Number(attributes.get('totalsRowCount') ?? 0) }];
}

function placeIn(xml: string, name: string): string {
  const element = xml === '' ? null : childOf(xml, rootOf(xml), name);
  return element ? (attributesOf(xml, element.tag).get('ref') ?? '') : '';
}

/** Filters that are set count their columns from their first one. */
function filterIn(xml: string): CellRange[] {
  const filter = /autoFilter/.test(xml) ? childOf(xml, rootOf(xml), 'autoFilter') : null;
  if (!filter || [...childrenOf(xml, filter)].length === 0) return [];
  return ranges([attributeOf(xml.slice(filter.tag.start, filter.tag.end), 'ref') ?? '']);
}
