// Cells and texts of the common shapes are read by a short way (plain-cells.ts, plain-texts.ts), others by the scanner. Bytes that
// come one by one never take the short way: both ways must say the same of the same XML, also of XML that is nearly common.
import fc from 'fast-check';
import { crc32, crc32Plain } from '../../../../src/workbook/file/read/zip/crc32';
import { Budget } from '../../../../src/workbook/file/read/budget';
import { DEFAULT_LIMITS } from '../../../../src/workbook/file/read/limits';
import type { PartReader } from '../../../../src/workbook/file/read/xlsx/part-reader';
import { SheetReader } from '../../../../src/workbook/file/read/xlsx/sheet';
import { StringsReader } from '../../../../src/workbook/file/read/xlsx/strings';
import { TextPool } from '../../../../src/workbook/file/read/cells/text-pool';
import { XmlScanner } from '../../../../src/workbook/file/read/xml/xml';

/** The reader's fault, or null, after all bytes in pieces of this size. */
function feed(reader: PartReader, bytes: Uint8Array, size: number): string | null {
  const xml = new XmlScanner(DEFAULT_LIMITS);
  for (let at = 0; at < bytes.length; at += size) {
    xml.feed(bytes.subarray(at, at + size));
    const fault = xml.fault ?? reader.take(xml) ?? xml.fault;
    if (fault) return `${fault.code}: ${fault.detail}`;
  }
  const fault = xml.finish();
  return fault && `${fault.code}: ${fault.detail}`;
}

const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml);
/** The short way looks only at what is followed by some bytes more. */
const TAIL = `<!--${' '.repeat(200)}-->`;

function sheetOf(xml: string, size: number) {
  const texts = new TextPool(DEFAULT_LIMITS.textBytes);
  for (const text of ['い', 'ろ', 'は']) {
    texts.appendString(text);
    texts.end();
  }
  const budget = new Budget(DEFAULT_LIMITS, undefined);
  const formats = ['General', '0.00', 'yyyy/m/d'];
  const reader = new SheetReader({ budget, texts, sharedStrings: 3, formats, dateSystem: 1900 });
  const bytes = bytesOf(`<worksheet><sheetData>${xml}</sheetData>${TAIL}</worksheet>`);
  const fault = feed(reader, bytes, size);
  if (fault) return { fault };
  const { rowCount, columnCount, store } = reader.cells;
  const { cells } = store.finish();
  const found: unknown[] = [];
  for (let row = 0; row < Math.min(rowCount + 2, 40); row += 1)
    for (let column = 0; column < Math.min(columnCount + 2, 40); column += 1) {
      const cell = cells.find(row, column);
      if (cell < 0) continue;
      const formula = reader.formulas.of(cell, row, column);
      found.push([row, column, cells.kinds[cell], cells.styles[cell], cells.data[cell], formula]);
    }
  return { fault, rowCount, columnCount, found, texts: allTexts(texts) };
}

const allTexts = (texts: TextPool): string[] =>
  Array.from({ length: texts.length }, (_, index) => texts.text(index));

function textsOf(xml: string, size: number) {
  const texts = new TextPool(DEFAULT_LIMITS.textBytes);
  const fault = feed(new StringsReader(texts), bytesOf(`<sst>${xml}${TAIL}</sst>`), size);
  return { fault, texts: fault ? [] : allTexts(texts) };
}

const CELLS: Readonly<Record<string, string>> = {
  'a number': '<c r="B1"><v>12.5</v></c>',
  'a shared text with a style': '<c r="B1" s="1" t="s"><v>2</v></c>',
  'type n said': '<c r="B1" t="n"><v>-3</v></c>',
  'seventeen digits and an exponent': '<c r="B1"><v>1.2345678901234567E-3</v></c>',
  'an empty cell with a date format': '<c r="B1" s="2"/>',
  'an empty cell with no format': '<c r="B1" s="1"/><c r="C1" s="0"/><c r="D1"/>',
  'a shared text that is not there': '<c r="B1" t="s"><v>3</v></c>',
  'a row that is none': '<c r="A0"><v>1</v></c>',
  'a column beyond the last': '<c r="XFE1"><v>1</v></c>',
  'the last column': '<c r="XFD1"><v>1</v></c>',
  'no column': '<c r="1"><v>1</v></c>',
  'another row': '<c r="B5"><v>1</v></c><c r="C1"><v>2</v></c>',
  'no reference after a plain cell': '<c r="D1"><v>1</v></c><c><v>2</v></c>',
  'small letters': '<c r="b1"><v>1</v></c>',
  'a prefix': '<x:c r="B1"><x:v>1</x:v></x:c>',
  'attributes in another order': '<c t="s" r="B1"><v>1</v></c>',
  'an attribute more': '<c r="B1" s="1" cm="1"><v>1</v></c>',
  'a formula': '<c r="B1"><f>A1*2</f><v>8</v></c><c r="C1" t="str"><f>"a"</f><v>a</v></c>',
  'inline text, errors, yes and no':
    '<c r="B1" t="inlineStr"><is><t>あ</t></is></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="b"><v>1</v></c>',
  'white space inside': '<c r="B1" s="1" ><v>1</v></c><c r="C1"><v> 5 </v></c><c r="D1" t="s"><v> 1</v></c>',
  'a comment inside': '<c r="B1"><v>1</v><!-- --></c>',
  'what is no number': '<c r="B1"><v>abc</v></c><c r="C1"><v></v></c><c r="D1"><v>1&#48;</v></c>',
  'tags that do not match': '<c r="B1"><v>1</v></d>',
  'a text beside the value': '<c r="B1"><v>1</v>x</c>',
  'a list of extensions': '<c r="B1"><v>1</v><extLst><ext/></extLst></c>',
  'an empty shape that goes on': '<c r="B1" s="2"/ ><v>1</v></c>',
};

