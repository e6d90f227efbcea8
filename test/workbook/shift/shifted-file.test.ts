// Rows and columns that come and go in a file: what the file says afterwards is what the grids in memory say, with everything beside the cells moved along.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ShiftCells } from '../../../src/workbook/book-edit';
import { openFilePort } from '../../../src/workbook/file/port';
import { openWorkbook } from '../../../src/workbook/file/open';
import { createWorkbookBytes } from '../../../src/workbook/file/write/new-workbook';
import type { Grid } from '../../../src/workbook/grid';
import { shiftedGrids } from '../../../src/workbook/shift/shifted-grids';

const shift = (
  kind: ShiftCells['kind'],
  at: number,
  count = 1,
  axis: ShiftCells['axis'] = 'row',
): ShiftCells => ({
  ...{ kind, sheet: '目標', axis, at, count },
});

async function book(): Promise<Uint8Array> {
  const row = (...values: (string | number | null)[]) => ({
    cells: values.map((value) => (value === null ? null : { value, style: 'body' as const })),
  });
  const bytes = await createWorkbookBytes([
    {
      name: '目標',
      columns: [{ width: 10 }, { width: 20 }, { width: 30 }],
      rows: [
        row('題'),
        row('番号', '目標', '割合'),
        row(1, '相談', 30),
        row(2, '支援', 70),
        { cells: [{ value: '計' }, null, { value: 100, formula: '=SUM(C3:C4)' }] },
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      freeze: { rows: 2, columns: 1 },
      autoFilter: { top: 1, left: 0, bottom: 3, right: 2 },
      choices: [{ range: { top: 2, left: 1, bottom: 3, right: 1 }, choices: ['相談', '支援'], strict: true }],
      print: { paper: 'A4', orientation: 'landscape', fitWidth: 1, titleRows: [0, 1], breaksAfter: [2] },
    },
    { name: '集計', columns: [], rows: [{ cells: [{ value: 100, formula: '=目標!C5+目標!$C$3' }, { value: 1, formula: '=A1' }] }] },
  ]); // prettier-ignore
  return withMore(bytes);
}

/** What our own writer never makes, but people's files hold. */
function withMore(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name]!)
    .replace(
      /(?=<dataValidations)/,
      '<conditionalFormatting sqref="C3:C4 A5"><cfRule type="expression" priority="1"><formula>$C$5&gt;C3</formula></cfRule></conditionalFormatting>',
    )
    .replace(/(?<=<\/dataValidations>)/, '<hyperlinks><hyperlink ref="B4" location="目標!A5"/></hyperlinks>');
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

async function shifted(bytes: Uint8Array, by: ShiftCells): Promise<Uint8Array> {
  const opened = await openFilePort('a.xlsx', bytes);
  if (opened.kind === 'fault') throw new Error(opened.fault.detail);
  const outcome = await opened.port.shift(by);
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  return opened.port.save();
}
const gridsOf = async (bytes: Uint8Array): Promise<readonly Grid[]> => {
  const read = await openWorkbook('a.xlsx', bytes);
  if (read.kind === 'fault') throw new Error(read.fault.detail);
  return read.workbook.grids;
};
const said = (grid: Grid) => ({
  merges: grid.merges,
  cells: Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => [grid.formula(row, column) ?? grid.value(row, column)]),
  ),
});
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

test.each([
  shift('insert', 0),
  shift('insert', 3, 2),
  shift('insert', 5),
  shift('insert', 9),
  shift('delete', 0),
  shift('delete', 2),
  shift('delete', 2, 2),
  shift('insert', 0, 1, 'column'),
  shift('insert', 2, 3, 'column'),
  shift('delete', 0, 1, 'column'),
  shift('delete', 1, 2, 'column'),
])('the file says what the grids say after %j', async (by) => {
  const bytes = await book();
  const expected = shiftedGrids(await gridsOf(bytes), by).grids.map(said);
  expect((await gridsOf(await shifted(bytes, by))).map(said)).toEqual(expected);
});

test('all that names a place follows a row that comes in', async () => {
  const after = await shifted(await book(), shift('insert', 2, 2));
  const sheet = partOf(after, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<autoFilter ref="A2:C6"/>');
  expect(sheet).toContain('sqref="C5:C6 A7"');
  expect(sheet).toContain('<formula>$C$7&gt;C5</formula>');
  expect(sheet).toMatch(/<dataValidation [^>]*sqref="B5:B6"/);
  expect(sheet).toContain('<hyperlink ref="B6" location="目標!A7"/>');
  expect(sheet).toMatch(/<pane [^>]*ySplit="2"/);
  expect(sheet).toMatch(/<brk id="5"/);
  expect(partOf(after, 'xl/workbook.xml')).toMatch(/目標'?!\$A\$2:\$C\$6/);
  expect(partOf(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  expect(partOf(after, 'xl/worksheets/sheet2.xml')).toMatch(/目標!C7\+目標!\$C\$5/);
});

test('rows that come in are dressed as the row above; what lost its place goes with its list', async () => {
  const bytes = await book();
  const inserted = partOf(await shifted(bytes, shift('insert', 3)), 'xl/worksheets/sheet1.xml');
  const style = /<c r="B3" s="(\d+)"/.exec(inserted)?.[1];
  expect(inserted).toMatch(new RegExp(`<c r="B4" s="${style}"/>`));
  const deleted = partOf(await shifted(bytes, shift('delete', 2, 2)), 'xl/worksheets/sheet1.xml');
  expect(deleted).not.toMatch(/dataValidation|hyperlink/);
  expect(deleted).toContain('sqref="A3"');
  expect(deleted).toContain('<f>SUM(#REF!)</f>');
});

test('a row that comes and goes leaves the sheet as it was', async () => {
  const bytes = await book();
  const back = await shifted(await shifted(bytes, shift('insert', 3, 2)), shift('delete', 3, 2));
  const plain = (file: Uint8Array) => partOf(file, 'xl/worksheets/sheet1.xml').replace(/ spans="[^"]*"/g, '');
  expect(plain(back)).toBe(plain(bytes));
});
