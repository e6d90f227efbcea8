// Links from cells to other cells of the same workbook (ECMA-376 part 1, 18.3.1.47). A sheet that gets links of ours has none else.
import { formatAddress } from '../../address';
import { WORKSHEET_SEQUENCE } from './namespaces';
import { PartPackage } from './part-package';
import { WorkbookPart, workbookPartOf } from './workbook-part';
import { childOf, escapeXml, insertOrdered, prefixed, prefixOf, rootOf, splice } from './xml';

export interface CellLink {
  /** The sheet that the link stands on. */
  readonly from: string;
  /** zero-based */
  readonly row: number;
  readonly column: number;
  /** Where it leads: a sheet and an A1 address. */
  readonly sheet: string;
  readonly cell: string;
}

/** The bytes with the links; links of sheets that are not there are left out. */
export function linkCells(bytes: Uint8Array, links: readonly CellLink[]): Uint8Array {
  const pack = PartPackage.open(bytes);
  const main = pack && workbookPartOf(pack);
  if (!pack || !main || links.length === 0) return bytes;
  const workbook = new WorkbookPart(pack, main);
  for (const name of new Set(links.map(({ from }) => from))) {
    const part = workbook.find(name)?.part ?? '';
    const xml = pack.text(part);
    const own = links.filter(({ from }) => from === name);
    if (xml !== null) pack.put(part, withLinks(xml, own));
  }
  return pack.toBytes();
}

function withLinks(xml: string, links: readonly CellLink[]): string {
  const former = childOf(xml, rootOf(xml), 'hyperlinks');
  const bare = former ? splice(xml, former.tag.start, former.end, '') : xml;
  const each = links.map(({ row, column, sheet, cell }) => {
    const location = escapeXml(`'${sheet.replaceAll("'", "''")}'!${cell}`);
    return `<hyperlink ref="${formatAddress(row, column)}" location="${location}" display="${cell}"/>`;
  });
  const markup = prefixed(`<hyperlinks>${each.join('')}</hyperlinks>`, prefixOf(rootOf(bare).tag));
  return insertOrdered(bare, markup, 'hyperlinks', WORKSHEET_SEQUENCE);
}