describe.each(Object.entries(CELLS))('a sheet with %s', (_, cells) => {
  test.each(['<row r="1">#</row>', '<row><c r="A1"><v>1</v></c>#</row>', '#'])('in %s', (around) => {
    const xml = around.replace('#', cells);
    expect(sheetOf(xml, 1e6)).toEqual(sheetOf(xml, 1));
  });
});

const TEXTS: Readonly<Record<string, string>> = {
  plain: '<si><t>課名</t></si>',
  'no text': '<si><t></t></si><si><t/></si><si></si><si/>',
  'spaces kept': '<si><t xml:space="preserve"> 課 </t></si>',
  readings:
    '<si><t>課名</t><rPh sb="0" eb="2"><t>カメイ</t></rPh><phoneticPr fontId="1" type="noConversion"/></si>',
  'a reading without text': '<si><t>課名</t><rPh sb="0" eb="2"/><rPh><t/></rPh></si>',
  'a > in an attribute': '<si><t a=">">課</t><phoneticPr a="/>"/></si>',
  'a name that begins alike':
    '<si><t>a</t><rPhX><t>b</t></rPhX></si><si><tx>c</tx></si><si><t>d</t><pho>e</pho></si>',
  'rich runs': '<si><r><t>課</t></r><r><rPr><b/></rPr><t>名</t></r></si>',
  'entities and line ends': '<si><t>a&amp;b</t></si><si><t>a\r\nb</t></si><si><t>_x000D_</t></si>',
  'CDATA and comments': '<si><t><![CDATA[<&]]></t></si><si><t>a<!-- -->b</t></si>',
  'letters of one to four bytes': '<si><t>aé課𠮷</t></si><si><t>\ufeffb</t></si>',
  'a second text': '<si><t>a</t><t>b</t></si>',
  'an item inside an item': '<si><t>a</t><si><t>b</t></si></si>',
  'tags that do not match': '<si><t>a</si></t>',
};

test.each(Object.entries(TEXTS))('shared strings: %s', (_, xml) => {
  expect(textsOf(xml, 1e6)).toEqual(textsOf(xml, 1));
});

test('bytes that are no UTF-8 become what the platform makes of them, text by text', () => {
  const cases = [[0xe8, 0xaa], [0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe0, 0x80, 0xaf], [0xff], [0xf0, 0x9f, 0x98, 0x80]]; // prettier-ignore
  const pool = new TextPool(1000);
  for (const bytes of cases) {
    pool.append(Uint8Array.from(bytes), 0, bytes.length, true);
    pool.end();
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  expect(allTexts(pool)).toEqual(cases.map((bytes) => decoder.decode(Uint8Array.from(bytes))));
});

test('any text comes back from the pool as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 200 }), (texts) => {
      const pool = new TextPool(1e6, false);
      for (const text of texts) {
        pool.appendString(text);
        pool.end();
      }
      expect(allTexts(pool)).toEqual(texts.map((text) => text.replace(/\r\n/g, '\n')));
    }),
  );
});

test('pieces of every size give one answer', () => {
  const piece = fc.constantFrom(...Object.values(CELLS), ' ', '</row><row r="2">');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 2, max: 400 }), (cells, size) => {
      const xml = `<row r="1">${cells.join('')}</row>`;
      expect(sheetOf(xml, size)).toEqual(sheetOf(xml, 1));
    }),
  );
});

test("the platform's CRC and our own are one", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
      expect(crc32(second, crc32(first))).toBe(crc32Plain(second, crc32Plain(first)));
    }),
  );
});
