// Random sheet specs: names, texts with everything that XML and Excel find hard, numbers, formats, formulas, merges, hidden columns.
import fc from 'fast-check';
import { safeSheetName } from '../../../../src/workbook/sheet-name';
import { CELL_STYLES, type SheetSpec, type SpecCell } from '../../../../src/workbook/sheet-spec';

const hardTexts = fc.constantFrom(
  '=1+1', ' 前後 ', '_x0041_', '_x', '改行\nあり', '改行\r\nあり', '\u0001\u000b', '𠮷', '\ud800', '<&>"\'', ']]>', '\t', '0012', '髙﨑', '1/2', '',
); // prettier-ignore
export const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), hardTexts);
export const anyValue: fc.Arbitrary<SpecCell['value']> = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const anyCell: fc.Arbitrary<SpecCell | null> = fc.option(
  fc
    .record({
      value: anyValue,
      style: fc.option(fc.constantFrom(...CELL_STYLES), { nil: undefined }),
      format: fc.option(fc.constantFrom('0.00', 'yyyy/mm/dd', '[$-411]ge.m.d', '"人"0', '@', '#,##0;[Red]-#,##0'), { nil: undefined }),
    })
    .map(({ value, style, format }) => ({ value, ...(style ? { style } : {}), ...(format ? { format } : {}) })),
); // prettier-ignore
const anyFormula: fc.Arbitrary<SpecCell> = fc
  .integer()
  .map((value) => ({ value, formula: '=SUM(A1:B2)&"<x>"' }));

const anySpec = fc.record({
  name: fc.string({ minLength: 1, maxLength: 31, unit: 'grapheme' }),
  visibility: fc.constantFrom('visible' as const, 'hidden' as const, 'veryHidden' as const),
  columns: fc.array(fc.record({ width: fc.integer({ min: 2, max: 60 }), hidden: fc.boolean() }), { maxLength: 5 }),
  rows: fc.array(
    fc.option(fc.record({ cells: fc.array(fc.oneof({ weight: 9, arbitrary: anyCell }, { weight: 1, arbitrary: anyFormula }), { maxLength: 6 }) })),
    { maxLength: 8 },
  ),
  merges: fc.option(fc.constant([{ top: 20, left: 1, bottom: 21, right: 3 }]), { nil: undefined }),
}); // prettier-ignore

/** One to three sheets with different names, the first of them visible. */
export const anySpecs: fc.Arbitrary<SheetSpec[]> = fc
  .array(anySpec, { minLength: 1, maxLength: 3 })
  .map((specs) => {
    const names: string[] = [];
    return specs.map(({ merges, ...spec }, index): SheetSpec => {
      const name = safeSheetName(spec.name, names);
      names.push(name);
      return {
        ...spec,
        name,
        ...(index === 0 ? { visibility: 'visible' as const } : {}),
        ...(merges ? { merges } : {}),
      };
    });
  });
