// New workbooks from specs: read∘write = identity, sound packages, the same bytes for the same input, and what another library reads.
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Workbook } from 'exceljs';
import { createWorkbookBytes } from '../../../../src/workbook/file/write/new-workbook';
import { openWorkbook } from '../../../../src/workbook/file/open';
import { openFilePort } from '../../../../src/workbook/file/port';
import { specToGrid } from '../../../../src/workbook/memory';
import { CELL_STYLES, type SheetSpec } from '../../../../src/workbook/sheet-spec';
import { describeGrid } from '../../../contracts/describe-grid';
import { PROTECTED, REPORT } from '../../../contracts/contents';
import { packageFaults } from './package-faults';
import { anySpecs } from './any-spec';

const styles: SheetSpec = {
  name: '様式',
  columns: [{ width: 20 }],
  rows: CELL_STYLES.map((style) => ({ cells: [{ value: 'あ', style }] })),
};
const sheetXml = async (specs: readonly SheetSpec[], n = 1): Promise<string> =>
  strFromU8(unzipSync(await createWorkbookBytes(specs))[`xl/worksheets/sheet${n}.xml`]!);

async function readBack(specs: readonly SheetSpec[]) {
  const outcome = await openWorkbook('a.xlsx', await createWorkbookBytes(specs));
  if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
  return outcome.workbook.grids.map(describeGrid);
}
/** Its one part is larger than what is deflated by Node's own zlib from then on. */
const large: SheetSpec = {
  name: '大きい',
  columns: [{ width: 20 }],
  rows: Array.from({ length: 20_000 }, (_, at) => ({ cells: [{ value: `目標${at}` }, { value: at }] })),
};

async function foreign(specs: readonly SheetSpec[]): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load((await createWorkbookBytes(specs)).buffer as ArrayBuffer);
  return book;
}

test('what is written reads back: values, formats, formulas, merges, hidden columns and sheets', async () => {
  await fc.assert(
    fc.asyncProperty(anySpecs, async (specs) => {
      expect(await readBack(specs)).toEqual(specs.map((spec) => describeGrid(specToGrid(spec))));
    }),
    { numRuns: 60 },
  );
});

test('every package is sound: order of elements, relationships, types, counts', async () => {
  expect(
    packageFaults(
      await createWorkbookBytes([REPORT, PROTECTED, styles], { title: '表題', created: new Date(0) }),
    ),
  ).toEqual([]);
  await fc.assert(
    fc.asyncProperty(anySpecs, async (specs) =>
      expect(packageFaults(await createWorkbookBytes(specs))).toEqual([]),
    ),
    { numRuns: 40 },
  );
});

test('the same input gives the same bytes at any time', async () => {
  const first = await createWorkbookBytes([REPORT, styles], { title: 'a' });
  jest.useFakeTimers({ now: new Date(2031, 1, 1) });
  const second = await createWorkbookBytes([REPORT, styles], { title: 'a' });
  jest.useRealTimers();
  expect(second).toEqual(first);
});

test('another library finds freeze, filter, choices, protection, page set-up and looks', async () => {
  const book = await foreign([REPORT, PROTECTED]);
  const sheet = book.getWorksheet(REPORT.name)!;
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3 });
  expect(sheet.autoFilter).toBe('A3:D5');
  expect(sheet.getCell('A4').dataValidation).toMatchObject({
    type: 'list',
    formulae: ['"要対応,注意"'],
    showErrorMessage: true,
  });
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '3:3',
  });
  expect(sheet.headerFooter.oddFooter).toBe('&C&P / &N');
  expect(sheet.getCell('A4')).toMatchObject({
    font: { bold: true, name: '游ゴシック' },
    alignment: { wrapText: true, vertical: 'top' },
  });
  const form = book.getWorksheet(PROTECTED.name)!;
  expect(form.getCell('B10').protection).toMatchObject({ locked: false });
  expect(form.getCell('A2').protection?.locked).not.toBe(false);
});

