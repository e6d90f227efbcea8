// Every quirk of spreadsheet files that the reader knows, each with a file that has it.
import { openWorkbook } from '../../../../src/workbook/file/open';
import type { Grid } from '../../../../src/workbook/grid';
import { packageBytes, sheetData, stylesOf, type PackageParts } from './package-bytes';

async function gridsOf(parts: PackageParts): Promise<readonly Grid[]> {
  const outcome = await openWorkbook('quirk.xlsx', packageBytes(parts));
  if (outcome.kind === 'fault') throw new Error(`${outcome.fault.code}: ${outcome.fault.detail}`);
  return outcome.workbook.grids;
}
const gridOf = async (parts: PackageParts): Promise<Grid> => (await gridsOf(parts))[0]!;
const rowGrid = (cells: string, more: Partial<PackageParts> = {}): Promise<Grid> =>
  gridOf({ sheets: [sheetData(`<row r="1">${cells}</row>`)], ...more });

describe('values', () => {
  const cases: readonly (readonly [quirk: string, cell: string, value: unknown])[] = [
    ['a whole number', '<c r="A1"><v>12</v></c>', 12],
    ['a decimal', '<c r="A1"><v>0.1</v></c>', 0.1],
    ['an exponent', '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
    ['seventeen digits', '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ['a negative number', '<c r="A1"><v>-3.25</v></c>', -3.25],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['a formula’s text', '<c r="A1" t="str"><f>B1</f><v>甲&amp;乙</v></c>', '甲&乙'],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>本文</t></is></c>', '本文'],
    ['an inline text in runs', '<c r="A1" t="inlineStr"><is><r><t>本</t></r><r><t>文</t></r></is></c>', '本文'],
    ['an inline text with furigana', '<c r="A1" t="inlineStr"><is><t>本文</t><rPh sb="0" eb="2"><t>ホンブン</t></rPh></is></c>', '本文'],
    ['a claimed number that is a text', '<c r="A1"><v>約3</v></c>', '約3'],
    ['a cell without anything', '<c r="A1" s="0"/>', null],
    ['an empty value', '<c r="A1"><v></v></c>', null],
    ['a shared text without a number', '<c r="A1" t="s"><v></v></c>', null],
    ['a comment inside', '<c r="A1"><!-- <v>9</v> --><v>1</v></c>', 1],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[<甲&>]]></v></c>', '<甲&>'],
    ['white space around tags', '<c r="A1" >\n <v>5</v>\n</c>', 5],
    ['attributes in single quotes', "<c t='b' r='A1'><v>1</v></c>", true],
    ['a > inside an attribute', '<c r="A1" cm="a>b"><v>5</v></c>', 5],
    ['an entity that is not XML’s', '<c r="A1" t="str"><v>&lol;</v></c>', '&lol;'],
    ['a formula whose result is the empty text', '<c r="A1" t="str"><f>B1</f><v></v></c>', ''],
    ['the same written shorter', '<c r="A1" t="str"><f>B1</f><v/></c>', ''],
    ['an empty inline text', '<c r="A1" t="inlineStr"><is><t/></is></c>', ''],
    ['a formula-like text', '<c r="A1" t="str"><v>=1+1</v></c>', '=1+1'],
  ]; // prettier-ignore
  test.each(cases)('%s', async (_, cell, value) => {
    expect((await rowGrid(cell)).value(0, 0)).toEqual(value);
  });
});

describe('shared texts', () => {
  const cases: readonly (readonly [quirk: string, item: string, text: string])[] = [
    ['plain', '<si><t>窓口</t></si>', '窓口'],
    ['rich runs are joined', '<si><r><rPr><b/></rPr><t>窓</t></r><r><t>口</t></r></si>', '窓口'],
    ['furigana is left out', '<si><t>窓口</t><rPh sb="0" eb="2"><t>マドグチ</t></rPh><phoneticPr fontId="1"/></si>', '窓口'],
    ['spaces are kept', '<si><t xml:space="preserve"> 窓 口 </t></si>', ' 窓 口 '],
    ['character numbers', '<si><t>&#x7A93;&#21475;&#10;2</t></si>', '窓口\n2'],
    ['_xHHHH_', '<si><t>a_x0009_b_x000D_\nc_x005F_x0041_</t></si>', 'a\tb\nc_x0041_'],
    ['a surrogate pair in four bytes', '<si><t>𠮷田</t></si>', '𠮷田'],
    ['carriage returns', '<si><t>甲\r\n乙</t></si>', '甲\n乙'],
    ['nothing', '<si/>', ''],
    ['a long text', `<si><t>${'あ'.repeat(5000)}</t></si>`, 'あ'.repeat(5000)],
  ]; // prettier-ignore
  test.each(cases)('%s', async (_, item, text) => {
    const grid = await rowGrid('<c r="A1" t="s"><v>1</v></c>', { strings: `<si><t>前</t></si>${item}` });
    expect(grid.value(0, 0)).toBe(text);
  });
});

