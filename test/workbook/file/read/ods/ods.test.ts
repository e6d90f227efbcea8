// OpenDocument sheets: what their XML says in its own way, and what it may not say too often.
import { strToU8, zipSync } from 'fflate';
import { openWorkbook } from '../../../../../src/workbook/file/open';
import type { Grid } from '../../../../../src/workbook/grid';
import { processorTime } from '../../../../processor-time';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

function odsBytes(tables: string, styles = ''): Uint8Array {
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8(TYPE), 'content.xml': strToU8(content) });
}

const table = (inside: string, attributes = ''): string =>
  `<table:table table:name="表" ${attributes}>${inside}</table:table>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (inside: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const text = (inside: string): string => cell(`<text:p>${inside}</text:p>`, 'office:value-type="string"');

async function gridOf(bytes: Uint8Array): Promise<Grid> {
  const outcome = await openWorkbook('a.ods', bytes);
  if (outcome.kind === 'fault') throw new Error(`${outcome.fault.code}: ${outcome.fault.detail}`);
  return outcome.workbook.grids[0]!;
}

test.each([
  ['a text', text('甲'), '甲'],
  ['paragraphs, breaks, tabs and spaces', cell('<text:p>甲<text:s text:c="2"/>乙<text:line-break/>丙</text:p><text:p>丁<text:tab/>&amp;</text:p>', 'office:value-type="string"'), '甲  乙\n丙\n丁\t&'],
  ['spans and links', text('<text:span>甲<text:a>乙</text:a></text:span>'), '甲乙'],
  ['furigana is left out', text('<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text></text:ruby>'), '漢'],
  ['a comment is left out', cell('<office:annotation><text:p>注</text:p></office:annotation><text:p>甲</text:p>', 'office:value-type="string"'), '甲'],
  ['a number without its text', cell('', 'office:value-type="float" office:value="12.5"'), 12.5],
  ['a percentage', cell('<text:p>35%</text:p>', 'office:value-type="percentage" office:value="0.35"'), 0.35],
  ['a date', cell('<text:p>R7.4.1</text:p>', 'office:value-type="date" office:date-value="2025-04-01"'), 45748],
  ['a duration', cell('<text:p>36:00</text:p>', 'office:value-type="time" office:time-value="PT36H00M00S"'), 1.5],
  ['a logical value', cell('<text:p>TRUE</text:p>', 'office:value-type="boolean" office:boolean-value="true"'), true],
  ['an error', cell('<text:p>#N/A</text:p>', 'office:value-type="string" calcext:value-type="error"'), { error: '#N/A' }],
  ['_x0041_ is no escape here', text('_x0041_'), '_x0041_'],
  ['nothing', '<table:table-cell/>', null],
])('%s', async (_, xml, value) => {
  expect((await gridOf(odsBytes(table(row(xml + text('後')))))).value(0, 0)).toEqual(value);
}); // prettier-ignore

test('repeated cells and rows stand where they say', async () => {
  const five = cell('', 'office:value-type="float" office:value="5" table:number-columns-repeated="2"');
  const grid = await gridOf(
    odsBytes(
      table(
        row(
          '<table:table-cell table:number-columns-repeated="3"/>' + five,
          'table:number-rows-repeated="2"',
        ) +
          row(
            '<table:table-cell table:number-columns-repeated="16384"/>',
            'table:number-rows-repeated="1048570"',
          ),
      ),
    ),
  );
  expect([grid.rowCount, grid.columnCount, grid.value(1, 4), grid.value(1, 2)]).toEqual([2, 5, 5, null]);
});

test('merges, hidden rows, columns and sheets', async () => {
  const styles =
    '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const grid = await gridOf(
    odsBytes(
      table(
        '<table:table-column/><table:table-column table:visibility="collapse"/>' +
          row(
            cell('<text:p>題</text:p>', 'table:number-columns-spanned="2" table:number-rows-spanned="2"') +
              '<table:covered-table-cell/>',
          ) +
          row('<table:covered-table-cell table:number-columns-repeated="2"/>', 'table:visibility="collapse"'),
        'table:style-name="h"',
      ),
      styles,
    ),
  );
  expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  expect([[...grid.hiddenRows], [...grid.hiddenColumns], grid.visibility]).toEqual([[1], [1], 'hidden']);
});

test.each([
  ['<number:percentage-style style:name="n"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>', '0.0%'],
  ['<number:date-style style:name="n"><number:era/><number:year number:calendar="gengou"/><number:text>.</number:text><number:month/><number:text>.</number:text><number:day/></number:date-style>', 'ge.m.d'],
  ['<number:date-style style:name="n"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text></number:date-style>', 'yyyy"年"m"月"'],
  ['<number:time-style style:name="n" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>', '[h]:mm'],
  ['<number:number-style style:name="n"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>', '#,##0'],
])('%s is %s', async (data, code) => {
  const styles = `${data}<style:style style:name="c" style:family="table-cell" style:data-style-name="n"/>`;
  const xml = cell('', 'table:style-name="c" office:value-type="float" office:value="1"');
  expect((await gridOf(odsBytes(table(row(xml)), styles))).format(0, 0)).toBe(code);
}); // prettier-ignore

test('formulas in the words of Excel', async () => {
  const xml = cell(
    '<text:p>3</text:p>',
    `table:formula="of:=SUM([.A1:.B2];[$'他 表'.C1];&quot;a;b&quot;)" office:value-type="float" office:value="3"`,
  );
  expect((await gridOf(odsBytes(table(row(xml))))).formula(0, 0)).toBe(`=SUM(A1:B2,'他 表'!C1,"a;b")`);
});

test.each([
  ['a filled row repeated over the sheet', row(cell('<text:p>x</text:p>', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')],
  ['a cell beyond the last column', row('<table:table-cell table:number-columns-repeated="16384"/>' + text('x'))],
  ['a row beyond the last', row('<table:table-cell/>', 'table:number-rows-repeated="1048576"') + row(text('x'))],
])('%s is too large', async (_, rows) => {
  const before = process.cpuUsage();
  const outcome = await openWorkbook('a.ods', odsBytes(table(rows)));
  expect(outcome.kind === 'fault' && outcome.fault.code).toBe('too-large');
  expect(processorTime(before)).toBeLessThan(2_000);
}); // prettier-ignore
