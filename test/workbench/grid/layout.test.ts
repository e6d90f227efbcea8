import { lastAtMost, layoutOf, textWidth, windowOf } from '../../../src/workbench/grid/layout';

const layout = (texts: readonly (readonly string[])[]) =>
  layoutOf({
    rowCount: texts.length,
    columnCount: 2,
    merges: [],
    hiddenRows: new Set([1]),
    hiddenColumns: new Set(),
    text: (row, column) => texts[row]?.[column] ?? '',
  });

test('East-Asian characters count double', () => expect(textWidth('目標A')).toBe(5));

test('a longer text widens its column, up to a limit, and then its row', () => {
  const { lefts, tops } = layout([
    ['短い', '長い文章'.repeat(40)],
    ['x', 'y'],
    ['1', '2'],
  ]);
  expect(lefts[2]! - lefts[1]!).toBe(260);
  expect(tops[1]! - tops[0]!).toBeGreaterThan(100);
});

test('a hidden row has no height', () => {
  const { tops } = layout([
    ['a', ''],
    ['b', ''],
    ['c', ''],
  ]);
  expect(tops[2]).toBe(tops[1]);
});

test('a window holds what can be seen and no more', () => {
  const lines = [0, 10, 20, 30, 40];
  expect(windowOf(lines, 12, 10)).toEqual({ first: 1, last: 2 });
  expect(windowOf(lines, 0, 1000)).toEqual({ first: 0, last: 3 });
  expect(lastAtMost(lines, 39)).toBe(3);
});
