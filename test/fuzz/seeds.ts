// The good files that the fuzzer damages: one of each kind that can be opened, small and full of quirks.
import * as SheetJs from '@e965/xlsx';
import { packageBytes, sheetData, stylesOf } from '../workbook/file/read/package-bytes';
import { workbookBytes } from '../bench/data';
import type { FuzzFile } from './mutate';

function sheetJsFile(bookType: 'xlsx' | 'biff8' | 'ods'): Uint8Array {
  const sheet = SheetJs.utils.aoa_to_sheet([
    ['課名', '目標', 1, 0.35, true],
    ['総務課', '窓口の\n改善', -2.5, 1e-7, false],
  ]);
  sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 5, c: 1 } }];
  const book = SheetJs.utils.book_new();
  SheetJs.utils.book_append_sheet(book, sheet, '課の目標');
  return new Uint8Array(SheetJs.write(book, { bookType, type: 'array', bookSST: true }) as ArrayBuffer);
}

const QUIRKS =
  sheetData(
    '<row r="2" hidden="1"><c r="B2" t="s"><v>0</v></c><c r="C2" s="1"><v>45748</v></c><c t="inlineStr"><is><r><t>イ</t></r><rPh sb="0" eb="1"><t>い</t></rPh></is></c></row>' +
      '<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f t="shared" ref="C3:C4" si="0">A1&amp;"x"</f><v>x</v></c></row>' +
      '<row r="4"><c r="C4" t="str"><f t="shared" si="0"/><v>y</v></c><c r="D4" t="d"><v>2025-04-01</v></c></row>',
  ) + '<mergeCells><mergeCell ref="A5:B6"/></mergeCells>';

export const seedFiles = (): readonly FuzzFile[] => [
  {
    name: 'quirks.xlsx',
    bytes: packageBytes({
      sheets: [QUIRKS, QUIRKS],
      strings:
        '<si><r><t>窓口</t></r><r><t xml:space="preserve"> の_x000D_改善&#x20;</t></r><rPh sb="0" eb="2"><t>まどぐち</t></rPh></si>',
      styles: stylesOf([0, 176], { 176: '[$-411]ge.m.d' }),
    }),
  },
  { name: 'plain.xlsx', bytes: workbookBytes({ seed: 7, sheets: 2, rows: 30, columns: 8 }) },
  { name: 'sheetjs.xlsx', bytes: sheetJsFile('xlsx') },
  { name: 'old.xls', bytes: sheetJsFile('biff8') },
  { name: 'open.ods', bytes: sheetJsFile('ods') },
  {
    name: 'table.csv',
    bytes: new TextEncoder().encode('課名,目標\r\n"総務課","=1+1 ""x"""\r\n007,12.5\r\n'),
  },
];
