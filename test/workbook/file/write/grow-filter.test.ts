// Rows appended below a filtered table are filtered with it; print titles name columns and rows.
import { strFromU8, unzipSync } from 'fflate';
import type { SetCell } from '../../../../src/workbook/edit';
import { openFilePort } from '../../../../src/workbook/file/port';
import { grownRange } from '../../../../src/workbook/file/write/grow-filter';
import { createWorkbookBytes } from '../../../../src/workbook/file/write/new-workbook';
import type { SheetSpec } from '../../../../src/workbook/sheet-spec';
import { packageFaults } from './package-faults';

const spec: SheetSpec = {
  name: '部の総括',
  columns: [{ width: 10 }, { width: 10 }],
  rows: [
    { cells: [{ value: '課題番号', style: 'heading' }, { value: '状態', style: 'heading' }] },
    { cells: [{ value: '1', style: 'body' }, { value: 'a', style: 'body' }] },
  ],
  autoFilter: { top: 0, left: 0, bottom: 1, right: 1 },
  print: { paper: 'A4', orientation: 'landscape', fitWidth: 2, titleRows: [0, 0], titleColumns: [0, 1] },
}; // prettier-ignore

const set = (row: number, column: number, more: Partial<SetCell> = { style: 'body' }): SetCell => ({
  ...{ kind: 'set', sheet: spec.name, row, column, before: null, after: 'x' },
  ...more,
});

async function partsAfter(edits: readonly SetCell[]): Promise<{ sheet: string; workbook: string }> {
  const opened = await openFilePort('a.xlsx', await createWorkbookBytes([spec]));
  if (opened.kind === 'fault') throw new Error(opened.fault.code);
  if (edits.length > 0) expect((await opened.port.apply(edits)).kind).toBe('applied');
  const bytes = await opened.port.save();
  expect(packageFaults(bytes)).toEqual([]);
  const parts = unzipSync(bytes);
  return {
    sheet: strFromU8(parts['xl/worksheets/sheet1.xml']!),
    workbook: strFromU8(parts['xl/workbook.xml']!),
  };
}

test.each([
  ['rows right below', [set(2, 0), set(3, 1)], 'A1:B4', '$A$1:$B$4'],
  ['a heading right beside', [set(0, 2), set(1, 2)], 'A1:C2', '$A$1:$C$2'],
  ['a row after a gap', [set(3, 0)], 'A1:B2', '$A$1:$B$2'],
  ['a person’s own row, without a look of ours', [set(2, 0, {})], 'A1:B2', '$A$1:$B$2'],
  ['nothing', [], 'A1:B2', '$A$1:$B$2'],
])('%s', async (_, edits, ref, name) => {
  const { sheet, workbook } = await partsAfter(edits);
  expect(sheet).toContain(`<autoFilter ref="${ref}"`);
  expect(/_FilterDatabase[^>]*>[^!]*!([^<]*)</.exec(workbook)?.[1]).toBe(name);
});

test('a filter grows only without a gap', () => {
  const range = { top: 4, left: 0, bottom: 6, right: 2 };
  const laid = [8, 7, 10].map((row) => ({ row, column: 1 }));
  expect(grownRange(range, laid)).toEqual({ ...range, bottom: 8 });
  expect(grownRange(range, [{ row: 7, column: 3 }])).toEqual(range);
});

test('repeated columns and rows are one name of the sheet', async () => {
  const { workbook } = await partsAfter([]);
  expect(workbook).toMatch(
    /_xlnm\.Print_Titles" localSheetId="0">'?部の総括'?!\$A:\$B,'?部の総括'?!\$1:\$1</,
  );
});
