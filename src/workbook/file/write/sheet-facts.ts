// What stands in the way of writing a cell of an existing worksheet part: protection, array formulas, table headings.
import { parseRange, type CellRange } from '../../address';
import type { PartPackage } from './part-package';
import { cellsOf, cellStyle, columnStyles, rowsOf, rowStyle, sheetDataOf } from './sheet-cells';
import type { StyleBook } from './style-book';
import { attributesOf, childOf, childrenOf, rootOf, type Tag } from './xml';

type CellTest = (row: number, column: number) => boolean;
/** `own`: the cell is one that the product lays out itself (see `CheckedSheet`). */
export type LockTest = (row: number, column: number, own: boolean) => boolean;

const contains = (range: CellRange, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
const anyOf =
  (ranges: readonly CellRange[]): CellTest =>
  (row, column) =>
    ranges.some((range) => contains(range, row, column));
const rangesOf = (text: string): CellRange[] => text.split(/\s+/).flatMap((part) => parseRange(part) ?? []);
const isOn = (text: string | undefined): boolean => text === '1' || text === 'true';

/** Which cells are locked: on a protected sheet all whose style does not free them, outside ranges that anyone may edit. */
export function lockedCells(xml: string, styles: StyleBook): LockTest {
  const root = rootOf(xml);
  const protection = /sheetProtection/.test(xml) ? childOf(xml, root, 'sheetProtection') : null;
  if (!protection || !isOn(attributesOf(xml, protection.tag).get('sheet'))) return () => false;
  const secret = isSecret(attributesOf(xml, protection.tag));
  const free = anyOf(openRanges(xml));
  const styleAt = stylesByCell(xml);
  return (row, column, own) =>
    (secret || !own) && styles.isLocked(styleAt(row, column)) && !free(row, column);
}

const isSecret = (attributes: Map<string, string>): boolean =>
  ['password', 'hashValue', 'securityDescriptor'].some((name) => (attributes.get(name) ?? '') !== '');

function openRanges(xml: string): CellRange[] {
  const list = childOf(xml, rootOf(xml), 'protectedRanges');
  if (!list) return [];
  return [...childrenOf(xml, list)].flatMap((child) => {
    const attributes = attributesOf(xml, child.tag);
    return isSecret(attributes) ? [] : rangesOf(attributes.get('sqref') ?? '');
  });
}

function stylesByCell(xml: string): (row: number, column: number) => number {
  const cells = new Map<string, number>();
  const rows = new Map<number, number | null>();
  const ofColumn = columnStyles(xml);
  const sheetData = sheetDataOf(xml);
  for (const { row, element } of sheetData ? rowsOf(xml, sheetData) : []) {
    rows.set(row, rowStyle(xml, element));
    for (const cell of cellsOf(xml, element))
      cells.set(`${row}:${cell.column}`, cellStyle(xml, cell.element) ?? 0);
  }
  return (row, column) => cells.get(`${row}:${column}`) ?? rows.get(row) ?? ofColumn(column);
}

/** Cells of array formulas and data tables that span several cells: Excel lets nobody change a part of one. */
export function arrayCells(xml: string): CellTest {
  const ranges: CellRange[] = [];
  for (const match of xml.matchAll(/<((?:[\w.-]+:)?f)\s[^>]*\bt\s*=\s*["'](?:array|dataTable)["'][^>]*>/g)) {
    const tag: Tag = { start: 0, end: match[0].length, qualified: match[1]!, name: 'f', kind: 'open' };
    const range = parseRange(attributesOf(match[0], tag).get('ref') ?? '');
    if (range && (range.top < range.bottom || range.left < range.right)) ranges.push(range);
  }
  return anyOf(ranges);
}

/** Heading cells of the sheet's tables: the table part repeats their texts, and Excel repairs a file where they differ. */
export function tableHeadingCells(pack: PartPackage, sheetPart: string): CellTest {
  const ranges = pack.relations(sheetPart).flatMap((relation) => {
    const xml = relation.type.endsWith('/table') ? pack.text(relation.target) : null;
    if (xml === null) return [];
    const attributes = attributesOf(xml, rootOf(xml).tag);
    const range = parseRange(attributes.get('ref') ?? '');
    return range && attributes.get('headerRowCount') !== '0' ? [{ ...range, bottom: range.top }] : [];
  });
  return anyOf(ranges);
}
