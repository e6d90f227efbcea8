// Conditional formats, judged from the values of a sheet.
import { overlaysOf } from '../../../../src/workbench/grid/drawing/overlays';
import type { CellValue, Grid } from '../../../../src/workbook/grid';
import type { Condition, Operand, Test } from '../../../../src/workbook/looks/condition';

const RED = { fill: 'FF0000', color: null, bold: null, italic: null, strike: null };
const column = (values: readonly CellValue[]): Grid => ({
  ...{ name: 's', visibility: 'visible', rowCount: values.length, columnCount: 1, merges: [] },
  ...{ hiddenRows: new Set(), hiddenColumns: new Set(), dateSystem: 1900 },
  value: (row, at) => (at === 0 ? (values[row] ?? null) : null),
  format: () => 'General',
  formula: () => null,
});
const rule = (test: Test, more: Partial<Condition> = {}): Condition => ({
  ...{ ranges: [{ top: 0, left: 0, bottom: 99, right: 0 }], priority: 1, stops: false, overlay: RED, test },
  ...more,
});
/** Rows where the condition shows. */
const shown = (values: readonly CellValue[], test: Test): number[] => {
  const laid = overlaysOf([rule(test)], column(values));
  return values.flatMap((_, row) => (laid(row, 0)?.fill ? [row] : []));
};
const value = (of: string | number): Operand => ({ kind: 'value', value: of });

test.each<[string, readonly CellValue[], Test, number[]]>([
  [
    'numbers above',
    [1, 5, 9, '9', null],
    { kind: 'compare', by: 'greaterThan', operands: [value(4)] },
    [1, 2, 3],
  ],
  [
    'numbers between, ends swapped',
    [1, 5, 9],
    { kind: 'compare', by: 'between', operands: [value(6), value(4)] },
    [1],
  ],
  [
    'a text whatever its case',
    ['済', 'OK', 'ok'],
    { kind: 'compare', by: 'equal', operands: [value('ok')] },
    [1, 2],
  ],
  [
    'an error compares with nothing',
    [{ error: '#N/A' }],
    { kind: 'compare', by: 'notEqual', operands: [value(1)] },
    [],
  ],
  ['texts that contain', ['未達成', '達成', 12], { kind: 'text', by: 'containsText', text: '未' }, [0]],
  ['texts that do not', ['未達成', '達成'], { kind: 'text', by: 'notContainsText', text: '未' }, [1]],
  [
    'values that are there twice',
    ['A', 'b', 'a', null, null, 1, '1'],
    { kind: 'repeated', once: false },
    [0, 2],
  ],
  ['values that are there once', ['A', 'b', 'a', null], { kind: 'repeated', once: true }, [1]],
  ['blank cells', ['x', ' ', null], { kind: 'blank', blank: true }, [1, 2]],
])('%s', (_, values, test, rows) => expect(shown(values, test)).toEqual(rows));

test('a reference moves with the cell unless it is fixed', () => {
  const below: Operand = { kind: 'cell', row: 1, column: 0, fixedRow: false, fixedColumn: true };
  expect(shown([3, 1, 2], { kind: 'compare', by: 'greaterThan', operands: [below] })).toEqual([0, 2]);
});

test('a bar is as long as its number among the others', () => {
  const laid = overlaysOf([rule({ kind: 'bar', color: '638EC6' })], column([0, 5, 10, '文']));
  expect([0, 1, 2, 3].map((row) => laid(row, 0)?.bar?.share ?? null)).toEqual([0, 0.5, 1, null]);
});

test('the stronger condition keeps its colour, and one that stops ends the judging', () => {
  const blue = { ...RED, fill: '0000FF', bold: true };
  const always: Test = { kind: 'blank', blank: false };
  const both = (stops: boolean) =>
    overlaysOf([rule(always, { stops }), rule(always, { overlay: blue })], column(['x']))(0, 0);
  expect(both(false)).toMatchObject({ fill: 'FF0000', bold: true });
  expect(both(true)).toMatchObject({ fill: 'FF0000', bold: null });
});
