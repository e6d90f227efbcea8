import type { ShiftCells } from '../../../src/workbook/book-edit';
import { movedFixtures, NO_FIXTURES, shiftRefusal } from '../../../src/workbook/shift/refusal';

const range = { top: 4, left: 1, bottom: 9, right: 3 };
const shift = (
  kind: ShiftCells['kind'],
  at: number,
  count = 1,
  axis: ShiftCells['axis'] = 'row',
): ShiftCells => ({
  ...{ kind, sheet: '表', axis, at, count },
});
const table = { ...NO_FIXTURES, tables: [{ range, headings: 1, totals: 0 }] };
const array = { ...NO_FIXTURES, arrays: [range] };

test.each([
  ['rows inside a table’s body', table, shift('insert', 6), null],
  ['rows above a table', table, shift('insert', 4), null],
  ['a table’s heading', table, shift('delete', 4), 'table'],
  ['a whole table', table, shift('delete', 2, 20), 'table'],
  ['all of a table’s body', table, shift('delete', 5, 5), 'table'],
  ['columns beside a table', table, shift('insert', 1, 1, 'column'), null],
  ['columns inside a table', table, shift('insert', 2, 1, 'column'), 'table'],
  ['rows inside an array formula', array, shift('insert', 5), 'array'],
  ['rows above an array formula', array, shift('delete', 1), null],
  ['a whole array formula', array, shift('delete', 4, 6), null],
  ['anything on a protected sheet', { ...NO_FIXTURES, isProtected: true }, shift('insert', 0), 'protected'],
  ['rows of a full sheet', NO_FIXTURES, shift('insert', 0, 1_048_570), 'full'],
])('%s', (_, fixtures, by, reason) => expect(shiftRefusal(by, fixtures, 100)).toBe(reason));

test('what stands in the sheet is known at its new place', () => {
  const moved = movedFixtures(table, shift('insert', 0, 3));
  expect(shiftRefusal(shift('delete', 7), moved, 100)).toBe('table');
  expect(shiftRefusal(shift('delete', 4), moved, 100)).toBeNull();
});
