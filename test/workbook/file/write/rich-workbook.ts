// A foreign macro workbook with one of everything that a patch must leave alone: some by exceljs, some as parts made by hand.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Workbook } from 'exceljs';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function baseBytes(): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet('目標', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(['番号', '目標', '割合', '計']);
  for (let n = 1; n <= 5; n++)
    sheet.addRow([n, `目標${n}`, n / 10, { formula: `A${n + 1}*2`, result: n * 2 }]);
  sheet.getCell('B2').value = { richText: [{ text: '太い', font: { bold: true } }, { text: '目標' }] };
  sheet.getCell('B3').note = '確認のこと';
  sheet.getCell('B4').value = { text: 'リンク', hyperlink: 'https://example.invalid/' };
  sheet.getCell('C2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"0.1,0.2"'] };
  sheet.addConditionalFormatting({
    ref: 'C2:C6',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulae: [0.3],
        priority: 1,
        style: { font: { bold: true } },
      },
    ],
  });
  sheet.addImage(book.addImage({ buffer: PNG as unknown as ArrayBuffer, extension: 'png' }), 'F2:G4');
  book.definedNames.add("'目標'!$B$2:$B$6", '目標一覧');
  const other = book.addWorksheet('表');
  other.addTable({
    name: '表1',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: '区分' }, { name: '値' }],
    rows: [['a', 1]],
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function edited(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  parts[name] = strToU8(change(strFromU8(parts[name]!)));
}

/** Parts by hand: a chart's, a pivot cache's and a macro project's bytes need only be carried, never understood. */
export const CARRIED = {
  'xl/vbaProject.bin': Uint8Array.from({ length: 3000 }, (_, n) => (n * 7919) % 256),
  'xl/charts/chart1.xml': strToU8(
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
  ),
  'xl/pivotCache/pivotCacheDefinition1.xml': strToU8('<pivotCacheDefinition xmlns="x" refreshedBy="x"/>'),
  'customXml/item1.xml': strToU8('<tenkai xmlns="urn:city"><id>7</id></tenkai>'),
  'xl/printerSettings/printerSettings1.bin': strToU8('printer'),
  'xl/calcChain.xml': strToU8(
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="D2" i="1"/><c r="D3"/></calcChain>',
  ),
};

export async function richWorkbook(): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = { ...unzipSync(await baseBytes()), ...CARRIED };
  edited(parts, '[Content_Types].xml', (xml) =>
    xml
      .replace('spreadsheetml.sheet.main+xml', 'spreadsheetml.sheet.macroEnabled.main+xml')
      .replace('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.macroEnabled', 'application/vnd.ms-excel.sheet.macroEnabled')
      .replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
  ); // prettier-ignore
  edited(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId901" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>` +
        `<Relationship Id="rId902" Type="${RELATIONS}/calcChain" Target="calcChain.xml"/>` +
        `<Relationship Id="rId903" Type="${RELATIONS}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/></Relationships>`,
    ),
  );
  return zipSync(parts, { level: 9, mtime: new Date(2024, 3, 1) });
}
