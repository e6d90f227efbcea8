// Whatever a division does to its sheet without mending anything (renames, moves, renumbers, sorts, inserts), a second roll-up settles
// nothing, doubles nothing, and keeps every word beside what it was written about.
import fc from 'fast-check';
import { consolidate } from '../../src/actions/consolidate';
import { memoryPort, specToContent } from '../../src/workbook/memory';
import { createGrid } from '../../src/workbook/memory-grid';
import type { CellValue, Grid } from '../../src/workbook/grid';
import type { WorkbookPort, WorkbookSource } from '../../src/workbook/port';
import { sheetWords } from '../../src/wording/sheets';

const HEADINGS = [
  '目標番号',
  '対応する重点課題',
  '目標項目',
  '取組内容',
  '目標値',
  '期限',
  '主担当',
  '副担当',
];
type Row = readonly CellValue[];
/** The title tells each apart but for two that share one. */
const ROWS: readonly Row[] = [
  ['1', '9', '橋の点検', '調べる', '充実に努める', '令和5年9月末', '知らない人', null],
  ['2', '1', '白線の引き直し', '塗る', '10本', '通年', '見取 一子', '見取 一子'],
  ['3', null, '水路の泥あげ', '推進する', '推進する', '年度末', '見取 一子', null],
  ['4', '1', '台帳の電子化', null, '公開', 'いつか', '見取 一子', '下図 二朗'],
  ['5', '8', '街灯の交換', '替える', '20灯', 'そのうち', '知らない人', '下図 二朗'],
  ['6', '7', '街灯の交換', '直す', '10灯', 'そのうち', '知らない人', '下図 二朗'],
];
const NEW_ROW: Row = [
  '99',
  '1',
  '側溝の清掃',
  '検討する',
  '検討する',
  '令和6年9月末',
  '見取 一子',
  '下図 二朗',
];
const STAFF = [['職員番号', '氏名', '課', '任用区分', '週勤務時間'], ['1', '見取 一子', '道路課', '正規', 38.75], ['2', '下図 二朗', '道路課', '正規', 38.75]]; // prettier-ignore

const department = (): WorkbookPort =>
  memoryPort('部.xlsx', [
    specToContent({
      name: '重点課題',
      columns: [],
      rows: [['令和6年度　土木部'], ['課題番号', '重点課題', '主管課'], ['1', '安全な道', '道路課'], ['2', '水に強いまち', '河川課']].map((cells) => ({ cells: cells.map((value) => ({ value })) })),
    }),
  ]); // prettier-ignore

function division(file: string, sheet: string, above: number, rows: readonly Row[]): WorkbookSource {
  const blank = Array.from({ length: above }, () => []);
  const grid = createGrid({ name: sheet, rows: [['令和6年度　道路課　課の目標'], ...blank, HEADINGS, ...rows] });
  const grids: readonly Grid[] = [grid, createGrid({ name: '職員', rows: STAFF })];
  return { name: file, read: () => Promise.resolve({ kind: 'read', workbook: { name: file, sha256: file, grids } }) };
} // prettier-ignore

async function rolledUp(port: WorkbookPort, source: WorkbookSource): Promise<void> {
  const result = await consolidate(port, [source], { words: sheetWords.ja, now: '2024-05-01', version: '1', period: 'start' }); // prettier-ignore
  if (result.kind !== 'consolidated') throw new Error(result.kind);
  if ((await port.apply(result.edits)).kind !== 'applied') throw new Error('not applied');
}

interface Line {
  readonly row: number;
  readonly rule: string;
  readonly state: CellValue;
  readonly answer: CellValue;
  /** 取組内容 or title and 期限 of the row that it is about: the same however it is numbered. */
  readonly about: string;
}

async function linesOf(port: WorkbookPort, source: WorkbookSource): Promise<readonly Line[]> {
  const [now, home] = [await port.read(), await source.read()];
  if (now.kind === 'fault' || home.kind === 'fault') throw new Error('unread');
  const grid = now.workbook.grids.find(({ name }) => name === '点検結果')!;
  const all = Array.from({ length: grid.rowCount }, (_, row) => Array.from({ length: grid.columnCount }, (_, column) => grid.value(row, column)));
  const heading = all.findIndex((cells) => cells.includes('規則'));
  const at = (name: string): number => all[heading]!.indexOf(name);
  return all.flatMap((cells, row) => {
    if (row <= heading || cells[at('規則')] === null) return [];
    const sheet = home.workbook.grids.find(({ name }) => name === cells[at('シート')]);
    const line = Number(/\d+$/.exec(String(cells[at('セル')]))?.[0] ?? 0) - 1;
    const own = sheet?.name === '職員' || !sheet ? '' : [1, 2, 3].map((column) => String(sheet.value(line, column) ?? '')).join('/');
    return [{ row, rule: String(cells[at('規則')]), state: cells[at('状態')]!, answer: cells[at('対応')]!, about: own }];
  });
} // prettier-ignore

const ANSWER = 6;
const sayOf = ({ rule, about }: Line): string => `${rule} ${about}`;

test('what is only renamed, moved, renumbered, sorted or joined by a new row keeps its line and its words', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        file: fc.constantFrom('道路課.xlsx', '道路課_修正版.xlsx', '提出_道路課(2).xlsx'),
        sheet: fc.constantFrom('目標', 'Sheet1', '課の目標シート'),
        above: fc.integer({ min: 1, max: 4 }),
        rows: fc.shuffledSubarray([...ROWS], { minLength: ROWS.length, maxLength: ROWS.length }),
        numbers: fc.constantFrom(0, 10, 200),
        inserted: fc.option(fc.integer({ min: 0, max: ROWS.length }), { nil: null }),
      }),
      async ({ file, sheet, above, rows, numbers, inserted }) => {
        const [port, first] = [department(), division('道路課.xlsx', '目標', 1, ROWS)];
        await rolledUp(port, first);
        const before = await linesOf(port, first);
        const outcome = await port.apply(before.map((line) => ({ kind: 'set', sheet: '点検結果', row: line.row, column: ANSWER, before: null, after: sayOf(line) }))); // prettier-ignore
        expect(outcome.kind).toBe('applied');
        const renumbered = rows.map(([number, ...cells]) => [String(Number(number) + numbers), ...cells]);
        const now = inserted === null ? renumbered : [...renumbered.slice(0, inserted), [...NEW_ROW], ...renumbered.slice(inserted)];
        const again = division(file, sheet, above, now);
        await rolledUp(port, again);
        const after = await linesOf(port, again);
        expect(after.filter(({ state }) => state !== null)).toEqual([]);
        for (const line of after) if (line.answer !== null) expect(line.answer).toBe(sayOf(line));
        const fresh = after.filter(({ answer }) => answer === null);
        expect(fresh.every(({ about }) => about.includes('側溝の清掃'))).toBe(true);
        expect(after.length - fresh.length).toBe(before.length);
      },
    ),
    { numRuns: 25 },
  );
}); // prettier-ignore
