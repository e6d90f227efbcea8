// Exact comparison, 達成率 and 達成度 (contract §3.5, §3.6, §5).
import fc from 'fast-check';
import {
  achievementOf,
  achievementRate,
  gradeOf,
  type AchievementParts,
} from '../../../src/domain/figures/achievement';
import { compareExact, sumExact } from '../../../src/domain/quantity/exact';
import { parseQuantity, type Quantity } from '../../../src/domain/quantity/quantity';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';

const of = (text: string | null): Quantity | null =>
  text === null ? null : parseQuantity({ text, value: text, percent: false });
const parts = (target: string | null, actual: string | null, baseline: string | null, direction: 'atLeast' | 'atMost'): AchievementParts => ({
  target: of(target),
  actual: of(actual),
  baseline: of(baseline),
  direction,
}); // prettier-ignore

describe('達成率', () => {
  test.each<[string, string, string | null, 'atLeast' | 'atMost', number]>([
    ['200件', '220件', null, 'atLeast', 1.1],
    ['80％以上', '75％', '64％', 'atLeast', 0.9375],
    ['3,000人', '3,150人', '2,800人', 'atLeast', 1.05],
    ['2件以下', '3件', '4件', 'atMost', 0.5],
    ['2件以下', '1件', '4件', 'atMost', 1.5],
    ['2件以下', '3件', null, 'atMost', 0.5],
    ['10分以内', '8分', '新規', 'atMost', 1.2],
    ['5件以下', '3件', '4件', 'atMost', 1.4],
    ['5件以下', '4件', '5件', 'atMost', 1.2],
    ['90％以下', '95％', '100％', 'atMost', 0.5],
    ['93千円以下', '93,000円', '100千円', 'atMost', 1],
    ['1,088ha', '920/1,088ha=85％', null, 'atLeast', 920 / 1088],
    ['108組織', '123/108組織', null, 'atLeast', 123 / 108],
    ['80％', '152/283', null, 'atLeast', 152 / 283 / 0.8],
    ['80％', '75', null, 'atLeast', 0.9375],
    ['80％', '0.75', null, 'atLeast', 0.9375],
    ['80', '75％', null, 'atLeast', 0.9375],
    ['10回', '5件', null, 'atLeast', 0.5],
    ['10件', '0件', null, 'atLeast', 0],
    ['0件', '3件', '5件', 'atMost', 0.4],
    ['0人', '1人', '5人', 'atMost', 0.8],
  ])('target %s, actual %s, baseline %s, %s', (target, actual, baseline, direction, rate) =>
    expect(achievementRate(parts(target, actual, baseline, direction))).toBeCloseTo(rate, 12),
  );
  test.each<[string | null, string | null, string | null, 'atLeast' | 'atMost', string]>([
    [null, '3件', null, 'atLeast', 'no-target'],
    ['3件', null, null, 'atLeast', 'no-actual'],
    ['策定する', '策定した', null, 'atLeast', 'target-text'],
    ['3件', '策定した', null, 'atLeast', 'actual-text'],
    ['0件', '3件', null, 'atMost', 'target-zero'],
    ['0件', '3件', '5件', 'atLeast', 'target-zero'],
    ['0件', '3件', '0件', 'atMost', 'target-zero'],
    ['10分以内', '25分', null, 'atMost', 'negative'],
    ['2件以下', '6件', '4件', 'atMost', 'negative'],
    ['80％', '75件', null, 'atLeast', 'unit-mismatch'],
    ['10件', '50％', null, 'atLeast', 'unit-mismatch'],
  ])('target %s, actual %s, baseline %s, %s: no rate, %s', (target, actual, baseline, direction, reason) => {
    expect(achievementOf(parts(target, actual, baseline, direction))).toEqual({ kind: 'none', reason });
    expect(achievementRate(parts(target, actual, baseline, direction))).toBeNull();
  });
  test('the percent row with a percent cell', () => {
    const target = parseQuantity({ text: '80', value: 80, percent: false }, '％');
    const actual = parseQuantity({ text: '75%', value: 0.75, percent: true }, '％');
    expect(achievementRate({ target, actual, baseline: null, direction: 'atLeast' })).toBeCloseTo(0.9375, 12);
  });
  test('reaching the target exactly is 1, and more is never worse', () => {
    const count = fc.integer({ min: 1, max: 100000 });
    fc.assert(
      fc.property(count, count, count, fc.option(count), (target, a, b, baseline) => {
        const rate = (actual: number, direction: 'atLeast' | 'atMost'): number =>
          achievementRate(
            parts(`${target}件`, `${actual}件`, baseline === null ? null : `${baseline}件`, direction),
          ) ?? -1;
        expect(rate(target, 'atLeast')).toBe(1);
        expect(rate(target, 'atMost')).toBe(1);
        expect(rate(Math.max(a, b), 'atLeast')).toBeGreaterThanOrEqual(rate(Math.min(a, b), 'atLeast'));
        expect(rate(Math.min(a, b), 'atMost')).toBeGreaterThanOrEqual(rate(Math.max(a, b), 'atMost'));
      }),
    );
  });
});

