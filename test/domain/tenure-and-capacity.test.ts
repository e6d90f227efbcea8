// 在籍期間 by whole months, and the 換算人数 that follows.
import fc from 'fast-check';
import { capacityOf } from '../../src/domain/quantity/capacity';
import { formatYearMonth } from '../../src/domain/time/deadline';
import { monthsInPost, parseTenure } from '../../src/domain/time/tenure';

const told = (text: string): string => {
  const tenure = parseTenure({ text, date: null }, 2024);
  if (tenure === null) return 'null';
  return `${tenure.from ? formatYearMonth(tenure.from) : ''}..${tenure.through ? formatYearMonth(tenure.through) : ''}`;
};

describe('在籍期間', () => {
  test.each<[string, string, number]>([
    ['令和6年4月1日～令和7年3月31日', '2024-04..2025-03', 12],
    ['R6.4.1～R6.9.15', '2024-04..2024-08', 5],
    ['R6.4.2～', '2024-05..', 11],
    ['～R6.9.30', '..2024-09', 6],
    ['4月～9月', '2024-04..2024-09', 6],
    ['2024/4/1-2024/12/31', '2024-04..2024-12', 9],
    ['10月から', '2024-10..', 6],
    ['10/1～', '2024-10..', 6],
    ['R6.10.1採用', '2024-10..', 6],
    ['9月末退職', '..2024-09', 6],
    ['令和6年9月30日まで', '..2024-09', 6],
    ['令和6年10月1日採用、令和7年2月28日退職', '2024-10..2025-02', 5],
    ['育休 R6.6～R7.3', '..2024-05', 2],
    ['6月から育休', '..2024-05', 2],
    ['育休 4月～9月', '2024-10..', 6],
    ['6か月', '2024-04..2024-09', 6],
    ['R5.4.1～', '2023-04..', 12],
    ['R4.4.1～R5.3.31', '2022-04..2023-03', 0],
    ['通年', 'null', 12],
    ['9月', 'null', 12],
    ['在籍', 'null', 12],
  ])('%s → %s, %p months', (text, expected, months) => {
    expect(told(text)).toBe(expected);
    expect(monthsInPost(parseTenure({ text, date: null }, 2024), 2024)).toBe(months);
  });
  test('a date alone begins on a 1st and ends on another day', () => {
    expect(parseTenure({ text: '', date: { year: 2024, month: 10, day: 1 } }, 2024)?.from).toEqual({
      year: 2024,
      month: 10,
    });
    expect(parseTenure({ text: '', date: { year: 2024, month: 9, day: 30 } }, 2024)?.through).toEqual({
      year: 2024,
      month: 9,
    });
    expect(parseTenure({ text: '', date: { year: 2025, month: 2, day: 27 } }, 2024)?.through).toEqual({
      year: 2025,
      month: 1,
    });
  });
  test('any text gives 0 to 12 whole months', () => {
    const text = fc.string({ unit: fc.constantFrom(...'令和67年月1239日～から採用退職育休.R/') });
    fc.assert(
      fc.property(text, fc.option(fc.integer({ min: 2000, max: 2040 })), (typed, year) => {
        const months = monthsInPost(parseTenure({ text: typed, date: null }, year), year);
        expect(Number.isInteger(months) && months >= 0 && months <= 12).toBe(true);
      }),
    );
  });
});

describe('換算人数', () => {
  const full = { typed: null, weeklyHours: 38.75, months: 12, secondment: null, fullWeekHours: 38.75 };
  test.each([
    ['a full-timer', full, 1],
    ['31 hours', { ...full, weeklyHours: 31 }, 0.8],
    ['half a year', { ...full, months: 6 }, 0.5],
    ['40 % elsewhere', { ...full, secondment: 0.4 }, 0.6],
    ['typed wins', { ...full, typed: 0.7, weeklyHours: 31 }, 0.7],
    ['typed 0', { ...full, typed: 0 }, 0],
  ])('%s', (_, parts, capacity) => expect(capacityOf(parts)).toBeCloseTo(capacity, 12));
  test.each([
    ['nothing known', { ...full, weeklyHours: null }],
    ['a full week of 0', { ...full, fullWeekHours: 0 }],
    ['a negative number', { ...full, typed: -1 }],
    ['more than all elsewhere', { ...full, secondment: 1.2 }],
    ['no number', { ...full, weeklyHours: NaN }],
  ])('%s: cannot be told', (_, parts) => expect(capacityOf(parts)).toBeNull());
  test('more hours or months never make less capacity', () => {
    const hours = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(hours, hours, fc.integer({ min: 0, max: 11 }), (a, b, months) => {
        const of = (weeklyHours: number, count: number): number =>
          capacityOf({ ...full, weeklyHours, months: count }) ?? NaN;
        expect(of(Math.max(a, b), months)).toBeGreaterThanOrEqual(of(Math.min(a, b), months));
        expect(of(a, months + 1)).toBeGreaterThanOrEqual(of(a, months));
      }),
    );
  });
});
