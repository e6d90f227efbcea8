// The cells of a worksheet part after rows or columns have come or gone: what comes in has the looks of what stands before it.
import { formatAddress } from '../../../address';
import type { ShiftCells } from '../../../book-edit';
import { movedLine } from '../../../shift/moved-line';
import { cellsOf, cellStyle, rowsOf, sheetDataOf, type CellPlace } from '../sheet-cells';
import { expandShared, sharedMasterOf, type SharedMaster } from '../shared-formulas';
import { attributesOf, splice, withAttribute, type XmlElement } from '../xml';
import { withPlaced } from './rewrite';

/** The part with every formula standing by itself: shared ones are written out where they are. */
export function withoutShared(xml: string): string {
  const sheetData = sheetDataOf(xml);
  if (!sheetData || !/\bt\s*=\s*["']shared["']/.test(xml)) return xml;
  const masters: SharedMaster[] = [];
  for (const { row, element } of rowsOf(xml, sheetData)) {
    if (!xml.slice(element.contentStart, element.contentEnd).includes('shared')) continue;
    for (const { column, element: cell } of cellsOf(xml, element)) {
      const master = sharedMasterOf(xml, cell, row, column);
      if (master) masters.push(master);
    }
  }
  return expandShared(xml, masters).replace(
    /(<(?:[\w.-]+:)?f)\s[^>]*\bt\s*=\s*["']shared["'][^>]*?>/g,
    (_, open: string) => `${open}>`,
  );
}

/** Shared formulas have been written out before. */
export function shiftedCells(xml: string, shift: ShiftCells): string {
  const sheetData = sheetDataOf(xml);
  if (!sheetData || sheetData.tag.kind === 'empty') return xml;
  const body =
    shift.axis === 'row' ? shiftedRows(xml, sheetData, shift) : shiftedColumns(xml, sheetData, shift);
  return splice(xml, sheetData.contentStart, sheetData.contentEnd, body);
}

function shiftedRows(xml: string, sheetData: XmlElement, shift: ShiftCells): string {
  const out: string[] = [];
  for (const { row, element } of rowsOf(xml, sheetData)) {
    const to = movedLine(row, shift);
    if (to === null) continue;
    out.push(to === row ? xml.slice(element.tag.start, element.end) : rowAt(xml, element, to));
    if (shift.kind === 'insert' && row === shift.at - 1)
      for (let more = 0; more < shift.count; more += 1) out.push(rowLike(xml, element, shift.at + more));
  }
  return out.join('');
}

const rowTag = (xml: string, row: XmlElement, to: number): string =>
  withPlaced(withAttribute(xml.slice(row.tag.start, row.tag.end), 'spans', null), 'r', String(to + 1));

function rowAt(xml: string, row: XmlElement, to: number): string {
  if (row.tag.kind === 'empty') return rowTag(xml, row, to);
  const out = [rowTag(xml, row, to)];
  let copied = row.contentStart;
  for (const { column, element } of cellsOf(xml, row)) {
    out.push(xml.slice(copied, element.tag.start), cellTag(xml, element, to, column));
    copied = element.tag.end;
  }
  out.push(xml.slice(copied, row.end));
  return out.join('');
}

const cellTag = (xml: string, cell: XmlElement, row: number, column: number): string =>
  withPlaced(xml.slice(cell.tag.start, cell.tag.end), 'r', formatAddress(row, column));

/** An empty row that is dressed as this one; what is hidden or folded away is not copied. */
function rowLike(xml: string, row: XmlElement, to: number): string {
  const cells = [...cellsOf(xml, row)].map(({ column, element }) => emptyLike(xml, element, to, column));
  const open = ['hidden', 'collapsed'].reduce(
    (tag, name) => withAttribute(tag, name, null),
    rowTag(xml, row, to),
  );
  const bare = open.replace(/\s*\/>$/, '>');
  return `${bare}${cells.join('')}</${row.tag.qualified}>`;
}

function emptyLike(xml: string, cell: XmlElement, row: number, column: number): string {
  const style = cellStyle(xml, cell);
  return style === null ? '' : `<${cell.tag.qualified} r="${formatAddress(row, column)}" s="${style}"/>`;
}

function shiftedColumns(xml: string, sheetData: XmlElement, shift: ShiftCells): string {
  const out: string[] = [];
  for (const { row, element } of rowsOf(xml, sheetData)) {
    const cells = [...cellsOf(xml, element)];
    if (!cells.some(({ column }) => column >= shift.at - 1)) {
      out.push(xml.slice(element.tag.start, element.end));
      continue;
    }
    const moved = cells.flatMap((cell) => cellsAt(xml, cell, row, shift));
    const open = rowTag(xml, element, row).replace(/\s*\/>$/, '>');
    out.push(`${open}${moved.join('')}</${element.tag.qualified}>`);
  }
  return out.join('');
}

function cellsAt(xml: string, { column, element }: CellPlace, row: number, shift: ShiftCells): string[] {
  const to = movedLine(column, shift);
  if (to === null) return [];
  const own = cellTag(xml, element, row, to) + xml.slice(element.tag.end, element.end);
  if (shift.kind === 'delete' || column !== shift.at - 1) return [own];
  const more = Array.from({ length: shift.count }, (_, at) => emptyLike(xml, element, row, shift.at + at));
  return [own, ...more];
}

/** The cells of array formulas tell their range. */
export const arrayRangesOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<((?:[\w.-]+:)?f)\s[^>]*\bt\s*=\s*["']array["'][^>]*>/g)].flatMap((match) => {
    const tag = { start: 0, end: match[0].length, qualified: match[1]!, name: 'f', kind: 'open' } as const;
    return attributesOf(match[0], tag).get('ref') ?? [];
  });
