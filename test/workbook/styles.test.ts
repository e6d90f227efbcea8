// Looks: text can be read on its fill, and no state is told by colour alone.
import { CELL_STYLES } from '../../src/workbook/sheet-spec';
import { fittingText, LOOKS, looksLikeFormula, MAX_CELL_TEXT } from '../../src/workbook/styles';
import { safeSheetName, sheetNameFault } from '../../src/workbook/sheet-name';

/** WCAG 2.2 relative luminance of `RRGGBB`. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test.each(CELL_STYLES)('%s is read at 7:1 or better', (style) => {
  const look = LOOKS[style];
  expect(contrast(look.font.color, look.fill ?? 'FFFFFF')).toBeGreaterThanOrEqual(7);
});

test('bad, gap, caution and good differ by more than colour', () => {
  const shapes = (['bad', 'gap', 'caution', 'good'] as const).map(
    (style) => `${LOOKS[style].border} ${LOOKS[style].font.bold ?? false}`,
  );
  expect(new Set(shapes).size).toBe(4);
});

test('text that fits is left alone, longer text is cut to the limit', () => {
  expect(fittingText('a'.repeat(MAX_CELL_TEXT))).toHaveLength(MAX_CELL_TEXT);
  expect(fittingText('a'.repeat(MAX_CELL_TEXT + 1))).toMatch(/a…$/);
  expect(fittingText('a'.repeat(MAX_CELL_TEXT + 1))).toHaveLength(MAX_CELL_TEXT);
});

test.each([['=1', true], ['+1', true], ['-a', true], ['@x', true], ['a=1', false], ['－', false]])('%s looks like a formula: %s', (text, expected) => {
  expect(looksLikeFormula(text)).toBe(expected);
}); // prettier-ignore

test.each<[string, string[], string]>([
  ['障害福祉課', [], '障害福祉課'],
  ['A/B:C', [], 'A＿B＿C'],
  ["'引用'", [], '引用'],
  ['', [], 'Sheet'],
  ['目標', ['目標', '目標 (2)'], '目標 (3)'],
  ['sheet', ['SHEET'], 'sheet (2)'],
])('a safe sheet name for %j beside %j is %s', (text, taken, expected) => {
  expect(safeSheetName(text, taken)).toBe(expected);
  expect(sheetNameFault(expected)).toBeNull();
});
test('a safe sheet name is never too long', () => {
  expect(safeSheetName('あ'.repeat(40), ['あ'.repeat(31)])).toHaveLength(31);
});
