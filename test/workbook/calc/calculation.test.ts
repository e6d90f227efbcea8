// Order, circles, names and what cannot be worked out; and files that programs wrote without values.
import { Calculation } from '../../../src/workbook/calc/calculation';
import { functionNames } from '../../../src/workbook/calc/functions/index';
import { parseFormula } from '../../../src/workbook/calc/parse-formula';
import { openWorkbook } from '../../../src/workbook/file/open';
import { createWorkbookBytes } from '../../../src/workbook/file/write/new-workbook';
import { createGrid } from '../../../src/workbook/memory-grid';
import { formatAddress } from '../../../src/workbook/address';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const NOW = 45_383.5;

/** Formulas down column A, beside values in B; what column A holds afterwards. */
function down(formulas: readonly string[], names?: Record<string, string>): readonly unknown[] {
  const grid = createGrid({
    name: '表 1',
    rows: formulas.map((_, at) => [null, at + 1]),
    formulas: Object.fromEntries(formulas.map((formula, at) => [`A${at + 1}`, formula])),
  });
  const calculation = new Calculation([grid], {
    now: NOW,
    ...(names ? { names: new Map(Object.entries(names)) } : {}),
  });
  return formulas.map((_, at) => calculation.value(0, at, 0));
}

test('what a formula needs is worked out before it, wherever it stands', () => {
  expect(down(['=A2*2', '=A3+1', '=B3'])).toEqual([8, 4, 3]);
});

test('a chain of ten thousand is no deeper than any other', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) =>
    at === 0 ? '=1' : `=${formatAddress(at - 1, 0)}+1`,
  );
  expect(down(chain).at(-1)).toBe(10_000);
});

test('a circle is worked out by nobody, and neither is what hangs on it; what does not is', () => {
  expect(down(['=A2', '=A1', '=A1+1', '=IFERROR(A1,0)', '=B5'])).toEqual([undefined, undefined, undefined, undefined, 5]); // prettier-ignore
});

test.each([
  '=AN_UNKNOWN(1)',
  '=Table1[列]',
  '=[1]他の本!A1',
  '=INDIRECT("B1")',
  '=無い表!A1',
  '=',
  '=1+',
  '=(1',
])('%s is left 未計算', (formula) => expect(down([formula])).toEqual([undefined]));

test('a defined name stands for its cells, without regard to case', () => {
  expect(down(['=SUM(全部)', '=RATE1*2'], { 全部: "'表 1'!$B$1:$B$2", Rate1: '0.5' })).toEqual([3, 1]);
});

test('a branch that is not taken may be one that cannot be worked out', () => {
  expect(down(['=IF(B1=1,"可",INDIRECT("x"))'])).toEqual(['可']);
});

test('a reference to an empty cell shows 0, an empty text stays empty', () => {
  expect(down(['=C1', '=IF(C1="","",C1)'])).toEqual([0, '']);
});

test('TODAY and NOW are the moment that the caller gives', () => {
  expect(down(['=TODAY()', '=NOW()', '=YEAR(TODAY())'])).toEqual([45_383, NOW, 2024]);
});

test.each([
  ['=DATESTRING(45383)', '令和06年04月01日'],
  ['=NUMBERSTRING(1234,1)', '千二百三十四'],
  ['=NUMBERSTRING(1234,3)', '一二三四'],
  ['=YEN(1234.5)', '¥1,235'],
  ['=TEXT(45383,"ggge年m月d日")', '令和6年4月1日'],
  ['=TEXT(45383,"e")', '6'],
  ['=DBCS("ｶﾞ1")', 'ガ１'],
  ['=VALUE("令和6年4月1日")', 45_383],
  ['=LENB("あA")', 3],
])('%s as Excel in Japan: %s', (formula, value) => expect(down([formula])).toEqual([value]));

test('operators bind as in Excel', () => {
  expect(down(['=-2^2', '=2^3^2', '=1+2*3%', '="a"&1+1', '=1<2=TRUE', '=10-3-2'])).toEqual([4, 64, 1.06, 'a2', true, 5]); // prettier-ignore
});

test('every function is a name that a formula can call', () => {
  for (const name of functionNames())
    expect(parseFormula(`=${name}(1)`)).toMatchObject({ kind: 'call', name });
});

/** A workbook as openpyxl and its like leave it: formulas, names, and no values. */
async function withoutValues(): Promise<Uint8Array> {
  const bytes = await createWorkbookBytes([
    { name: '目標', rows: [{ cells: [{ value: 1 }, { value: 2 }, { value: null, formula: '=SUM(A1:B1)' }, { value: null, formula: '=SUM(数)/10' }, { value: null, formula: '=未知の関数(1)' }] }], columns: [] } as never,
  ]); // prettier-ignore
  const parts = unzipSync(bytes);
  const sheet = Object.keys(parts).find((name) => /worksheets\/sheet1\.xml$/.test(name))!;
  parts[sheet] = strToU8(
    strFromU8(parts[sheet]!)
      .replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')
      .replace(/(<\/f>)<v\/>/g, '$1'),
  );
  const workbook = 'xl/workbook.xml';
  const names = '<definedNames><definedName name="数">目標!$A$1:$B$1</definedName></definedNames>';
  parts[workbook] = strToU8(strFromU8(parts[workbook]!).replace('</sheets>', `</sheets>${names}`));
  return zipSync(parts);
}

test('a file without values is read with those that can be worked out', async () => {
  const outcome = await openWorkbook('a.xlsx', await withoutValues());
  if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
  const grid = outcome.workbook.grids[0]!;
  expect([2, 3, 4].map((column) => grid.value(0, column))).toEqual([3, 0.3, null]);
  expect(grid.formula(0, 2)).toBe('=SUM(A1:B1)');
});
