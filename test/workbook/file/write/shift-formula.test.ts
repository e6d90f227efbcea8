// Formulas moved by rows and columns.
import { shiftFormula } from '../../../../src/workbook/file/write/shift-formula';

test.each<[string, string, number, number, string]>([
  ['relative references', 'A1+B2*2', 2, 1, 'B3+C4*2'],
  ['absolute references', '$A$1+$A1+A$1', 2, 1, '$A$1+$A3+B$1'],
  ['ranges', 'SUM(A1:B$2)', 1, 1, 'SUM(B2:C$2)'],
  ['whole columns and rows', 'SUM(A:B)+SUM($1:3)', 2, 1, 'SUM(B:C)+SUM($1:5)'],
  ['functions that look like cells', 'LOG10(A1)+ATAN2(B1,C1)', 1, 0, 'LOG10(A2)+ATAN2(B2,C2)'],
  ['texts', 'IF(A1="A1 ""B2""","x",B2)', 1, 0, 'IF(A2="A1 ""B2""","x",B3)'],
  ['sheet names', "'A1 表'!A1+目標1!B2+A1!C3", 1, 0, "'A1 表'!A2+目標1!B3+A1!C4"],
  [
    'names and structured references',
    '目標A1+rate_A1+表1[[#This Row],[A1]]+A1',
    1,
    0,
    '目標A1+rate_A1+表1[[#This Row],[A1]]+A2',
  ],
  ['outside workbooks', '[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
  ['exponents and numbers', '1E5+2.5+A1', 1, 0, '1E5+2.5+A2'],
  ['references that leave the sheet', 'A1+B5', -1, 0, '#REF!+B4'],
])('%s', (_, formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});
