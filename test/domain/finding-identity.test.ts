// A finding is known again whatever the file, the sheet or the row is called now; and no two are taken for one.
import { check } from '../../src/actions/check';
import { identifyFindings } from '../../src/domain/finding-identity';
import { createGrid } from '../../src/workbook/memory-grid';
import type { CellValue, Grid } from '../../src/workbook/grid';
import type { WorkbookSource } from '../../src/workbook/port';
import fc from 'fast-check';

const HEADINGS = [
  '課名',
  '目標番号',
  '対応する重点課題',
  '目標項目',
  '取組内容',
  '目標値',
  '期限',
  '主担当',
  '副担当',
];
const ROWS: readonly (readonly CellValue[])[] = [
  ['道路課', '1', '9', '橋の点検', '調べる', '充実に努める', '令和5年9月末', '知らない人', null],
  ['道路課', '2', '1', '白線の引き直し', '塗る', '10本', '通年', '見取 一子', '見取 一子'],
  ['道路課', '3', null, '水路の泥あげ', '推進する', '推進する', '年度末', '見取 一子', null],
  ['道路課', '4', '1', '台帳の電子化', '重ねる', '公開', 'いつか', '見取 一子', '下図 二朗'],
];
const STAFF = [['職員番号', '氏名', '課', '任用区分', '週勤務時間'], ['1', '見取 一子', '道路課', '正規', 38.75], ['2', '下図 二朗', '道路課', '正規', 38.75]]; // prettier-ignore
const department: WorkbookSource = workbook('部.xlsx', [
  createGrid({ name: '重点課題', rows: [['令和6年度　土木部'], ['課題番号', '重点課題', '主管課'], ['1', '安全な道', '道路課'], ['2', '水に強いまち', '道路課']] }),
]); // prettier-ignore

function workbook(name: string, grids: readonly Grid[]): WorkbookSource {
  return { name, read: () => Promise.resolve({ kind: 'read', workbook: { name, sha256: name, grids } }) };
}

async function idsOf(file: string, sheet: string, above: number, rows: readonly (readonly CellValue[])[]) {
  const blank = Array.from({ length: above }, () => []);
  const grid = createGrid({ name: sheet, rows: [['令和6年度　課の目標'], ...blank, HEADINGS, ...rows] });
  const book = workbook(file, [grid, createGrid({ name: '職員', rows: STAFF })]);
  const { plan, findings } = await check([department, book], { period: 'start', department });
  return identifyFindings(findings, plan).map(({ id }) => id);
}

test('renaming, moving, sorting and inserting leave every identity as it was', async () => {
  const before = await idsOf('道路課.xlsx', '目標', 1, ROWS);
  expect(before.length).toBeGreaterThan(8);
  expect(new Set(before).size).toBe(before.length);
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        file: fc.constantFrom('道路課.xlsx', '道路課_修正版.xlsx', '提出_道路課(2).xlsx'),
        sheet: fc.constantFrom('目標', 'Sheet1', '課の目標シート'),
        above: fc.integer({ min: 1, max: 3 }),
        rows: fc.shuffledSubarray([...ROWS], { minLength: ROWS.length, maxLength: ROWS.length }),
      }),
      async ({ file, sheet, above, rows }) => {
        const now = await idsOf(file, sheet, above, rows);
        expect([...now].sort()).toEqual([...before].sort());
      },
    ),
    { numRuns: 20 },
  );
});

test('what was mended is gone, what was not keeps its name, what is new has one of its own', async () => {
  const before = await idsOf('道路課.xlsx', '目標', 1, ROWS);
  const mended = ROWS.map((row, at) =>
    at === 3 ? [...row.slice(0, 6), '令和7年3月末', ...row.slice(7)] : row,
  );
  const more = [...mended.slice(0, 1), ['道路課', '5', '2', '街灯の交換', '替える', '20灯', '年度末', null, null], ...mended.slice(1)]; // prettier-ignore
  const now = await idsOf('道路課_修正版.xlsx', '目標', 1, more as CellValue[][]);
  const [gone, fresh] = [before.filter((id) => !now.includes(id)), now.filter((id) => !before.includes(id))];
  expect(gone.filter((id) => /台帳の電子化/.test(id)).every((id) => id.startsWith('deadline-'))).toBe(true);
  expect(gone.some((id) => /deadline-.*台帳の電子化/.test(id))).toBe(true);
  expect(gone.every((id) => /台帳の電子化|issue|staff|division/.test(id))).toBe(true);
  expect(fresh.every((id) => /街灯の交換|issue|staff|division/.test(id))).toBe(true);
});
