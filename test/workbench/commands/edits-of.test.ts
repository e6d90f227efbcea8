import { createGrid } from '../../../src/workbook/memory-grid';
import type { EditCommand } from '../../../src/workbench/commands/command';
import { editsOf } from '../../../src/workbench/commands/edits-of';

const grid = createGrid({
  name: '表',
  rows: [
    [1, 2, '甲'],
    [3, null, '乙'],
    [null, null, null],
  ],
  formulas: { B1: '=A1*$A$1' },
  formats: { A1: '0%' },
});
const now = new Date(2024, 8, 30, 9, 30);
const given = (command: EditCommand, top: number, left: number, bottom = top, right = left) =>
  editsOf(command, { grid, area: { top, left, bottom, right }, now });

test('Ctrl+D takes the first row into the others, with formulas as they read there and formats', () => {
  expect(given('fill-down', 0, 0, 1, 1)).toEqual([
    { kind: 'set', sheet: '表', row: 1, column: 0, before: 3, after: 1, format: '0%' },
    { kind: 'set', sheet: '表', row: 1, column: 1, before: null, after: 2, formula: '=A2*$A$1' },
  ]);
});

test('Ctrl+D on one cell takes the cell above, and Ctrl+R the one to the left; at the edge nothing happens', () => {
  expect(given('fill-down', 1, 2)).toMatchObject([{ row: 1, column: 2, after: '甲' }]);
  expect(given('fill-right', 0, 2)).toMatchObject([{ row: 0, column: 2, formula: '=B1*$A$1' }]);
  expect(given('fill-down', 0, 0)).toBeNull();
});

test('Ctrl+; is the day as a day', () =>
  expect(given('today', 2, 0)).toMatchObject([{ after: 45565, format: 'yyyy/m/d' }]));

test('Ctrl and + insert whole rows or columns where they are selected, and else ask', () => {
  expect(given('insert', 1, 0, 2, 2)).toEqual([
    { kind: 'insert', sheet: '表', axis: 'row', at: 1, count: 2 },
  ]);
  expect(given('remove', 0, 1, 2, 1)).toEqual([
    { kind: 'delete', sheet: '表', axis: 'column', at: 1, count: 1 },
  ]);
  expect(given('insert', 1, 1)).toBeNull();
});
