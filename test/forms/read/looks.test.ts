// Who reads a workbook again after an edit may keep the looks at sheets that have not changed. Whatever changes, the draft is the one of
// a first reading: each case is one change that reaches farther than the cell it is made in.
import { LOOKS, readDraftFile, type SheetLooks } from '../../../src/forms/read/draft-file';
import type { Grid } from '../../../src/workbook/grid';
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

const STAFF = createGrid({
  name: '職員',
  rows: [['職員番号', '氏名', '課', '任用区分'], [101, '福祉太郎', '福祉課', '常勤'], [102, '福祉花子', '福祉課', '常勤']],
}); // prettier-ignore

interface Kept {
  readonly on: string;
  readonly answer: unknown;
}

/** Keeps each look's last answer about a grid while what it depends on is the same; tells which sheets were really looked at. */
function keptLooks(): SheetLooks & { readonly looked: string[] } {
  const kept = new Map<Grid, Map<string, Kept>>();
  const looked: string[] = [];
  const keep = <T>(grid: Grid, look: string, on: unknown, make: () => T): T => {
    const ofGrid = kept.get(grid) ?? new Map<string, Kept>();
    kept.set(grid, ofGrid);
    const before = ofGrid.get(look);
    const key = JSON.stringify(on, (_, value: unknown) => (value instanceof Set ? [...value].sort() : value));
    if (before?.on === key) return before.answer as T;
    looked.push(`${look} ${grid.name}`);
    const answer = make();
    ofGrid.set(look, { on: key, answer });
    return answer;
  };
  return {
    looked,
    settings: (view, file) => keep(view.grid, 'settings', file, () => LOOKS.settings(view, file)),
    byWords: (view, by) =>
      keep(view.grid, 'byWords', [by.file, by.headings, by.settings], () => LOOKS.byWords(view, by)),
    understood: (view, known, by) =>
      keep(view.grid, 'understood', [known, by.file, by.headings, by.settings], () =>
        LOOKS.understood(view, known, by),
      ),
  };
}

const workbookOf = (...grids: readonly Grid[]) => ({ name: '課.xlsx', sha256: null, grids });

test.each(CASES)('after %s changed, kept looks at the other sheets give the draft of a first reading', (_, after) => {
  const looks = keptLooks();
  const [before, now] = [createGrid(SHEET), createGrid(after)];
  readDraftFile(workbookOf(before, STAFF), { looks });
  const again = readDraftFile(workbookOf(now, STAFF), { looks });
  expect(again).toEqual(readDraftFile(workbookOf(now, STAFF)));
  expect(again).not.toEqual(readDraftFile(workbookOf(before, STAFF)));
  expect(readDraftFile(workbookOf(before, STAFF), { looks })).toEqual(readDraftFile(workbookOf(before, STAFF)));
}); // prettier-ignore

test('a sheet that stands is not looked at again; one that names other people makes the others understood anew', () => {
  const looks = keptLooks();
  readDraftFile(workbookOf(createGrid(SHEET), STAFF), { looks });
  looks.looked.length = 0;
  const edited = createGrid({ ...SHEET, rows: withCell(4, 2, '講習') });
  readDraftFile(workbookOf(edited, STAFF), { looks });
  expect(looks.looked).toEqual(['settings 目標', 'byWords 目標', 'understood 目標']);
  looks.looked.length = 0;
  const others = createGrid({ name: '職員', rows: [['職員番号', '氏名', '課', '任用区分'], [103, '福祉次郎', '福祉課', '常勤']] }); // prettier-ignore
  const draft = readDraftFile(workbookOf(edited, others), { looks });
  expect(looks.looked).toEqual(['settings 職員', 'byWords 職員', 'understood 目標']);
  expect(draft).toEqual(readDraftFile(workbookOf(edited, others)));
});

test('a heading taught in 設定 changes what every sheet is read by', () => {
  const looks = keptLooks();
  const sheet = createGrid({ ...SHEET, rows: withCell(1, 3, 'やること') });
  const settings = createGrid({
    name: '設定',
    rows: [
      ['見出し', '読み替え'],
      ['やること', '取組内容'],
    ],
  });
  readDraftFile(workbookOf(sheet), { looks });
  const taught = readDraftFile(workbookOf(sheet, settings), { looks });
  expect(taught).toEqual(readDraftFile(workbookOf(sheet, settings)));
  expect(taught.sheets[0]!.tables[0]!.rows[0]!.said).toHaveProperty('action');
});

test('after the search budget is spent no more headings are found, and what was read before stands', () => {
  const costly = createGrid({ name: '多', rows: Array.from({ length: 4_000 }, () => ['重点課題', '目標番号', '目標項目', '取組内容', '目標値', '期限', '主担当', '備考', '課名']) }); // prettier-ignore
  const late = createGrid({ ...SHEET, name: '後' });
  const { sheets } = readDraftFile(workbookOf(createGrid(SHEET), costly, late));
  expect(sheets.map(({ tables }) => tables.length > 0)).toEqual([true, true, false]);
});
