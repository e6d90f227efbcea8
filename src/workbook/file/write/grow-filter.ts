// A sheet's filter takes in the rows and columns that are appended right beside it, as Excel does when they are typed there.
import { formatColumn, formatRange, parseRange, type CellRange } from '../../address';
import { attributesOf, childOf, childrenOf, rootOf, splice, withAttribute } from './xml';

/** A cell that the product laid out and filled. */
export interface Laid {
  readonly row: number;
  readonly column: number;
}

/** The range with the rows below it and the heading cells to its right, as far as they follow without a gap. */
export function grownRange(range: CellRange, laid: readonly Laid[]): CellRange {
  const rows = new Set(
    laid.flatMap(({ row, column }) => (column >= range.left && column <= range.right ? [row] : [])),
  );
  const headings = new Set(laid.flatMap(({ row, column }) => (row === range.top ? [column] : [])));
  let { bottom, right } = range;
  while (rows.has(bottom + 1)) bottom += 1;
  while (headings.has(right + 1)) right += 1;
  return { ...range, bottom, right };
}

/** The worksheet with its filter grown, and the filter's range; null when it stays as it is. */
export function growFilter(
  xml: string,
  laid: readonly Laid[],
): { readonly xml: string; readonly range: CellRange } | null {
  const filter = childOf(xml, rootOf(xml), 'autoFilter');
  const range = filter && parseRange(attributesOf(xml, filter.tag).get('ref') ?? '');
  if (!filter || !range) return null;
  const grown = grownRange(range, laid);
  if (grown.bottom === range.bottom && grown.right === range.right) return null;
  const tag = withAttribute(xml.slice(filter.tag.start, filter.tag.end), 'ref', formatRange(grown));
  return { xml: splice(xml, filter.tag.start, filter.tag.end, tag), range: grown };
}

const dollar = (row: number, column: number): string => `$${formatColumn(column)}$${row + 1}`;

/** The workbook part with the hidden name of this tab's filter (zero-based position) on the grown range. */
export function withFilterName(
  xml: string,
  position: number,
  { top, left, bottom, right }: CellRange,
): string {
  const list = childOf(xml, rootOf(xml), 'definedNames');
  const name = [...(list ? childrenOf(xml, list) : [])].find((child) => {
    const attributes = attributesOf(xml, child.tag);
    return (
      attributes.get('name') === '_xlnm._FilterDatabase' &&
      attributes.get('localSheetId') === String(position)
    );
  });
  if (!name) return xml;
  const sheet = xml.slice(name.contentStart, name.contentEnd).replace(/![^!]*$/, '');
  const refersTo = `${sheet}!${dollar(top, left)}:${dollar(bottom, right)}`;
  return splice(xml, name.contentStart, name.contentEnd, refersTo);
}
