// The reader on anything at all: it never throws, stays quick, and says the same twice.
import fc from 'fast-check';
import type { CellValue } from '../../../src/workbook/grid';
import { readHeading } from '../../../src/forms/headings/heading-text';
import { readDraftFile } from '../../../src/forms/read/draft-file';
import { splitParts } from '../../../src/forms/values/parts';
import { unitNames } from '../../../src/forms/values/unit-names';
import { createGrid } from '../../../src/workbook/memory-grid';
import { formatRange } from '../../../src/workbook/address';
import { read, tablesOf, workbookOf } from './reading';
import { processorTime } from '../../processor-time';

const WORDS = [
  '課名', '目標番号', '目標項目', '目標値', '期限', '重点課題', '課題番号', '主管課', '職員番号', '氏名', '任用区分', '従事割合', '主', '副', '合計', '計', '※注', '確認印',
  '部の目標', '課の目標', '実施目標', '設定項目', '値', '見出し', '読み替え', '令和6年度', '総務課', '①②', '__proto__', ' ', '（主）',
]; // prettier-ignore
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<CellValue>(null, ...WORDS) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.double(),
      fc.boolean(),
      fc.constant({ error: '#N/A' }),
    ),
  },
);
const range = fc
  .tuple(fc.nat(14), fc.nat(9), fc.nat(3), fc.nat(3))
  .map(([top, left, down, across]) => formatRange({ top, left, bottom: top + down, right: left + across }));
const content = fc.record({
  name: fc.string({ minLength: 1, maxLength: 10 }),
  rows: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 15 }),
  merges: fc.array(range, { maxLength: 8 }),
});

test('no grid whatever makes it throw, and reading twice gives the same', () => {
  fc.assert(
    fc.property(fc.array(content, { maxLength: 3 }), (sheets) => {
      const once = readDraftFile(workbookOf(sheets));
      expect(once.sheets).toHaveLength(sheets.length);
      expect(readDraftFile(workbookOf(sheets))).toEqual(once);
    }),
    { numRuns: 600 },
  );
});

test('every value that is said stands in a cell, a name, or joins cells of its row', () => {
  fc.assert(
    fc.property(content, (sheet) => {
      const grid = createGrid(sheet);
      for (const table of tablesOf(readDraftFile({ name: 'a.xlsx', sha256: null, grids: [grid] }))) {
        for (const { said } of table.rows) {
          for (const each of Object.values(said)) expect(each.text.trim()).not.toBe('');
        }
      }
    }),
    { numRuns: 300 },
  );
});

test.each([readHeading, splitParts, unitNames])('%p takes any string', (parse) => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parse(text)));
});

test('a cancelled read is a fault and no half of a file', () => {
  const draft = read({ rows: [['目標番号', '目標項目']] }, 'a.xlsx', { signal: { aborted: true } });
  expect([draft.fault?.code, draft.sheets]).toEqual(['cancelled', []]);
});

/** Limits are wide: alone on a desk each takes a few seconds, on a crowded machine ten times that. */
describe('is quick', () => {
  const heading = [
    '課名',
    '目標番号',
    '対応する重点課題',
    '目標項目',
    '取組内容',
    '目標値',
    '期限',
    '主担当',
    '進捗',
    '備考',
  ];
  const rows = (count: number): CellValue[][] => [
    ['令和6年度　福祉部　目標'],
    heading,
    ...Array.from({ length: count }, (_, at): CellValue[] => [
      '障害福祉課', at + 1, String(at % 9), `目標その${at}`, `取組の内容${at}を進める`, `${at}件`, '令和6年9月末', '1024', '○', null,
    ]), // prettier-ignore
  ];
  const timed = (deed: () => void): number => {
    const before = process.cpuUsage();
    deed();
    return processorTime(before);
  };

  test('on a sheet of 100,000 rows', () => {
    const workbook = workbookOf([{ rows: rows(100_000) }]);
    let read100k = 0;
    const spent = timed(() => (read100k = tablesOf(readDraftFile(workbook))[0]!.rows.length));
    expect(read100k).toBe(100_000);
    expect(spent).toBeLessThan(30_000);
  });

  test('on 50 workbooks of 3 sheets of 500 rows', () => {
    const workbooks = Array.from({ length: 50 }, () =>
      workbookOf([1, 2, 3].map(() => ({ rows: rows(500) }))),
    );
    expect(timed(() => workbooks.forEach((workbook) => readDraftFile(workbook)))).toBeLessThan(30_000);
  });

  test('on a sheet of nothing but heading words', () => {
    const words = ['目標番号', '目標項目', '目標値', '期限', '重点課題', '主管課', '職員番号', '氏名'];
    const shuffled = Array.from({ length: 20_000 }, (_, at) => [
      ...words.slice(at % 8),
      ...words.slice(0, at % 8),
    ]);
    expect(timed(() => read({ rows: shuffled }))).toBeLessThan(30_000);
  });

  test('on a sheet with merges everywhere and one that is a single stray cell far away', () => {
    const merges = Array.from({ length: 20_000 }, (_, at) => `A${at * 2 + 3}:A${at * 2 + 4}`);
    const far = { ...createGrid({ name: '遠い', rows: [] }), rowCount: 1_048_576, columnCount: 16_384 };
    const spent = timed(() => {
      read({ rows: rows(40_000), merges });
      readDraftFile({ name: 'a.xlsx', sha256: null, grids: [far] });
    });
    expect(spent).toBeLessThan(30_000);
  });
});
