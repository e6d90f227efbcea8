// Sheets cut into pages, and what runs above and below them.
import { pagePlan } from '../../../src/workbench/print/page-plan';
import { runningText } from '../../../src/workbench/print/running-text';
import { PLAIN_PAGE, type PageSetup } from '../../../src/workbook/looks/page-setup';

const steps = (size: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, at) => at * size);
/** 20 columns of 100 pixels, 100 rows of 20: A4 upright with margins of half an inch holds 6 columns and 51 rows. */
const layout = { lefts: steps(100, 20), tops: steps(20, 100) };
const USED = { top: 0, left: 0, bottom: 99, right: 7 };
const HALF = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0, footer: 0 };
const plan = (setup: Partial<PageSetup>) =>
  pagePlan({ ...PLAIN_PAGE, margins: HALF, ...setup }, layout, USED);
const cells = (setup: Partial<PageSetup>) =>
  plan(setup).pages.map(({ rows, columns }) => [rows[0], rows.at(-1), columns[0], columns.at(-1)]);

test('rows come down first, then the columns to the right, unless the file says otherwise', () => {
  const quarters = [[0, 50, 0, 5], [51, 99, 0, 5], [0, 50, 6, 7], [51, 99, 6, 7]]; // prettier-ignore
  expect(cells({})).toEqual(quarters);
  expect(cells({ downFirst: false })).toEqual([0, 2, 1, 3].map((at) => quarters[at]));
});

test('a turned page is wider', () => {
  expect(plan({ landscape: true }).paper).toEqual({ width: 297, height: 210 });
  expect(cells({ landscape: true })[0]).toEqual([0, 33, 0, 7]);
});

test('a sheet fitted to one page wide is made smaller, and no smaller than it must be', () => {
  const { scale, pages } = plan({ scale: null, fit: { wide: 1, tall: 0 } });
  expect(scale).toBe(0.87);
  expect(pages.map(({ columns }) => columns.length)).toEqual([8, 8]);
  expect(plan({ scale: null, fit: { wide: 1, tall: 1 } }).pages).toHaveLength(1);
});

test('a sheet that fits is not made larger', () =>
  expect(plan({ scale: null, areas: [{ top: 0, left: 0, bottom: 3, right: 3 }] }).scale).toBe(1));

test('breaks set by hand end a page', () => {
  expect(cells({ rowBreaks: [9], areas: [{ ...USED, right: 2 }] })).toEqual([[0, 9, 0, 2], [10, 60, 0, 2], [61, 99, 0, 2]]); // prettier-ignore
});

test('titles are repeated on the pages after their own and take their room', () => {
  const { pages } = plan({ titleRows: [0, 1], areas: [{ ...USED, right: 2 }] });
  expect(pages.map(({ titleRows, rows }) => [titleRows.length, rows[0], rows.length])).toEqual([
    [0, 0, 51],
    [2, 51, 49],
  ]);
});

test('only the print area is printed, each part of it on pages of its own', () => {
  const areas = [{ top: 5, left: 1, bottom: 9, right: 2 }, { top: 20, left: 0, bottom: 21, right: 0 }]; // prettier-ignore
  expect(cells({ areas })).toEqual([[5, 9, 1, 2], [20, 21, 0, 0]]); // prettier-ignore
});

test('hidden rows take no room, and an empty sheet no page', () => {
  const hidden = { ...layout, tops: layout.tops.map((top, row) => (row < 60 ? 0 : top)) };
  expect(pagePlan({ ...PLAIN_PAGE, margins: HALF }, hidden, { ...USED, right: 0 }).pages[0]?.rows[0]).toBe(
    59,
  );
  expect(pagePlan(PLAIN_PAGE, layout, { top: 0, left: 0, bottom: -1, right: -1 }).pages).toEqual([]);
});

test('headers and footers have three parts with their facts put in', () => {
  const facts = { page: 2, pages: 5, file: '目標.xlsx', sheet: '様式', date: '2024/04/01', time: '9:00' };
  expect(runningText('&L&"ＭＳ 明朝,太字"&14&A&C&P / &N&R&F && 控え', facts)).toEqual({
    left: '様式',
    center: '2 / 5',
    right: '目標.xlsx & 控え',
  });
  expect(runningText('部外秘', facts).center).toBe('部外秘');
});
