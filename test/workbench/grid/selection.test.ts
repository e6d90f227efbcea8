import {
  moveSelection,
  rangeOf,
  selectCell,
  type Key,
  type Sheet,
} from '../../../src/workbench/grid/selection';

const sheet: Sheet = {
  rowCount: 10,
  columnCount: 5,
  merges: [{ top: 2, left: 0, bottom: 4, right: 0 }],
  hiddenRows: new Set([6]),
  hiddenColumns: new Set([2]),
  filled: (row, column) => column === 1 && row >= 1 && row <= 5,
};
const press = (key: string, more: Partial<Key> = {}): Key => ({
  key,
  ctrl: false,
  shift: false,
  page: 4,
  ...more,
});
const active = (row: number, column: number, key: Key) =>
  moveSelection(selectCell(row, column), key, sheet)?.active;

describe('keys move the selection', () => {
  test.each([
    ['down one', 0, 1, press('ArrowDown'), { row: 1, column: 1 }],
    ['past a hidden row', 5, 1, press('ArrowDown'), { row: 7, column: 1 }],
    ['past a hidden column', 0, 1, press('ArrowRight'), { row: 0, column: 3 }],
    ['out of a merged cell by its last row', 2, 0, press('ArrowDown'), { row: 5, column: 0 }],
    ['into a merged cell by its first cell', 3, 1, press('ArrowLeft'), { row: 2, column: 0 }],
    ['stays at the edge', 0, 0, press('ArrowUp'), { row: 0, column: 0 }],
    ['Shift+Enter goes up', 3, 1, press('Enter', { shift: true }), { row: 2, column: 1 }],
    ['Ctrl+Home', 7, 3, press('Home', { ctrl: true }), { row: 0, column: 0 }],
    ['Ctrl+End', 0, 0, press('End', { ctrl: true }), { row: 9, column: 4 }],
    ['Ctrl+Down to the end of the block', 1, 1, press('ArrowDown', { ctrl: true }), { row: 5, column: 1 }],
    ['Ctrl+Down to the next block', 0, 1, press('ArrowDown', { ctrl: true }), { row: 1, column: 1 }],
    ['Page Down', 0, 0, press('PageDown'), { row: 4, column: 0 }],
  ])('%s', (_, row, column, key, to) => {
    expect(active(row, column, key)).toEqual(to);
  });

  test('Shift and an arrow stretch the range and keep the active cell', () => {
    const stretched = moveSelection(selectCell(1, 1), press('ArrowDown', { shift: true }), sheet)!;
    expect(stretched.active).toEqual({ row: 1, column: 1 });
    expect(rangeOf(stretched)).toEqual({ top: 1, left: 1, bottom: 2, right: 1 });
  });

  test('a letter moves nothing', () => {
    expect(moveSelection(selectCell(1, 1), press('a'), sheet)).toBeNull();
  });
});