test('many texts, decoded in blocks, stay apart; bytes that are no UTF-8 spoil only their own text', async () => {
  const texts = Array.from({ length: 300 }, (_, at) => '𠮷あaé'.repeat(at % 5) + at);
  const items = texts.map((text) => `<si><t>${text}</t></si>`).join('');
  const broken = new TextEncoder().encode(`<sst>${items}</sst>`);
  const at = broken.findIndex(
    (byte, index) => byte === 0x37 && broken[index + 1] === 0x30 && broken[index + 2] === 0x3c,
  );
  broken[at] = 0xe3;
  const cells = texts.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('');
  const grid = await rowGrid(cells, { replaced: { 'xl/sharedStrings.xml': broken } });
  const read = texts.map((_, column) => grid.value(0, column));
  expect(read.filter((text, column) => text !== texts[column])).toEqual(['\u{FFFD}0']);
});

describe('where cells stand', () => {
  test('cells and rows without references follow each other', async () => {
    const grid = await gridOf({
      sheets: [sheetData('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row><row r="5"><c><v>5</v></c></row>')],
    }); // prettier-ignore
    expect([
      grid.value(0, 0),
      grid.value(0, 1),
      grid.value(1, 2),
      grid.value(1, 3),
      grid.value(4, 0),
    ]).toEqual([1, 2, 3, 4, 5]);
    expect([grid.rowCount, grid.columnCount]).toEqual([5, 4]);
  });

  test('rows and cells out of order find their places, with their formulas; the later of two stands', async () => {
    const grid = await gridOf({
      sheets: [sheetData('<row r="3"><c r="B3"><f>A1</f><v>6</v></c><c r="A3"><v>5</v></c></row><row r="1"><c r="A1"><v>0</v></c><c r="A1"><f>9</f><v>1</v></c></row>')],
    }); // prettier-ignore
    expect([grid.value(0, 0), grid.value(2, 0), grid.value(2, 1)]).toEqual([1, 5, 6]);
    expect([grid.formula(0, 0), grid.formula(2, 0), grid.formula(2, 1)]).toEqual(['=9', null, '=A1']);
  });

  test('outside the used range there is nothing', async () => {
    const grid = await rowGrid('<c r="B1"><v>1</v></c>');
    expect([grid.value(0, 0), grid.value(9, 9), grid.format(9, 9), grid.formula(9, 9)]).toEqual([
      null,
      null,
      'General',
      null,
    ]);
  });

  test('styled empty cells do not widen the sheet, but keep their number format', async () => {
    const grid = await rowGrid('<c r="A1"><v>1</v></c><c r="D1" s="1"/>', { styles: stylesOf([0, 9]) });
    expect([grid.columnCount, grid.value(0, 3), grid.format(0, 3)]).toEqual([1, null, '0%']);
  });

  test('merges, hidden rows and hidden columns', async () => {
    const grid = await gridOf({
      sheets: ['<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5"/></cols>' + sheetData('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/>') + '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>'],
    }); // prettier-ignore
    expect(grid.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 1 }]);
    expect([...grid.hiddenRows]).toEqual([1]);
    expect([...grid.hiddenColumns]).toEqual([1, 2]);
    expect([grid.rowCount, grid.columnCount]).toEqual([4, 2]);
  });
});

describe('formulas', () => {
  test('a cached value beside its formula, and a formula without one worked out', async () => {
    const grid = await rowGrid('<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1"><f>"あ"&amp;1</f></c>');
    expect([grid.value(0, 0), grid.formula(0, 0)]).toEqual([3, '=SUM(B1:C1)']);
    // What nobody has worked out is worked out here, and what cannot be stays without a value.
    expect([grid.value(0, 1), grid.formula(0, 1)]).toEqual(['あ1', '="あ"&1']);
    const unknown = await rowGrid('<c r="A1"><f>UNKNOWN.F(1)</f></c>');
    expect([unknown.value(0, 0), unknown.formula(0, 0)]).toEqual([null, '=UNKNOWN.F(1)']);
  });

  test('a shared formula moves with its cells', async () => {
    const grid = await gridOf({
      sheets: [sheetData(`<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="3">C1+$C1+C$1+$C$1&amp;"C1"&amp;LOG10(C1)&amp;'C1'!C1</f><v>1</v></c><c r="B1"><f t="shared" si="3"/><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="3"></f><v>3</v></c></row>`)],
    }); // prettier-ignore
    expect(grid.formula(0, 1)).toBe(`=D1+$C1+D$1+$C$1&"C1"&LOG10(D1)&'C1'!D1`);
    expect(grid.formula(1, 0)).toBe(`=C2+$C2+C$1+$C$1&"C1"&LOG10(C2)&'C1'!C2`);
  });
});

