// An open workbook whose formulas follow what is typed, as the page has it: the calculator works on the same bytes beside it.
import { strFromU8, unzipSync } from 'fflate';
import type { SetCell } from '../../../src/workbook/edit';
import { openWorkbook } from '../../../src/workbook/file/open';
import { createWorkbookBytes } from '../../../src/workbook/file/write/new-workbook';
import type { SpecCell } from '../../../src/workbook/sheet-spec';
import { calculatorAnswers } from '../../../src/workbench/calc/serve-calculator';
import { openDocument, type OpenDocument } from '../../../src/workbench/files/document';
import { answerJob } from '../../../src/workbench/reading/serve-reader';

const formula = (formula: string, value: SpecCell['value']): SpecCell => ({ formula, value });
const number = (value: number): SpecCell => ({ value });
const bytes = () =>
  createWorkbookBytes([
    {
      name: '目標',
      columns: [],
      rows: [{ cells: [number(10), number(8), formula('=B1/A1', 0.8), formula('=CUBEVALUE(B1)', 5)] }],
    },
    { name: '集計', columns: [], rows: [{ cells: [formula('=IF(目標!C1>=0.9,"A","C")', 'C')] }] },
  ]);
const set = (column: number, before: number, after: SetCell['after']): SetCell => ({
  kind: 'set',
  ...{ sheet: '目標', row: 0, column, before, after },
});

async function opened(file: Uint8Array, redone: readonly SetCell[] = []): Promise<OpenDocument> {
  const read = await openWorkbook('a.xlsx', file);
  const document = await openDocument(
    { name: 'a.xlsx', read: () => Promise.resolve(read) },
    {
      redone,
      calculator: (edits) => {
        const ask = calculatorAnswers();
        void ask({ kind: 'open', name: 'a.xlsx', bytes: file, password: null, edits });
        return { ask, stop: () => undefined };
      },
    },
  );
  if ('kind' in document) throw new Error(document.fault.code);
  return document;
}
const shown = (document: OpenDocument) => {
  const [goals, totals] = document.state().grids;
  return [goals!.value(0, 2), totals!.value(0, 0), goals!.value(0, 3)];
};

test('what the pane reads after an edit, and what it is told, are the new values on every sheet', async () => {
  const document = await opened(await bytes());
  const told: string[] = [];
  document.onChanged(({ sheet }) => told.push(sheet));
  await document.edit([set(1, 8, 9)]);
  const outcome = await document.read();
  expect(outcome.kind === 'read' && outcome.workbook.grids[1]!.value(0, 0)).toBe('A');
  expect(shown(document)).toEqual([0.9, 'A', null]);
  expect(new Set(told)).toEqual(new Set(['目標', '集計']));
});

test('a formula that cannot be worked out is told as 未計算, and undo brings its value back', async () => {
  const document = await opened(await bytes());
  expect(document.state().uncalculated).toEqual([]);
  await document.edit([set(1, 8, 9)]);
  expect(document.state().uncalculated).toEqual([{ sheet: '目標', cells: [{ row: 0, column: 3 }] }]);
  await document.undo();
  expect(shown(document)).toEqual([0.8, 'C', 5]);
  expect(document.state().uncalculated).toEqual([]);
  await document.edit([set(0, 10, 4)]);
  expect(shown(document).slice(0, 2)).toEqual([2, 'A']);
  await document.undo();
  await document.redo();
  expect(shown(document).slice(0, 2)).toEqual([2, 'A']);
});

test('a draft taken up again shows what its formulas come to', async () => {
  const document = await opened(await bytes(), [set(1, 8, 9)]);
  expect(shown(document)).toEqual([0.9, 'A', null]);
  await document.edit([set(0, 10, 18)]);
  expect(shown(document)).toEqual([0.5, 'C', null]);
  expect(document.state().canUndo).toBe(true);
});

test('what the pane writes over a formula is compared with its new value', async () => {
  const document = await opened(await bytes());
  await document.edit([set(1, 8, 9)]);
  expect((await document.apply([set(2, 0.8, 1)])).kind).toBe('conflicts');
  expect((await document.apply([set(2, 0.9, 1)])).kind).toBe('applied');
});

test('the saved file holds the new values beside their formulas, none where nobody knows it, and asks Excel to calculate', async () => {
  const file = await bytes();
  const edits = [set(1, 8, 9)];
  const saved = await answerJob({ kind: 'save', name: 'a.xlsx', bytes: file, password: null, edits });
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  const part = (name: string) => strFromU8(unzipSync(saved.bytes)[name]!);
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/<f>B1\/A1<\/f><v>0\.9<\/v>/);
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/<f>CUBEVALUE\(B1\)<\/f><\/c>/);
  expect(part('xl/worksheets/sheet2.xml')).toMatch(/t="str"><f>[^<]+<\/f><v>A<\/v>/);
  expect(part('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});

test('where no calculator can be had, no formula is taken for true', async () => {
  const read = await openWorkbook('a.xlsx', await bytes());
  const document = await openDocument(
    { name: 'a.xlsx', read: () => Promise.resolve(read) },
    { calculator: () => ({ ask: () => Promise.resolve(null), stop: () => undefined }) },
  );
  if ('kind' in document) throw new Error(document.fault.code);
  await document.edit([set(1, 8, 9)]);
  expect(shown(document)).toEqual([null, null, null]);
});
