import { deedOf, type Pressed } from '../../../src/workbench/grid/grid-keys';
import { selectCell, type Sheet } from '../../../src/workbench/grid/selection';

const sheet: Sheet = {
  rowCount: 5,
  columnCount: 3,
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  filled: () => false,
};
const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  composing: false,
  ...more,
});

describe('what a key does in a sheet', () => {
  test.each([
    ['Ctrl+Z undoes', press('z', { ctrl: true }), false, 'undo'],
    ['Ctrl+Shift+Z redoes', press('Z', { ctrl: true, shift: true }), false, 'redo'],
    ['F2 opens the cell', press('F2'), false, 'open'],
    ['Delete clears', press('Delete'), false, 'command'],
    ['Shift and space take whole rows', press(' ', { shift: true }), false, 'whole-rows'],
    ['Ctrl and space take whole columns', press(' ', { ctrl: true }), false, 'whole-columns'],
    ['Escape while typing drops what was typed', press('Escape'), true, 'cancel'],
    ['Alt+Enter while typing breaks the line', press('Enter', { alt: true }), true, 'line-break'],
    ['Enter while typing stores and goes down', press('Enter'), true, 'move'],
    ['an arrow while typing stays in the text', press('ArrowLeft'), true, undefined],
    ['Ctrl+Z while typing is the text’s own', press('z', { ctrl: true }), true, undefined],
    ['Enter of an input method is its own', press('Enter', { composing: true }), true, undefined],
    ['a letter is typed', press('a'), false, undefined],
    ['Escape leaves the sheet alone', press('Escape'), false, undefined],
  ])('%s', (_, pressed, typing, kind) => {
    expect(deedOf(pressed, typing, selectCell(1, 1), sheet, 4)?.kind).toBe(kind);
  });

  test('Tab leaves the sheet at its last column, and Shift+Tab at its first', () => {
    expect(deedOf(press('Tab'), false, selectCell(0, 2), sheet, 4)).toBeNull();
    expect(deedOf(press('Tab', { shift: true }), false, selectCell(0, 0), sheet, 4)).toBeNull();
  });
});

test.each([
  ['Delete', {}, 'clear'],
  ['d', { ctrl: true }, 'fill-down'],
  ['R', { ctrl: true }, 'fill-right'],
  [';', { ctrl: true }, 'today'],
  [':', { ctrl: true, shift: true }, 'now'],
  ['+', { ctrl: true, shift: true }, 'insert'],
  ['-', { ctrl: true }, 'remove'],
  ['f', { ctrl: true }, 'find'],
  ['h', { ctrl: true }, 'replace'],
  ['F3', {}, 'find-next'],
  ['F3', { shift: true }, 'find-previous'],
  ['PageDown', { ctrl: true }, 'next-sheet'],
  ['PageUp', { ctrl: true }, 'previous-sheet'],
  ['F10', { shift: true }, 'menu'],
])('%s with %o gives the command %s', (key, more, command) => {
  expect(deedOf(press(key, more), false, selectCell(1, 1), sheet, 4)).toEqual({ kind: 'command', command });
});
