// Hand-made .xlsx archives for tests: the parts a test wants to bend, and plain ones for the rest.
import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface PackageParts {
  /** Inside `<worksheet>`, for each sheet. */
  readonly sheets: readonly string[];
  /** The `<si>` elements. */
  readonly strings?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string;
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  /** Whole parts by name; null leaves a part out. */
  readonly replaced?: Readonly<Record<string, string | Uint8Array | null>>;
  /** 0 keeps sizes as they are. */
  readonly level?: 0 | 6;
}

export const sheetData = (rows: string): string => `<sheetData>${rows}</sheetData>`;

/** Cell styles of number format ids, in order; `codes` defines ids from 164 on. */
export function stylesOf(ids: readonly number[], codes: Readonly<Record<number, string>> = {}): string {
  const formats = Object.entries(codes)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    .join('');
  return `<numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

export function packageBytes(parts: PackageParts): Uint8Array {
  const texts = partTexts(parts);
  const files: Zippable = {};
  for (const [name, content] of Object.entries({ ...texts, ...parts.replaced })) {
    if (content !== null) files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level: parts.level ?? 6 });
}

function partTexts({
  sheets,
  strings = '',
  styles = '',
  properties = '',
}: PackageParts): Record<string, string> {
  const numbers = sheets.map((_, index) => index + 1);
  const texts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}">${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${numbers.map((n) => `<sheet name="Sheet${n}" sheetId="${n}" r:id="s${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}">${numbers.map((n) => relation(`s${n}`, 'worksheet', `worksheets/sheet${n}.xml`)).join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', '/xl/styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
  };
  sheets.forEach((sheet, index) => {
    texts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`;
  });
  return texts;
}
