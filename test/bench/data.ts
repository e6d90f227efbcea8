// Seeded data for the benches: workbooks of Japanese objective sheets as Excel would save them, written here with fflate
// alone so that no library under measure has made them.
import { strToU8, zipSync, type Zippable } from 'fflate';

/** mulberry32: the same numbers from the same seed, on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = ['市民', '窓口', '待ち時間', '短縮', '研修', '職員', '防災', '訓練', '実施', '計画', '見直し', '公共施設', '更新', '調査', '情報', '発信', '子育て', '支援', '高齢者', '見守り', '道路', '補修', '水道', '経営', '戦略', '策定', '健診', '受診率', '向上', '推進', '図書館', '利用者', '移住', '定住', '相談', '体制', '整備', '電子申請', '拡大', '歳入', '確保']; // prettier-ignore

/** Share of the cells that are texts seen before (names of divisions, marks); the rest are sentences or numbers. */
const REPEATED = 0.4;

function text(random: () => number): string {
  const count = 2 + Math.floor(random() * 6);
  const words = Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '');
  return `${words.join('')}${random() < 0.3 ? Math.floor(random() * 1000) : ''}`;
}

const columnName = (column: number): string => String.fromCharCode(65 + column);

class Strings {
  readonly items: string[] = [];
  private readonly known = new Map<string, number>();
  references = 0;

  number(text: string): number {
    this.references += 1;
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.items.push(`<si><t>${text}</t><phoneticPr fontId="1"/></si>`);
    this.known.set(text, this.items.length - 1);
    return this.items.length - 1;
  }
}

/** Texts in two of three columns, whole numbers, decimals and dates in the others. */
function cell(
  random: () => number,
  row: number,
  column: number,
  strings: Strings,
  frequent: readonly string[],
): string {
  const at = `r="${columnName(column)}${row + 1}"`;
  if (column % 3 === 2) {
    if (column === 2) return `<c ${at} s="2"><v>${45_000 + Math.floor(random() * 800)}</v></c>`;
    const number = column === 5 ? Math.floor(random() * 10_000) : Math.floor(random() * 10_000) / 100;
    return `<c ${at} s="1"><v>${number}</v></c>`;
  }
  const words = random() < REPEATED ? frequent[Math.floor(random() * frequent.length)]! : text(random);
  return `<c ${at} s="1" t="s"><v>${strings.number(words)}</v></c>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

function sheetXml(
  random: () => number,
  rows: number,
  columns: number,
  strings: Strings,
  frequent: readonly string[],
): string {
  const parts = [
    `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:${columnName(columns - 1)}${rows}"/><sheetData>`,
  ];
  for (let row = 0; row < rows; row += 1) {
    parts.push(`<row r="${row + 1}" spans="1:${columns}">`);
    for (let column = 0; column < columns; column += 1)
      parts.push(cell(random, row, column, strings, frequent));
    parts.push('</row>');
  }
  parts.push(
    '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>',
  );
  return parts.join('');
}

export interface DataShape {
  readonly seed: number;
  readonly sheets: number;
  readonly rows: number;
  /** Up to 26. */
  readonly columns: number;
}

/** One workbook's bytes. */
export function workbookBytes(shape: DataShape): Uint8Array {
  const random = seeded(shape.seed);
  const strings = new Strings();
  const frequent = Array.from({ length: 60 }, () => text(random));
  const files: Zippable = {};
  for (let sheet = 1; sheet <= shape.sheets; sheet += 1) {
    files[`xl/worksheets/sheet${sheet}.xml`] = strToU8(
      sheetXml(random, shape.rows, shape.columns, strings, frequent),
    );
  }
  files['xl/sharedStrings.xml'] = strToU8(
    `${XML}<sst xmlns="${MAIN}" count="${strings.references}" uniqueCount="${strings.items.length}">${strings.items.join('')}</sst>`,
  );
  return zipSync({ ...frame(shape.sheets), ...files }, { level: 6 });
}

function frame(sheets: number): Zippable {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const types = `${PACKAGE}/content-types`;
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${sheetType}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets>${numbers.map((n) => `<sheet name="課${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => relationship(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)).join('')}${relationship(`rId${sheets + 1}`, 'styles', 'styles.xml')}${relationship(`rId${sheets + 2}`, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]ge\\.m\\.d;@"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    ),
  };
}
