// Rows and cells of a worksheet part as places in its text. Rows and cells without a reference follow the one before them.
import { parseAddress } from '../../address';
import { attributesOf, childOf, childrenOf, rootOf, type XmlElement } from './xml';

export interface RowPlace {
  /** zero-based */
  readonly row: number;
  readonly element: XmlElement;
}
export interface CellPlace {
  /** zero-based */
  readonly column: number;
  readonly element: XmlElement;
}

export const sheetDataOf = (xml: string): XmlElement | null => childOf(xml, rootOf(xml), 'sheetData');

export function* rowsOf(xml: string, sheetData: XmlElement): Generator<RowPlace> {
  let row = -1;
  for (const element of childrenOf(xml, sheetData)) {
    if (element.tag.name !== 'row') continue;
    const reference = attributesOf(xml, element.tag).get('r');
    row = reference === undefined ? row + 1 : Number(reference) - 1;
    yield { row, element };
  }
}

export function* cellsOf(xml: string, row: XmlElement): Generator<CellPlace> {
  let column = -1;
  for (const element of childrenOf(xml, row)) {
    if (element.tag.name !== 'c') continue;
    const address = parseAddress(attributesOf(xml, element.tag).get('r') ?? '');
    column = address ? address.column : column + 1;
    yield { column, element };
  }
}

const styleOf = (attributes: Map<string, string>, name: string): number | null => {
  const style = attributes.get(name);
  return style === undefined ? null : Number(style);
};

export const cellStyle = (xml: string, cell: XmlElement): number | null =>
  styleOf(attributesOf(xml, cell.tag), 's');
export const rowStyle = (xml: string, row: XmlElement): number | null =>
  styleOf(attributesOf(xml, row.tag), 's');

/** The style an empty cell of this column takes when its row has none. */
export function columnStyles(xml: string): (column: number) => number {
  const list = childOf(xml, rootOf(xml), 'cols');
  const columns = list
    ? [...childrenOf(xml, list)].map((element) => {
        const attributes = attributesOf(xml, element.tag);
        const style = styleOf(attributes, 'style') ?? 0;
        return { min: Number(attributes.get('min')) - 1, max: Number(attributes.get('max')) - 1, style };
      })
    : [];
  return (column) => columns.find((one) => column >= one.min && column <= one.max)?.style ?? 0;
}