test('the filter and the repeated rows have their names in the workbook', async () => {
  const xml = strFromU8(unzipSync(await createWorkbookBytes([styles, REPORT]))['xl/workbook.xml']!);
  expect(xml).toContain(
    `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'点検結果'!$A$3:$D$5</definedName>`,
  );
  expect(xml).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'点検結果'!$3:$3</definedName>`,
  );
});

test('text is text: never a formula, marked where editing would make one of it', async () => {
  const sheet = (await foreign([REPORT])).getWorksheet(REPORT.name)!;
  expect(sheet.getCell('B4').value).toBe('=HYPERLINK("x")');
  expect(strFromU8(unzipSync(await createWorkbookBytes([REPORT]))['xl/styles.xml']!)).toContain(
    'quotePrefix="1"',
  );
  expect(await sheetXml([REPORT])).not.toContain('<f>');
});

test('text that no cell can hold is cut with a mark', async () => {
  const spec = { name: 'a', columns: [], rows: [{ cells: [{ value: 'あ'.repeat(40_000) }] }] };
  const [grid] = await readBack([spec]);
  const value = grid!.cells.A1!.value as string;
  expect([value.length, value.at(-1)]).toEqual([32_767, '…']);
});

test('a proposal list lets other values in', async () => {
  const choices = [
    { range: { top: 0, left: 0, bottom: 3, right: 0 }, choices: "'職員 一覧'!$B$2:$B$9", strict: false },
  ];
  const xml = await sheetXml([{ ...styles, choices }]);
  expect(xml).toContain('<formula1>&#39;職員 一覧&#39;!$B$2:$B$9</formula1>'.replaceAll('&#39;', "'"));
  expect(xml).not.toContain('showErrorMessage');
});

test('an estimated row height gives way when someone types more; a given one does not', async () => {
  const rows = [
    { cells: [{ value: 'あ'.repeat(100), style: 'body' as const }] },
    { cells: [{ value: 'a' }], height: 30 },
  ];
  const xml = await sheetXml([{ name: 'a', columns: [{ width: 20 }], rows }]);
  const [first = '', second = ''] = xml.match(/<row [^>]*>/g) ?? [];
  expect(Number(/ht="([\d.]+)"/.exec(first)?.[1])).toBeGreaterThan(100);
  expect(first).not.toContain('customHeight');
  expect(second).toContain('ht="30" customHeight="1"');
});

test.each<[string, readonly SheetSpec[], string]>([
  ['a name Excel refuses', [{ ...styles, name: 'a/b' }], 'sheet name'],
  ['a name too long', [{ ...styles, name: 'あ'.repeat(32) }], 'sheet name'],
  ['two sheets of one name', [styles, styles], 'two sheets'],
  ['no visible sheet', [{ ...styles, visibility: 'hidden' }], 'no visible sheet'],
  ['a choice with a comma', [{ ...styles, choices: [{ range: { top: 0, left: 0, bottom: 0, right: 0 }, choices: ['a,b'], strict: true }] }], 'comma'],
  ['a number that is none', [{ ...styles, rows: [{ cells: [{ value: NaN }] }] }], 'NaN'],
])('%s is a bug in the caller', async (_, specs, message) => {
  await expect(createWorkbookBytes(specs)).rejects.toThrow(message);
}); // prettier-ignore

test('no name of a person, program path or time is in the properties', async () => {
  const parts = unzipSync(await createWorkbookBytes([styles]));
  const core = strFromU8(parts['docProps/core.xml']!);
  expect(core).not.toMatch(/creator|lastModifiedBy|created/);
});

test('a sheet of over a megabyte reads back, here and by another library, and comes out the same twice', async () => {
  expect((await sheetXml([large])).length).toBeGreaterThan(1024 * 1024);
  const [grid] = await readBack([large]);
  expect(grid).toEqual(describeGrid(specToGrid(large)));
  expect((await foreign([large])).getWorksheet('大きい')!.getCell('A20000').value).toBe('目標19999');
  expect(await createWorkbookBytes([large])).toEqual(await createWorkbookBytes([large]));
});

test('a large sheet is added to a file and written to in one step, and taken back', async () => {
  const opened = await openFilePort('a.xlsx', await createWorkbookBytes([styles]));
  if (opened.kind === 'fault') throw new Error(opened.fault.detail);
  const { port } = opened;
  const outcome = await port.apply([
    { kind: 'add-sheet', spec: large },
    { kind: 'set', sheet: large.name, row: 19_999, column: 0, before: '目標19999', after: '𠮷野' },
  ]);
  if (outcome.kind !== 'applied') throw new Error(outcome.kind);
  const after = await openWorkbook('b.xlsx', await port.save());
  if (after.kind === 'fault') throw new Error(after.fault.detail);
  const [, grid] = after.workbook.grids;
  expect([grid!.value(19_998, 0), grid!.value(19_999, 0), grid!.value(19_999, 1)]).toEqual([
    '目標19998',
    '𠮷野',
    19_999,
  ]);
  expect((await port.apply(outcome.undo)).kind).toBe('applied');
  const before = await port.read();
  expect(before.kind === 'read' && before.workbook.grids.map(({ name }) => name)).toEqual([styles.name]);
});
