// Shared formulas whose first cell is written over: the cells that leaned on it get their formula in full.
import { cellsOf, rowsOf, sheetDataOf } from './sheet-cells';
import { shiftFormula } from './shift-formula';
import { attributesOf, childOf, decodeXml, escapeXml, splice, type XmlElement } from './xml';

export interface SharedMaster {
  readonly group: string;
  /** Without leading `=`. */
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The shared formula that this cell holds for others; null for every other cell. */
export function sharedMasterOf(
  xml: string,
  cell: XmlElement,
  row: number,
  column: number,
): SharedMaster | null {
  const f = childOf(xml, cell, 'f');
  const attributes = f && attributesOf(xml, f.tag);
  if (!f || attributes?.get('t') !== 'shared' || f.contentEnd === f.contentStart) return null;
  const formula = decodeXml(
    xml
      .slice(f.contentStart, f.contentEnd)
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escapeXml(text)),
  );
  return { group: attributes.get('si') ?? '', formula, row, column };
}

/** The part with every cell that leans on one of these formulas standing by itself. */
export function expandShared(xml: string, masters: readonly SharedMaster[]): string {
  const sheetData = sheetDataOf(xml);
  if (masters.length === 0 || !sheetData) return xml;
  const groups = new Map(masters.map((master) => [master.group, master]));
  const found: { readonly f: XmlElement; readonly formula: string }[] = [];
  for (const { row, element } of rowsOf(xml, sheetData)) {
    if (!xml.slice(element.contentStart, element.contentEnd).includes('shared')) continue;
    for (const { column, element: cell } of cellsOf(xml, element)) {
      const f = childOf(xml, cell, 'f');
      const attributes = f && attributesOf(xml, f.tag);
      const master = attributes?.get('t') === 'shared' ? groups.get(attributes.get('si') ?? '') : undefined;
      if (!f || !master || f.contentEnd > f.contentStart) continue;
      found.push({ f, formula: shiftFormula(master.formula, row - master.row, column - master.column) });
    }
  }
  return found.reduceRight((text, { f, formula }) => {
    const name = f.tag.qualified;
    return splice(text, f.tag.start, f.end, `<${name}>${escapeXml(formula)}</${name}>`);
  }, xml);
}

/** A remembered `<c>` that leaned on a shared formula, standing by itself: that formula may be gone by now. */
export function withOwnFormula(cell: string, formula: string | null): string {
  const match = /<((?:[\w.-]+:)?f)\b[^>]*\bt\s*=\s*["']shared["'][^>]*?(?:\/>|>[\s\S]*?<\/\1>)/.exec(cell);
  if (!match || formula === null) return cell;
  const name = match[1]!;
  return splice(
    cell,
    match.index,
    match.index + match[0].length,
    `<${name}>${escapeXml(formula.replace(/^=/, ''))}</${name}>`,
  );
}