describe('達成度', () => {
  test.each([
    [1.1, 'A'], [1.0999, 'B'], [0.9, 'B'], [0.8999999999999999, 'B'], [0.8999, 'C'], [0.6, 'C'], [0.5999, 'D'], [0, 'D'], [null, '－'], [NaN, '－'],
  ] as const)('%p → %s', (rate, grade) => expect(gradeOf(rate, DEFAULT_SETTINGS.gradeLimits)).toBe(grade)); // prettier-ignore
  test('a better rate never has a worse grade', () => {
    const rate = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const [low, high] = [gradeOf(Math.min(a, b), DEFAULT_SETTINGS.gradeLimits), gradeOf(Math.max(a, b), DEFAULT_SETTINGS.gradeLimits)];
        expect(high <= low).toBe(true);
      }),
    ); // prettier-ignore
  });
});

describe('exact numbers', () => {
  test.each([
    [0.1 + 0.2, 0.3, 0], [(0.5 + 0.6) / 1, 1.1, 0], [1.1000001, 1.1, 1], [1.0999999, 1.1, -1], [2 / 3, 1 - 1 / 3, 0], [0, -0, 0], [1e15, 1e15 + 1, 0],
    [Infinity, 1, 1], [-Infinity, 1, -1], [Infinity, Infinity, 0], [NaN, 1, 1], [1, NaN, -1], [NaN, NaN, 0],
  ])('%p against %p is %p', (a, b, order) => expect(compareExact(a, b)).toBe(order)); // prettier-ignore
  test.each([
    [[0.1, 0.2], 0.3], [[0.5, 0.6], 1.1], [[], 0], [[1e16, 1, -1e16], 1], [[120 / 1860], 120 / 1860], [Array<number>(10).fill(0.1), 1], [[1, NaN], NaN], [[Infinity, 1], Infinity],
  ])('the sum of %j is %p', (numbers, sum) => expect(sumExact(numbers)).toBe(sum)); // prettier-ignore
  const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  test('comparing is symmetric', () => {
    fc.assert(
      fc.property(
        finite,
        finite,
        (a, b) => compareExact(a, b) === -compareExact(b, a) || compareExact(a, b) === 0,
      ),
    );
  });
  test('the order of summands makes no difference', () => {
    fc.assert(
      fc.property(fc.array(finite, { maxLength: 20 }), (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        expect(sumExact(sorted) === sumExact([...numbers].reverse())).toBe(true);
        expect(sumExact(sorted)).toBeCloseTo(
          numbers.reduce((sum, n) => sum + n, 0),
          4,
        );
      }),
    );
  });
  test('hundredths add up to hundredths', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 30 }), (hundredths) => {
        expect(sumExact(hundredths.map((n) => n / 100))).toBe(
          hundredths.reduce((sum, n) => sum + n, 0) / 100,
        );
      }),
    );
  });
});
