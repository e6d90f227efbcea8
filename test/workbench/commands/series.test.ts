import { serialOf } from '../../../src/workbook/calc/typed-number';
import { createGrid } from '../../../src/workbook/memory-grid';
import { goesOn, pulled } from '../../../src/workbench/commands/series';

const day = (year: number, month: number, date: number) => serialOf(year, month, date);

test.each([
  [
    [1, 2],
    [3, 4, 5],
  ],
  [
    [10, 8],
    [6, 4, 2],
  ],
  [
    [0.1, 0.2],
    [0.3, 0.4, 0.5],
  ],
  [
    [1, 3, 4],
    [5.66666666667, 7.16666666667, 8.66666666667],
  ],
  [
    ['課1', '課2'],
    ['課3', '課4', '課5'],
  ],
  [['課1'], ['課2', '課3', '課4']],
  [
    ['目標08', '目標09'],
    ['目標10', '目標11', '目標12'],
  ],
  [
    ['第1回', '第3回'],
    ['第5回', '第7回', '第9回'],
  ],
  [['11月'], ['12月', '1月', '2月']],
  [
    ['6月末', '9月末'],
    ['12月末', '3月末', '6月末'],
  ],
  [['金'], ['土', '日', '月']],
  [['第3四半期'], ['第4四半期', '第1四半期', '第2四半期']],
])('%j goes on as %j', (values, on) => expect(goesOn(values, 3)).toEqual(on));

test.each([[[5]], [['福祉課']], [['課1', '係1']], [['課1', '課2', '課4']]])('%j is only repeated', (values) =>
  expect(goesOn(values, 3)).toBeNull(),
);

test('days go on by days, and months by months with their last day', () => {
  expect(goesOn([day(2024, 4, 1)], 2, true)).toEqual([day(2024, 4, 2), day(2024, 4, 3)]);
  expect(goesOn([day(2024, 4, 30), day(2024, 5, 30)], 2, true)).toEqual([day(2024, 6, 30), day(2024, 7, 30)]);
  expect(goesOn([day(2023, 12, 30), day(2024, 1, 30)], 1, true)).toEqual([day(2024, 2, 29)]);
});

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

test('pulling down goes on in each column by itself, and formulas follow', () => {
  const grid = createGrid({ name: '表', rows: [['課1', 1, 2], ['課2', 2, 4]], formulas: { C1: '=B1*2', C2: '=B2*2' } }); // prettier-ignore
  const edits = pulled(grid, area(0, 0, 1, 2), area(0, 0, 3, 2));
  expect(edits.map(({ row, column, after, formula }) => [row, column, formula ?? after])).toEqual([
    [2, 0, '課3'],
    [3, 0, '課4'],
    [2, 1, 3],
    [3, 1, 4],
    [2, 2, '=B3*2'],
    [3, 2, '=B4*2'],
  ]);
});

test('pulling up counts down, and with Ctrl the values are only copied', () => {
  const grid = createGrid({ name: '表', rows: [[null], [null], [5], [6]] });
  expect(pulled(grid, area(2, 0, 3, 0), area(0, 0, 3, 0)).map(({ row, after }) => [row, after])).toEqual([
    [1, 4],
    [0, 3],
  ]);
  expect(pulled(grid, area(2, 0, 3, 0), area(2, 0, 5, 0), true).map(({ after }) => after)).toEqual([5, 6]);
});