describe('number formats and date systems', () => {
  test.each([
    [27, '[$-411]ge.m.d'],
    [31, 'yyyy"年"m"月"d"日"'],
    [50, '[$-411]ge.m.d'],
    [55, 'yyyy"年"m"月"'],
    [58, '[$-411]ggge"年"m"月"d"日"'],
    [14, 'yyyy/m/d'],
    [9, '0%'],
    [176, '0"人"'],
    [999, 'General'],
  ])('format number %p is %p', async (id, code) => {
    const styles = stylesOf([0, id], { 176: '0&quot;人&quot;' });
    expect((await rowGrid('<c r="A1" s="1"><v>1</v></c>', { styles })).format(0, 0)).toBe(code);
  });

  test.each([
    ['', 1900],
    ['date1904="1"', 1904],
    ['date1904="true"', 1904],
    ['date1904="0"', 1900],
  ])('workbook properties %p mean %p', async (properties, system) => {
    expect((await rowGrid('<c r="A1"><v>1</v></c>', { properties })).dateSystem).toBe(system);
  });

  test.each([
    ['2025-04-01', '', 45748],
    ['2025-04-01T12:00:00', '', 45748.5],
    ['T06:00', '', 0.25],
    ['1900-01-01', '', 1],
    ['2025-04-01', 'date1904="1"', 44286],
  ])('an ISO date %p with %p is %p, under a date format', async (text, properties, serial) => {
    const grid = await rowGrid(`<c r="A1" t="d"><v>${text}</v></c>`, { properties });
    expect([grid.value(0, 0), grid.format(0, 0)]).toEqual([serial, 'yyyy/m/d']);
  });
});

describe('packages', () => {
  const one = sheetData('<row><c><v>1</v></c></row>');

  test('prefixed XML and strict namespaces read like any other', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const grid = await gridOf({
      sheets: [one],
      replaced: {
        'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><x:worksheet xmlns:x="${strict}"><x:sheetData><x:row x:r="1" r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        'xl/sharedStrings.xml': `\u{FEFF}<x:sst xmlns:x="${strict}"><x:si><x:t>甲</x:t></x:si></x:sst>`,
      },
    });
    expect(grid.value(0, 0)).toBe('甲');
  });

  test('absolute targets, other folders, other cases, backslashes', async () => {
    const rels = (target: string): string =>
      `<Relationships><Relationship Id="s1" Type="x/worksheet" Target="${target}"/></Relationships>`;
    for (const target of [
      '/XL/Worksheets/SHEET1.xml',
      '../xl/worksheets/./sheet1.xml',
      'worksheets\\sheet1.xml',
    ]) {
      const grid = await gridOf({ sheets: [one], replaced: { 'xl/_rels/workbook.xml.rels': rels(target) } });
      expect(grid.value(0, 0)).toBe(1);
    }
  });

  test('sheets in tab order with their visibility; chart sheets left out; unwanted sheets unread', async () => {
    const parts: PackageParts = {
      sheets: [one, one, 'broken <'],
      replaced: {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="乙" state="veryHidden" r:id="s2"/><sheet name="図" r:id="g"/><sheet name="甲&amp;" state="hidden" r:id="s1"/><sheet name="壊" r:id="s3"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="x/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="s3" Type="x/worksheet" Target="worksheets/sheet3.xml"/><Relationship Id="g" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      },
    };
    const outcome = await openWorkbook('x.xlsx', packageBytes(parts), { sheets: (name) => name !== '壊' });
    expect(outcome.kind === 'read' && outcome.workbook.grids.map((g) => [g.name, g.visibility])).toEqual([
      ['乙', 'veryHidden'],
      ['甲&', 'hidden'],
    ]);
  });

  test('the hash is of the bytes as they came', async () => {
    const outcome = await openWorkbook('empty.csv', new Uint8Array(0));
    expect(outcome.kind === 'read' && outcome.workbook.sha256).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('a part named __proto__ is a name like any other', async () => {
    const grid = await gridOf({ sheets: [one], replaced: { __proto__x: 'x', constructor: 'y' } });
    expect(grid.value(0, 0)).toBe(1);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
