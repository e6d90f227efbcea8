import fc from 'fast-check';
import { formatCells, parseCells } from '../../../src/workbench/grid/clipboard';

describe('cells on the clipboard', () => {
  test.each([
    ['one row', 'a\tb\r\n', [['a', 'b']]],
    ['a quoted line break', '"1行目\n2行目"\tb', [['1行目\n2行目', 'b']]],
    ['doubled quotes', '"「""」"', [['「"」']]],
    [
      'empty cells kept',
      'a\t\tc\n\t\t',
      [
        ['a', '', 'c'],
        ['', '', ''],
      ],
    ],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(parseCells(text)).toEqual(rows);
  });

  test('what is copied is what is pasted', () => {
    const cell = fc.string().map((text) => text.replaceAll('\r', ''));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (cells) => {
        const widest = Math.max(...cells.map((row) => row.length));
        const even = cells.map((row) => [...row, ...Array<string>(widest - row.length).fill('')]);
        expect(parseCells(formatCells(even))).toEqual(even);
      }),
    );
  });
});
