// Values of formulas written into a workbook's bytes, each beside its formula, which stays as it is word for word.
import type { CalculatedCell } from '../../calc/calculated';
import { isCellError, type CellValue } from '../../grid';
import { sheetKey } from '../../sheet-name';
import { textElement } from './cell-text';
import { PartPackage } from './part-package';
import { cellsOf, rowsOf, sheetDataOf } from './sheet-cells';
import { WorkbookPart, workbookPartOf } from './workbook-part';
import {
  childOf,
  escapeXml,
  prefixed,
  prefixOf,
  rootOf,
  splice,
  textOf,
  withAttribute,
  type XmlElement,
} from './xml';

/** The bytes with these values; cells that hold no formula stay. A value that is not known is taken out. */
export function withCachedValues(bytes: Uint8Array, cells: readonly CalculatedCell[]): Uint8Array {
  const pack = PartPackage.open(bytes);
  const main = pack && workbookPartOf(pack);
  if (!pack || !main || cells.length === 0) return bytes;
  const workbook = new WorkbookPart(pack, main);
  for (const [name, own] of bySheet(cells)) {
    const part = workbook.find(name)?.part ?? '';
    const xml = pack.text(part);
    if (xml !== null) pack.put(part, withValues(xml, own));
  }
  workbook.recalculateOnLoad();
  return pack.toBytes();
}

type Row = Map<number, CellValue>;

function bySheet(cells: readonly CalculatedCell[]): ReadonlyMap<string, ReadonlyMap<number, Row>> {
  const sheets = new Map<string, Map<number, Row>>();
  for (const { sheet, row, column, value } of cells) {
    const key = sheetKey(sheet);
    const rows = sheets.get(key) ?? new Map<number, Row>();
    sheets.set(key, rows.set(row, (rows.get(row) ?? new Map<number, CellValue>()).set(column, value)));
  }
  return sheets;
}

function withValues(xml: string, rows: ReadonlyMap<number, Row>): string {
  const sheetData = sheetDataOf(xml);
  if (!sheetData) return xml;
  const prefix = prefixOf(rootOf(xml).tag);
  const out: string[] = [];
  let copied = sheetData.contentStart;
  for (const { row, element } of rowsOf(xml, sheetData)) {
    const own = rows.get(row);
    if (!own) continue;
    for (const { column, element: cell } of cellsOf(xml, element)) {
      const value = own.get(column);
      if (value === undefined) continue;
      out.push(xml.slice(copied, cell.tag.start), cellWith(xml, cell, value, prefix));
      copied = cell.end;
    }
  }
  out.push(xml.slice(copied, sheetData.contentEnd));
  return splice(xml, sheetData.contentStart, sheetData.contentEnd, out.join(''));
}

function cellWith(xml: string, cell: XmlElement, value: CellValue, prefix: string): string {
  const formula = childOf(xml, cell, 'f');
  if (!formula) return textOf(xml, cell);
  const [type, text] = storedAs(value);
  const open = withAttribute(xml.slice(cell.tag.start, cell.tag.end), 't', type);
  const v = text === null ? '' : prefixed(`<v>${text}</v>`, prefix);
  return `${open}${textOf(xml, formula)}${v}</${cell.tag.qualified}>`;
}

function storedAs(value: CellValue): readonly [type: string | null, text: string | null] {
  if (value === null) return [null, null];
  if (typeof value === 'number') return [null, String(value)];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  if (isCellError(value)) return ['e', escapeXml(value.error)];
  return ['str', textElement(value).replace(/^<t[^>]*>/, '').replace(/<\/t>$/, '')]; // prettier-ignore
}
