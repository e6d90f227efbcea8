import type { ShiftCells } from '../../../src/workbook/book-edit';
import { movedFormula } from '../../../src/workbook/shift/moved-formula';

const shift = (
  kind: 'insert' | 'delete',
  at: number,
  count = 1,
  axis: 'row' | 'column' = 'row',
): ShiftCells => ({
  ...{ kind, sheet: '目標', axis, at, count },
});
const moved = (formula: string, by: ShiftCells, own: string | null = '目標') =>
  movedFormula(formula, own, by).text;

test.each([
  ['=A1+A3', '=A1+A4'],
  ['=$A$3*B$2', '=$A$4*B$3'],
  ['=SUM(A1:A3)', '=SUM(A1:A4)'],
  ['=SUM(A2:A3)', '=SUM(A3:A4)'],
  ['=SUM(A1:A1)', '=SUM(A1:A1)'],
  ['=SUM(A:A,1:3)', '=SUM(A:A,1:4)'],
  ['=目標!A3+設定!A3', '=目標!A4+設定!A3'],
  ['=\'目標\'!A3&"A3"', '=\'目標\'!A4&"A3"'],
  ['=[本.xlsx]目標!A3+表1[A3]', '=[本.xlsx]目標!A3+表1[A3]'],
  ['=LOG10(A3)+FY2024', '=LOG10(A4)+FY2025'],
  ['=名前A3+A3名前', '=名前A3+A3名前'],
  ['=IF(A3="",目標!$A3:$B5,XFE3)', '=IF(A4="",目標!$A4:$B6,XFE3)'],
])('a row before row 2: %s becomes %s', (before, after) =>
  expect(moved(before, shift('insert', 1))).toBe(after),
);

test.each([
  ['=A1+A2', '=A1+#REF!'],
  ['=SUM(A1:A5)', '=SUM(A1:A3)'],
  ['=SUM(A2:A3)', '=SUM(#REF!)'],
  ['=SUM(A3:A6)', '=SUM(A2:A4)'],
  ['=目標!A9', '=目標!A7'],
])('rows 2 and 3 gone: %s becomes %s', (before, after) =>
  expect(moved(before, shift('delete', 1, 2))).toBe(after),
);

test.each([
  ['=A1+C1', '=A1+D1'],
  ['=SUM(A1:C9)', '=SUM(A1:D9)'],
  ['=SUM(B:C)+3:4', '=SUM(C:D)+3:4'],
])('a column before B: %s becomes %s', (before, after) =>
  expect(moved(before, shift('insert', 1, 1, 'column'))).toBe(after),
);

test('on another sheet only references that carry the sheet follow', () => {
  expect(moved('=A3+目標!A3', shift('insert', 0), '別')).toBe('=A3+目標!A4');
  expect(moved('目標!$A$3:$B$9', shift('insert', 0), null)).toBe('目標!$A$4:$B$10');
});

test('what was pushed beyond the sheet is lost', () =>
  expect(moved('=A1048576', shift('insert', 0))).toBe('=#REF!'));
