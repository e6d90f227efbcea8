import { createGrid } from '../../../src/workbook/memory-grid';
import { nextMatch, replacements } from '../../../src/workbench/find/matches';

const grids = [
  createGrid({
    name: '目標',
    rows: [
      ['ＡＢＣ相談', '相談'],
      [0.3, '窓口の相談と相談会'],
    ],
    formats: { A2: '0%' },
  }),
  createGrid({ name: '控え', rows: [['相談']], visibility: 'hidden' }),
  createGrid({ name: '職員', rows: [['相談員', 2]], formulas: { B1: '=SUM(C1:C9)' } }),
];
const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });

test('the next match is looked for through the visible sheets and round again, without regard to width and case', () => {
  expect(nextMatch(grids, 'ａｂｃ', at('職員', 0, 0))).toEqual(at('目標', 0, 0));
  expect(nextMatch(grids, '相談', at('目標', 0, 0))).toEqual(at('目標', 0, 1));
  expect(nextMatch(grids, '相談', at('目標', 1, 1))).toEqual(at('職員', 0, 0));
  expect(nextMatch(grids, '相談', at('職員', 0, 0))).toEqual(at('目標', 0, 0));
  expect(nextMatch(grids, '相談', at('目標', 0, 0), true)).toEqual(at('職員', 0, 0));
  expect(nextMatch(grids, 'ない', at('目標', 0, 0))).toBeNull();
});

test('what a cell shows is found, and so are formulas', () => {
  expect(nextMatch(grids, '30%', at('目標', 0, 0))).toEqual(at('目標', 1, 0));
  expect(nextMatch(grids, 'sum(', at('目標', 0, 0))).toEqual(at('職員', 0, 1));
});

test('a single match is found again from itself', () =>
  expect(nextMatch(grids, '窓口', at('目標', 1, 1))).toEqual(at('目標', 1, 1)));

test('every match of the texts of a sheet is replaced; figures and formulas stay', () => {
  expect(replacements(grids[0]!, '相談', '支援').map(({ after }) => after)).toEqual([
    'ＡＢＣ支援',
    '支援',
    '窓口の支援と支援会',
  ]);
  expect(replacements(grids[0]!, 'abc', '').map(({ after }) => after)).toEqual(['相談']);
  expect(replacements(grids[2]!, '2', '3')).toEqual([]);
});
