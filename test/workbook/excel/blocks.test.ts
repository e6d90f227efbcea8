// Cells as rectangles, and texts as Excel must get them: laws that hold for any cells and any text.
import fc from 'fast-check';
import {
  areaOfRange,
  exactBlocks,
  joinedAddresses,
  looseBlocks,
  rowPieces,
} from '../../../src/workbook/excel/blocks';
import { mightConvert, typedText } from '../../../src/workbook/excel/typed';
import { typeText } from '../../host/typed-text';

const cells = fc.uniqueArray(fc.record({ row: fc.nat(12), column: fc.nat(8) }), {
  selector: ({ row, column }) => `${row}:${column}`,
  minLength: 1,
  maxLength: 60,
});
const keysOf = (ranges: readonly ReturnType<typeof exactBlocks>[number][]): string[] =>
  ranges.flatMap(({ top, bottom, left, right }) => {
    const keys: string[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) keys.push(`${row}:${column}`);
    return keys;
  });
const wanted = (of: readonly { row: number; column: number }[]): string[] =>
  of.map(({ row, column }) => `${row}:${column}`);

test('exact blocks cover each cell once and no other', () => {
  fc.assert(fc.property(cells, (of) => expect(keysOf(exactBlocks(of)).sort()).toEqual(wanted(of).sort())));
});

test('loose blocks cover every cell, are no more than the exact ones, and a full rectangle is one', () => {
  fc.assert(
    fc.property(cells, (of) => {
      const loose = looseBlocks(of);
      expect(keysOf(loose)).toEqual(expect.arrayContaining(wanted(of)));
      expect(loose.length).toBeLessThanOrEqual(exactBlocks(of).length);
    }),
  );
  const full = Array.from({ length: 500 }, (_, n) => ({ row: Math.floor(n / 5), column: n % 5 }));
  expect(looseBlocks(full)).toEqual([{ top: 0, left: 0, bottom: 99, right: 4 }]);
});

test('cells far apart are not joined by a field of holes', () => {
  expect(looseBlocks([{ row: 0, column: 0 }, { row: 5000, column: 200 }])).toHaveLength(2); // prettier-ignore
});

test('pieces of a block are whole rows that make it up', () => {
  const block = { top: 3, left: 1, bottom: 100, right: 10 };
  const pieces = rowPieces(block, 95);
  expect(keysOf(pieces)).toEqual(keysOf([block]));
  expect(pieces.every((piece) => areaOfRange(piece) <= 95)).toBe(true);
});

test('addresses for getRanges stay under Excel’s limit', () => {
  const scattered = Array.from({ length: 4000 }, (_, n) => ({ row: n * 2, column: n % 7 }));
  const joined = joinedAddresses(exactBlocks(scattered));
  expect(joined.every((text) => text.length <= 8192)).toBe(true);
  expect(joined.join(',').split(',')).toHaveLength(4000);
});

const pieces = fc.constantFrom(
  ...['=', '+', '-', "'", '@', '1', '0', '2', '/', ':', '.', ',', '%', ' ', '年', '月', '日', '令和', 'R', 'TRUE', '#N/A', '¥', '（', '）', 'A1', 'e5', '元', '１', 'あ', 'Jan'],
); // prettier-ignore
const texts = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ minLength: 1, maxLength: 20 }),
);

test('any text arrives as the text it is, in a plain cell and in one formatted as text', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('General', '@', 'yyyy/mm/dd', '0%'), (text, format) => {
      expect(typeText(typedText(text, format), format, 2024)).toEqual({ kind: 'value', value: text });
    }),
    { numRuns: 3000 },
  );
});

test.each([
  '障害福祉課',
  '令和6年9月末',
  '①相談支援の充実',
  '－',
  '○',
  '1-(1)-① 基盤整備',
  '山田　花子',
  '随時',
  '達成（見込み）',
])('%s needs no mark before it', (text) => expect(mightConvert(text)).toBe(false));
test.each(['1/2', '0012', '=1+1', '＝1+1', 'TRUE', '#N/A', '令和6年9月30日', 'R6.9.30', '１２', '-5', '+81', '@home', '¥1,000', "'引用", 'Jan 5', '13:30', '(3)'])(
  '%s needs a mark before it',
  (text) => expect(mightConvert(text)).toBe(true),
); // prettier-ignore
