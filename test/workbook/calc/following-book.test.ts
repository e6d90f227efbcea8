import type { BookEdit } from '../../../src/workbook/book-edit';
import { FollowingBook } from '../../../src/workbook/calc/following-book';
import type { SetCell } from '../../../src/workbook/edit';
import type { CellValue } from '../../../src/workbook/grid';
import { createGrid, type GridContent } from '../../../src/workbook/memory-grid';

const book = (...contents: GridContent[]) =>
  new FollowingBook(contents.map(createGrid), { names: new Map([['率', '設定!$A$1']]), now: () => 45_565.5 });
const set = (sheet: string, row: number, column: number, after: SetCell['after']): SetCell => ({
  kind: 'set',
  ...{ sheet, row, column, before: null, after },
});
const valueOf = (of: FollowingBook, sheet: number, row: number, column: number): CellValue =>
  of.grids[sheet]!.value(row, column);

describe('formulas after an edit', () => {
  const made = () =>
    book(
      { name: '目標', rows: [[2, 4, 10]], formulas: { B1: '=A1*2', C1: '=B1+設定!A1*率+A3' } },
      { name: '設定', rows: [[6]], formulas: {} },
    );

  test('follow across sheets, through names and through each other', () => {
    const of = made();
    expect(of.take([set('目標', 0, 0, 5)])).toEqual([
      { sheet: '目標', row: 0, column: 1, value: 10 },
      { sheet: '目標', row: 0, column: 2, value: 46 },
    ]);
    expect(of.take([set('設定', 0, 0, 1)])).toEqual([{ sheet: '目標', row: 0, column: 2, value: 11 }]);
  });

  test('only those that need the cell are worked out', () => {
    const of = book({ name: '表', rows: [[1, 99], [2, 98]], formulas: { B1: '=A1', B2: '=A2' } }); // prettier-ignore
    expect(of.take([set('表', 0, 0, 7)])).toEqual([{ sheet: '表', row: 0, column: 1, value: 7 }]);
    expect(valueOf(of, 0, 1, 1)).toBe(98);
  });

  test('what cannot be worked out is 未計算, and so is what needs it; what does not need the cell keeps its value', () => {
    const rows = [[1, 5, 6, 7]];
    const formulas = { B1: '=CUBEVALUE(A1)', C1: '=B1+1', D1: '=CUBEVALUE(A9)' };
    const of = book({ name: '表', rows, formulas });
    expect(of.take([set('表', 0, 0, 2)]).map(({ column, value }) => [column, value])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(valueOf(of, 0, 0, 3)).toBe(7);
  });

  test('a formula that cannot even be read may need any cell; one over another workbook needs none of ours', () => {
    const of = book({
      name: '表',
      rows: [[1, 5, 6]],
      formulas: { B1: '=表1[列]+1', C1: "='[本.xlsx]表'!A1" },
    });
    expect(of.take([set('表', 5, 5, 2)])).toEqual([{ sheet: '表', row: 0, column: 1, value: null }]);
  });

  test('a formula typed over is none any more, and a new one is worked out', () => {
    const of = made();
    of.take([set('目標', 0, 1, 100)]);
    expect(valueOf(of, 0, 0, 2)).toBe(136);
    expect(of.take([set('目標', 0, 0, 9)])).toEqual([]);
    of.take([{ ...set('目標', 0, 1, null), formula: '=A1' }]);
    expect([valueOf(of, 0, 0, 1), valueOf(of, 0, 0, 2)]).toEqual([9, 45]);
  });

  test('a step can be taken back and forth', () => {
    const of = made();
    of.take([set('目標', 0, 0, 5)]);
    of.goTo(0);
    expect([valueOf(of, 0, 0, 0), valueOf(of, 0, 0, 2)]).toEqual([2, 10]);
    of.goTo(1);
    expect([valueOf(of, 0, 0, 0), valueOf(of, 0, 0, 2)]).toEqual([5, 46]);
    of.goTo(0);
    of.take([set('目標', 0, 0, 3)]);
    expect(valueOf(of, 0, 0, 1)).toBe(6);
  });

  test('sheets that come and go take their formulas with them', () => {
    const of = book({ name: '目標', rows: [[0]], formulas: { A1: '=集計!A1' } });
    const spec = { name: '集計', columns: [], rows: [{ cells: [{ value: 3 }] }] };
    of.take([{ kind: 'add-sheet', spec }]);
    expect(valueOf(of, 0, 0, 0)).toBe(3);
    of.take([{ kind: 'remove-sheet', spec }]);
    expect(valueOf(of, 0, 0, 0)).toBeNull();
  });

  test('rows that come in move what formulas say, and a longer range is worked out again', () => {
    const of = book({ name: '表', rows: [[1, 3], [2], [3]], formulas: { A3: '=SUM(A1:A2)', B1: '=A3' } });
    const insert: BookEdit = { kind: 'insert', sheet: '表', axis: 'row', at: 1, count: 2 };
    of.take([insert, set('表', 1, 0, 10)]);
    expect(of.grids[0]!.formula(4, 0)).toBe('=SUM(A1:A4)');
    expect([valueOf(of, 0, 4, 0), valueOf(of, 0, 0, 1)]).toEqual([13, 13]);
  });

  test('2,000 formulas in a chain are worked out after one edit', () => {
    const formulas = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`A${at + 2}`, `=A${at + 1}+1`])); // prettier-ignore
    const of = book({
      name: '表',
      rows: [[0], ...Array.from({ length: 2000 }, (_, at) => [at + 1])],
      formulas,
    });
    const values = of.take([set('表', 0, 0, 100)]);
    expect(values).toHaveLength(2000);
    expect(valueOf(of, 0, 2000, 0)).toBe(2100);
  });
});
