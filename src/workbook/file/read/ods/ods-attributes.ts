// The attributes of OpenDocument's tables that readers ask for, by their names.
import { nameHash, type XmlScanner } from '../xml/xml';
import { attributeText } from '../xml/xml-text';

export type Attributes = Readonly<Record<string, string>>;

/** Rows and columns that are folded away or filtered out. */
export const isHidden = (attributes: Attributes): boolean =>
  attributes['visibility'] === 'collapse' || attributes['visibility'] === 'filter';

/** How often something repeats; 1 for what is no count. */
export function timesOf(text: string | undefined): number {
  const times = Number(text ?? 1);
  return times >= 1 && times < 2 ** 31 ? Math.floor(times) : 1;
}

const NAMES = ['name', 'style-name', 'visibility', 'number-rows-repeated', 'number-columns-repeated', 'default-cell-style-name', 'value-type', 'value', 'date-value', 'time-value', 'boolean-value', 'string-value', 'formula', 'number-columns-spanned', 'number-rows-spanned', 'c']; // prettier-ignore
const KNOWN: ReadonlyMap<number, string> = new Map(NAMES.map((name) => [nameHash(name), name]));

/** The attributes that matter; of the two value types LibreOffice writes, `error` says more. */
export function attributesOf(xml: XmlScanner): Attributes {
  const attributes: Record<string, string> = {};
  while (xml.nextAttribute()) {
    const name = KNOWN.get(xml.attribute);
    if (name === undefined) continue;
    const text = attributeText(xml.bytes, xml.valueStart, xml.valueEnd);
    if (name !== 'value-type' || attributes[name] === undefined || text === 'error') attributes[name] = text;
  }
  return attributes;
}

/** Excel's own limit; a longer text is none of its formulas. */
const MOST_CHARACTERS = 8_192;

/** `of:=SUM([.A1:.B2];1)` → `SUM(A1:B2,1)`. */
export function plainFormula(formula: string): string {
  if (formula.length > MOST_CHARACTERS) return '';
  return formula
    .replace(/^(?:[a-z]+:)?=/, '')
    .split('"')
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece
            .replace(/\[([^\]]*)\]/g, (_, reference: string) => plainReference(reference))
            .replace(/;/g, ','),
    )
    .join('"');
}

/** `.A1:.B2` → `A1:B2`, `$Sheet1.A1` → `Sheet1!A1`. */
const plainReference = (reference: string): string =>
  reference.replace(/(^|:)\./g, '$1').replace(/\$?('[^']*'|[^.':]+)\./g, '$1!');
