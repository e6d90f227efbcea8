// The open workbook is read again after every edit, and rows whose cells stand are not. Whatever changes, the sheet read again is the
// sheet read afresh: each case is one change that reaches farther than the cell it is made in.
import { readDraftFile } from '../../../src/forms/read/draft-file';
import type { DraftFile } from '../../../src/domain/draft';
import { createGrid, type GridContent } from '../../../src/workbook/memory-grid';

const ROWS: GridContent['rows'] = [
  ['令和6年度　福祉課　組織目標'],
  ['重点課題', '目標番号', '目標項目', '取組内容', '目標値', '従事割合', '主担当', '備考'],
  ['安全なまち', 1, '見守り', '訪問する', '①80件\n②90件', 0.3, '福祉太郎', null],
  [null, 2, '相談', '窓口を開く', '〃', 0.2, '福祉花子', null],
  [null, 3, '研修', '年に2回行う', '2回', 0.1, '福祉太郎', null],
  [null, 4, '点検', '毎月行う', '12回', 0.1, '福祉花子', '済み'],
];
const SHEET: GridContent = { name: '目標', rows: ROWS, merges: ['A3:A6'] };

const withCell = (row: number, column: number, value: string | number | null): GridContent['rows'] =>
  ROWS.map((cells, at) => (at === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells));

const CASES: readonly (readonly [change: string, after: GridContent])[] = [
  ['a value', { ...SHEET, rows: withCell(4, 2, '講習') }],
  ['the cell above a repeat mark', { ...SHEET, rows: withCell(2, 4, '①8件\n②9件') }],
  ['a merged cell that reaches into the rows below', { ...SHEET, rows: withCell(2, 0, '健康なまち') }],
  ['a merge that ends earlier', { ...SHEET, merges: ['A3:A4'] }],
  ['a title merged over two rows', { ...SHEET, merges: ['A3:A6', 'C5:C6'] }],
  ['the format alone', { ...SHEET, formats: { F4: '0%' } }],
  ['a formula without a value', { ...SHEET, rows: withCell(4, 4, null), formulas: { E5: '=B5' } }],
  ['a heading', { ...SHEET, rows: withCell(1, 3, '備考欄') }],
  ['the title', { ...SHEET, rows: withCell(0, 0, '令和7年度　子ども課　組織目標') }],
  ['a row put in', { ...SHEET, rows: [...ROWS.slice(0, 3), [null, 9, '新規', '始める', '1回'], ...ROWS.slice(3)] }],
  ['a row taken out', { ...SHEET, rows: [...ROWS.slice(0, 3), ...ROWS.slice(4)], merges: ['A3:A5'] }],
  ['a row that became a total', { ...SHEET, rows: withCell(3, 0, '合計'), merges: [] }],
  ['a further column', { ...SHEET, rows: ROWS.map((row, at) => (at === 1 ? [...row, '期限'] : row)) }],
]; // prettier-ignore

const read = (content: GridContent): DraftFile =>
  readDraftFile({ name: '課.xlsx', sha256: null, grids: [createGrid(content)] });

/** A hash says that the bytes are read once: nothing is kept. */
const readAfresh = (content: GridContent): DraftFile => ({
  ...readDraftFile({ name: '課.xlsx', sha256: 'x', grids: [createGrid(content)] }),
  sha256: null,
});

test.each(CASES)('after %s changed the sheet is read as if for the first time', (_, after) => {
  read(SHEET);
  expect(read(after)).toEqual(readAfresh(after));
  expect(readAfresh(after)).not.toEqual(readAfresh(SHEET));
  expect(read(SHEET)).toEqual(readAfresh(SHEET));
});

test('rows whose cells stand stay the same objects, and so do the headings', () => {
  const [before, after] = [read(SHEET), read({ ...SHEET, rows: withCell(4, 2, '講習') })];
  const [one, other] = [before.sheets[0]!.tables[0]!, after.sheets[0]!.tables[0]!];
  expect(one.rows).toHaveLength(4);
  expect(other.rows.map((row, at) => row === one.rows[at])).toEqual([true, true, false, true]);
  expect(other.columns).toBe(one.columns);
});
