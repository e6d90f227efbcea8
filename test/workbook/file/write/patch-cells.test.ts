// Cells written into worksheet parts of every shape that programs write.
import { patchCells, type CellPatch } from '../../../../src/workbook/file/write/patch-cells';
import { arrayCells, lockedCells } from '../../../../src/workbook/file/write/sheet-facts';
import { emptyStyles, StyleBook } from '../../../../src/workbook/file/write/style-book';
import { TRANSITIONAL } from '../../../../src/workbook/file/write/namespaces';
import { parseAddress } from '../../../../src/workbook/address';

const put = (address: string, value: number | null, style?: number): CellPatch => ({
  ...parseAddress(address)!,
  style: (now) => style ?? now,
  content: value === null ? null : { type: null, markup: `<v>${value}</v>` },
});
const sheet = (data: string, before = '', after = ''): string =>
  `<worksheet xmlns="m">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
const patched = (xml: string, ...patches: CellPatch[]): string => patchCells(xml, patches).xml;

test.each<[string, string, CellPatch[], string]>([
  ['an existing cell keeps its style', sheet('<row r="1"><c r="A1" s="3" t="s"><v>0</v></c></row>'), [put('A1', 5)], sheet('<row r="1"><c r="A1" s="3"><v>5</v></c></row>')],
  ['a missing cell goes between its neighbours', sheet('<row r="1"><c r="A1"/><c r="C1"/></row>'), [put('B1', 5)], sheet('<row r="1"><c r="A1"/><c r="B1"><v>5</v></c><c r="C1"/></row>')],
  ['a missing row goes between its neighbours', sheet('<row r="1"/><row r="9"/>'), [put('A5', 5)], sheet('<row r="1"/><row r="5"><c r="A5"><v>5</v></c></row><row r="9"/>')],
  ['rows and cells behind the last', sheet('<row r="1"><c r="A1"/></row>'), [put('B1', 1), put('A3', 2), put('A2', 3)], sheet('<row r="1"><c r="A1"/><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>')],
  ['rows and cells without references', sheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'), [put('B1', 9), put('A2', 8)], sheet('<row><c><v>1</v></c><c r="B1"><v>9</v></c></row><row><c r="A2"><v>8</v></c></row>')],
  ['an empty row element', sheet('<row r="2" ht="30" customHeight="1"/>'), [put('A2', 1)], sheet('<row r="2" ht="30" customHeight="1"><c r="A2"><v>1</v></c></row>')],
  ['an empty sheet', '<worksheet xmlns="m"><sheetPr/><sheetData/><pageMargins/></worksheet>', [put('A1', 1)], '<worksheet xmlns="m"><sheetPr/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><pageMargins/></worksheet>'],
  ['a part without sheetData', '<worksheet xmlns="m"><sheetPr/><pageMargins/></worksheet>', [put('A1', 1)], '<worksheet xmlns="m"><sheetPr/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><pageMargins/></worksheet>'],
  ['prefixed markup', '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>', [put('A1', 2), put('A2', 3)], '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>'],
  ['single quotes and > in attributes', sheet("<row r='1'><c r='A1' s='1' x='>'><v>1</v></c></row>"), [put('A1', 2)], sheet("<row r='1'><c r=\"A1\" s=\"1\"><v>2</v></c></row>")],
  ['comments that look like cells', sheet('<row r="1"><!-- <c r="A1"> --><c r="A1"/></row>'), [put('A1', 2)], sheet('<row r="1"><!-- <c r="A1"> --><c r="A1"><v>2</v></c></row>')],
  ['a hint of spans that is wrong now', sheet('<row r="1" spans="1:1"><c r="A1"/></row>'), [put('C1', 2)], sheet('<row r="1"><c r="A1"/><c r="C1"><v>2</v></c></row>')],
  ['the style of the row', sheet('<row r="1" s="4" customFormat="1"/>'), [put('B1', 2)], sheet('<row r="1" s="4" customFormat="1"><c r="B1" s="4"><v>2</v></c></row>')],
  ['the style of the column', sheet('', '<cols><col min="2" max="3" style="5"/></cols>'), [put('B1', 2)], sheet('<row r="1"><c r="B1" s="5"><v>2</v></c></row>', '<cols><col min="2" max="3" style="5"/></cols>')],
  ['a cleared cell keeps its look', sheet('<row r="1"><c r="A1" s="3"><v>1</v></c></row>'), [put('A1', null)], sheet('<row r="1"><c r="A1" s="3"/></row>')],
  ['nothing for nothing', sheet('<row r="1"/>'), [put('A5', null)], sheet('<row r="1"/>')],
  ['the dimension grows', sheet('', '<dimension ref="B2:C3"/>'), [put('E1', 1)], sheet('<row r="1"><c r="E1"><v>1</v></c></row>', '<dimension ref="B1:E3"/>')],
])('%s', (_, before, patches, after) => {
  expect(patched(before, ...patches)).toBe(after);
}); // prettier-ignore

describe('shared formulas', () => {
  const xml = sheet(
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1&amp;"<"</f><v>1</v></c></row>'.replace(
      '"<"',
      '"&lt;"',
    ) +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f><v>3</v></c></row>' +
      '<row r="4"><c r="A4"><f t="shared" ref="A4:A5" si="1">B4</f></c></row><row r="5"><c r="A5"><f t="shared" si="1"/></c></row>',
  );
  test('whose first cell is written over leave every other cell its own formula', () => {
    const after = patched(xml, put('A1', 9));
    expect(after).toContain('<c r="A1"><v>9</v></c>');
    expect(after).toContain('<c r="A2"><f>B2*$C$1&amp;&quot;&lt;&quot;</f><v>2</v></c>');
    expect(after).toContain('<c r="A3"><f>B3*$C$1&amp;&quot;&lt;&quot;</f><v>3</v></c>');
  });
  test('of other groups stay as they are', () => {
    expect(patched(xml, put('A1', 9))).toContain(
      '<c r="A4"><f t="shared" ref="A4:A5" si="1">B4</f></c></row><row r="5"><c r="A5"><f t="shared" si="1"/></c>',
    );
  });
  test('lose a cell that leans on them without a change elsewhere', () => {
    expect(patched(xml, put('A2', 9))).toBe(xml.replace('<f t="shared" si="0"/><v>2</v>', '<v>9</v>'));
  });
});

test('tells which cells were formulas and what they were', () => {
  const { was, formulaLost } = patchCells(sheet('<row r="1"><c r="A1"><f>B1</f></c></row>'), [
    put('B1', 1),
    put('A1', 1),
  ]);
  expect([was, formulaLost]).toEqual([[null, '<c r="A1"><f>B1</f></c>'], true]);
});

test('cells of an array formula are known, single-cell ones are free', () => {
  const test = arrayCells(
    sheet(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f></c><c r="C1"><f ref="C1" t="array">X</f></c></row>',
    ),
  );
  expect([test(0, 0), test(2, 0), test(3, 0), test(0, 2)]).toEqual([true, true, false, false]);
});

describe('protection', () => {
  const styles = new StyleBook(emptyStyles(TRANSITIONAL));
  const free = styles.lookIndex({ style: 'input', unlocked: true });
  const data = `<row r="1"><c r="A1" s="${free}"/><c r="B1"/></row>`;
  test.each([
    ['locks cells without a free style', '<sheetProtection sheet="1"/>', [false, true, true]],
    ['is off unless it says so', '<sheetProtection sheet="0"/>', [false, false, false]],
    ['leaves ranges open that need no password', '<sheetProtection sheet="1"/><protectedRanges><protectedRange name="x" sqref="B1 D4:E5"/></protectedRanges>', [false, false, true]],
    ['keeps ranges with a password', '<sheetProtection sheet="true"/><protectedRanges><protectedRange name="x" sqref="B1" hashValue="h"/></protectedRanges>', [false, true, true]],
  ])('%s', (_, markup, expected) => {
    const locked = lockedCells(sheet(data, '', markup), styles);
    expect([locked(0, 0, false), locked(0, 1, false), locked(9, 9, false)]).toEqual(expected);
  }); // prettier-ignore
  test('lets the product write cells it lays out itself, unless a password guards them', () => {
    const open = lockedCells(sheet(data, '', '<sheetProtection sheet="1"/>'), styles);
    const guarded = lockedCells(sheet(data, '', '<sheetProtection sheet="1" password="CC1A"/>'), styles);
    expect([open(0, 1, true), guarded(0, 1, true), guarded(0, 0, true)]).toEqual([false, true, false]);
  });
});
