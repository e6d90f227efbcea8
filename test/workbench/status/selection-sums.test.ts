import { createGrid } from '../../../src/workbook/memory-grid';
import { selectionSums } from '../../../src/workbench/status/selection-sums';

const grid = createGrid({
  name: '表',
  rows: [
    [0.1, '甲'],
    [0.2, null],
    [null, true],
  ],
  formats: { A1: '0%' },
});
const sums = (top: number, left: number, bottom: number, right: number) =>
  selectionSums(grid, { top, left, bottom, right });

test('count, sum and mean of the selection, shown as its first number is', () =>
  expect(sums(0, 0, 90, 9)).toEqual({ count: 4, sum: '30%', mean: '15%' }));

test('without numbers there is only the count, and for one cell nothing', () => {
  expect(sums(0, 1, 2, 1)).toEqual({ count: 2, sum: null, mean: null });
  expect(sums(0, 0, 0, 0)).toBeNull();
  expect(sums(1, 1, 1, 5)).toBeNull();
});
