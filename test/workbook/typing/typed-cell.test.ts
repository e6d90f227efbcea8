import fc from 'fast-check';
import { createGrid } from '../../../src/workbook/memory-grid';
import { formatValue } from '../../../src/workbook/number-format';
import { openedText } from '../../../src/workbook/typing/opened-text';
import { typedCell } from '../../../src/workbook/typing/typed-cell';

const place = { format: 'General', dateSystem: 1900, year: 2024 } as const;
const shown = (text: string, format = 'General'): string => {
  const typed = typedCell(text, { ...place, format });
  return formatValue(typed.value, typed.format ?? format);
};

test.each([
  ['9/30', 45565, '9月30日'],
  ['9-30', 45565, '9月30日'],
  ['９／３０', 45565, '9月30日'],
  ['2024/9/30', 45565, '2024/9/30'],
  ['24-9-30', 45565, '2024/9/30'],
  ['9月30日', 45565, '9月30日'],
  ['2024年9月30日', 45565, '2024年9月30日'],
  ['2024年9月', 45536, '2024年9月'],
  ['2024/9', 45536, 'Sep-24'],
  ['R6.9.30', 45565, 'R6.9.30'],
  ['r6/9/30', 45565, 'R6.9.30'],
  ['令和6年9月30日', 45565, '令和6年9月30日'],
  ['令和元年5月1日', 43586, '令和1年5月1日'],
  ['H31.4.30', 43585, 'H31.4.30'],
  ['30%', 0.3, '30%'],
  ['12.5%', 0.125, '12.50%'],
  ['1,234', 1234, '1,234'],
  ['1,234.5', 1234.5, '1,234.50'],
  ['¥1,500', 1500, '¥1,500'],
  ['-3', -3, '-3'],
  ['１２', 12, '12'],
  ['.5', 0.5, '0.5'],
  ['9:30', 0.395833333333333, '9:30'],
  ['9時30分', 0.395833333333333, '9時30分'],
  ['25:00', 25 / 24, '25:00:00'],
  ['2024/9/30 9:30', 45565.3958333333, '2024/9/30 9:30'],
  ['true', true, 'TRUE'],
])('%s becomes what Excel in Japan makes of it', (text, value, seen) => {
  const typed = typedCell(text, place).value;
  if (typeof value === 'number') expect(typed).toBeCloseTo(value, 9);
  else expect(typed).toBe(value);
  expect(shown(text)).toBe(seen);
});

test.each([
  ["'9/30", '9/30'],
  ["'=A1", '=A1'],
  ['0012', '0012'],
  ['1234567890123456', '1234567890123456'],
  ['2/30', '2/30'],
  ['13/5', '13/5'],
  ['(1)', '(1)'],
  ['3人', '3人'],
  ['通年', '通年'],
  ['1-2-3-4', '1-2-3-4'],
  ['152/283', '152/283'],
])('%s stays text', (text, value) => expect(typedCell(text, place)).toEqual({ value }));

test('a cell formatted as text keeps what is typed', () =>
  expect(typedCell('9/30', { ...place, format: '@' })).toEqual({ value: '9/30' }));

test('a cell’s own format stays', () => {
  expect(typedCell('9/30', { ...place, format: '[$-411]ge.m.d' })).toEqual({ value: 45565 });
  expect(shown('令和6年9月30日', 'yyyy/m/d')).toBe('2024/9/30');
});

test('in a cell of percentages 30 and 0.3 are both 30%', () => {
  expect(typedCell('30', { ...place, format: '0%' })).toEqual({ value: 0.3 });
  expect(typedCell('0.3', { ...place, format: '0%' })).toEqual({ value: 0.3 });
});

test('what opens in a cell gives the same cell when it is typed again', () => {
  const formats = fc.constantFrom('General', '0%', 'yyyy/m/d', '[$-411]ge.m.d', '#,##0', '@');
  const values = fc.oneof(fc.integer({ min: 0, max: 60000 }), fc.string(), fc.constantFrom('9/30', "'x", '=A1', '0012', '30%')); // prettier-ignore
  fc.assert(
    fc.property(values, formats, (value, format) => {
      fc.pre(value !== '' && !(typeof value === 'number' && format === '@'));
      fc.pre(!(typeof value === 'number' && format === 'yyyy/m/d' && (value < 62 || value > 50000)));
      fc.pre(!(typeof value === 'number' && format === '[$-411]ge.m.d' && value < 62));
      const grid = createGrid({ name: '表', rows: [[value]], formats: { A1: format } });
      const opened = openedText(grid, 0, 0, 2024);
      expect(typedCell(opened, { ...place, format }).value).toBe(value);
    }),
  );
});
