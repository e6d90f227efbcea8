// 期限 as people write it, read as months.
import fc from 'fast-check';
import {
  compareYearMonth,
  deadlineMonths,
  formatYearMonth,
  parseDeadline,
  type Deadline,
} from '../../../src/domain/time/deadline';
import { fiscalMonths, fiscalYearOf } from '../../../src/domain/time/fiscal-year';

const read = (text: string, year: number | null = 2024): Deadline =>
  parseDeadline({ text, date: null }, year);

/** `start..due`, `ongoing: milestones`, or `unreadable`. */
function told(deadline: Deadline): string {
  if (deadline.kind === 'unreadable') return 'unreadable';
  if (deadline.kind === 'ongoing')
    return `ongoing: ${deadline.milestones.map(formatYearMonth).join(' ')}`.trim();
  return `${deadline.start ? formatYearMonth(deadline.start) : ''}..${formatYearMonth(deadline.due)}`;
}

describe('令和6年度の期限', () => {
  test.each([
    ['令和6年9月末', '..2024-09'], ['R6.9.30', '..2024-09'], ['Ｒ６．９．３０', '..2024-09'], ['R6/9', '..2024-09'], ['2024/9/30', '..2024-09'],
    ['2024年9月', '..2024-09'], ['2024-09', '..2024-09'], ['20240930', '..2024-09'], ['6.9.30', '..2024-09'], ['9/30', '..2024-09'], ['3/末', '..2025-03'],
    ['令和七年三月末', '..2025-03'], ['令和6年12月２８日（土）', '..2024-12'], ['9月下旬', '..2024-09'], ['9月中旬', '..2024-09'], ['9月頃', '..2024-09'],
    ['2月', '..2025-02'], ['令和7年2月', '..2025-02'],
    ['5~11月', '2024-05..2024-11'], ['5～11月', '2024-05..2024-11'], ['5〜11月', '2024-05..2024-11'], ['5-11月', '2024-05..2024-11'],
    ['5月～11月', '2024-05..2024-11'], ['4月から9月', '2024-04..2024-09'], ['4月1日～9月30日', '2024-04..2024-09'], ['9月10日～20日', '2024-09..2024-09'],
    ['令和6年4月～令和7年3月', '2024-04..2025-03'], ['令和6年4月～7年3月', '2024-04..2025-03'], ['令和6年10月～3月', '2024-10..2025-03'],
    ['10月～3月', '2024-10..2025-03'], ['11月～5月', '2024-11..2025-05'], ['4月～翌年3月', '2024-04..2025-03'], ['4月～', '2024-04..2025-03'], ['～9月', '..2024-09'],
    ['上半期', '2024-04..2024-09'], ['上期', '2024-04..2024-09'], ['前期', '2024-04..2024-09'], ['前半', '2024-04..2024-09'], ['上半期末', '..2024-09'],
    ['下半期', '2024-10..2025-03'], ['下期', '2024-10..2025-03'], ['後半', '2024-10..2025-03'],
    ['第1四半期', '2024-04..2024-06'], ['第３四半期末', '..2024-12'], ['第一四半期', '2024-04..2024-06'], ['第1～第3四半期', '2024-04..2024-12'], ['Q3', '2024-10..2024-12'],
    ['9月補正', '..2024-09'], ['6月議会', '..2024-06'], ['6月定例会', '..2024-06'], ['3月議会', '..2025-03'], ['第3回定例会', '..2024-09'],
    ['年度内', '..2025-03'], ['年度末', '..2025-03'], ['今年度中', '..2025-03'], ['年度中', '..2025-03'], ['令和6年度末まで', '..2025-03'],
    ['当初', '..2024-04'], ['年度当初', '..2024-04'], ['年内', '..2024-12'], ['年明け', '..2025-01'], ['翌年3月', '..2025-03'], ['毎年3月', '..2025-03'],
    ['6・9月', '..2024-09'], ['6月・9月・12月・3月', '..2025-03'], ['9/30\n3/31', '..2025-03'], ['①5月 ②5～11月 ③11月', '2024-05..2024-11'],
    ['3月末（令和5年10月現在）', '..2025-03'], ['令和6年度9月', '..2024-09'],
  ])('%s → %s', (text, expected) => expect(told(read(text))).toBe(expected)); // prettier-ignore
});

describe('another year keeps its own', () => {
  test.each([
    ['平成30年度中', '..2019-03'], ['令和5年9月', '..2023-09'], ['令和８年３月３１日', '..2026-03'], ['平成28年度前半', '2016-04..2016-09'],
    ['平成31年度から', '2019-04..2020-03'], ['令和元年5月', '..2019-05'], ['S63.12', '..1988-12'], ['昭和64年1月', '..1989-01'], ['令和6～8年度', '2024-04..2027-03'],
    ['R6-8年度', '2024-04..2027-03'], ['次年度', '..2026-03'], ['来年度4月', '..2025-04'],
  ])('%s → %s', (text, expected) => expect(told(read(text))).toBe(expected)); // prettier-ignore
});

test.each<[string, number, string]>([
  ['26年度末', 2014, '..2015-03'],
  ['27年2月末', 2014, '..2015-02'],
  ['26年9月末', 2014, '..2014-09'],
  ['31年度', 2018, '..2020-03'],
  ['2年3月', 2019, '..2020-03'],
])('a year without an era is the nearest: %s in %p → %s', (text, year, expected) =>
  expect(told(read(text, year))).toBe(expected),
);

test.each([
  ['通年', 'ongoing:'], ['随時', 'ongoing:'], ['毎月', 'ongoing:'], ['常時', 'ongoing:'], ['年間', 'ongoing:'], ['月1回', 'ongoing:'], ['四半期ごと', 'ongoing:'],
  ['通年（9月・3月に報告）', 'ongoing: 2024-09 2025-03'], ['通年（4月～3月）', 'ongoing:'],
])('%s → %s', (text, expected) => expect(told(read(text))).toBe(expected)); // prettier-ignore

test.each([
  '検討中',
  '未定',
  '－',
  '6か月以内',
  '3月以内',
  '13月',
  '後期実行計画策定',
  '平成24年度実績',
  '元年',
  '9',
  '',
])('%s is unreadable and keeps its text', (text) => expect(read(text)).toEqual({ kind: 'unreadable', text }));

test('without a fiscal year only told years are read', () => {
  expect(told(read('9月末', null))).toBe('unreadable');
  expect(told(read('R6.9', null))).toBe('..2024-09');
});

test('a real date is its month', () => {
  const deadline = parseDeadline({ text: '9月30日', date: { year: 2023, month: 9, day: 30 } }, 2024);
  expect(deadline).toEqual({ kind: 'period', text: '9月30日', start: null, due: { year: 2023, month: 9 } });
});

describe('months an effort is spread over', () => {
  test.each<[string, number, number]>([
    ['9月末', 6, 4], ['5～11月', 7, 5], ['通年', 12, 4], ['検討中', 12, 4], ['下半期', 6, 10], ['令和8年3月', 12, 4], ['令和5年9月', 12, 4], ['令和6年1月～5月', 2, 4],
  ])('%s: %p months from month %p', (text, count, first) => {
    const months = deadlineMonths(read(text), 2024);
    expect([months.length, months[0]?.month]).toEqual([count, first]);
  }); // prettier-ignore
  test('none known: the year', () => expect(deadlineMonths(null, 2024)).toEqual(fiscalMonths(2024)));
  test('no year at all: no months', () => expect(deadlineMonths(null, null)).toEqual([]));
});

describe('laws', () => {
  const words = fc.array(
    fc.constantFrom('令和', '6', '年', '度', '9', '月', '末', '～', 'から', '-', '/', '.', '上半期', '通年', '翌年', '3', '12', '、', '①', '2024', 'R', '議会', '30日', 'まで', '現在', ' '),
    { maxLength: 12 },
  ); // prettier-ignore
  test('any text gives a deadline with its text, months 1–12 and start ≤ due', () => {
    fc.assert(
      fc.property(fc.oneof(words.map((list) => list.join('')), fc.string({ unit: 'binary' })), fc.option(fc.integer({ min: 1990, max: 2040 })), (text, year) => {
        const deadline = read(text, year);
        expect(deadline.text).toBe(text);
        if (deadline.kind !== 'period') return;
        expect(deadline.due.month).toBeGreaterThanOrEqual(1);
        expect(deadline.due.month).toBeLessThanOrEqual(12);
        if (deadline.start) expect(compareYearMonth(deadline.start, deadline.due)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    ); // prettier-ignore
  });
  const month = fc.record({
    year: fc.integer({ min: 2019, max: 2040 }),
    month: fc.integer({ min: 1, max: 12 }),
  });
  test('a written month is read back in every notation', () => {
    fc.assert(
      fc.property(month, (ym) => {
        for (const text of [formatYearMonth(ym), `${ym.year}/${ym.month}/1`, `${ym.year}年${ym.month}月末`, `R${ym.year - 2018}.${ym.month}.1`, `令和${ym.year - 2018}年${ym.month}月`]) {
          expect(read(text, 2000)).toMatchObject({ kind: 'period', due: ym });
        }
        expect(read(`${ym.month}月`, fiscalYearOf(ym))).toMatchObject({ due: ym });
      }),
    ); // prettier-ignore
  });
  test('later months are due later, and order is the order of the texts written', () => {
    fc.assert(
      fc.property(month, month, (a, b) => {
        const order = Math.sign(compareYearMonth(a, b));
        expect(
          formatYearMonth(a) < formatYearMonth(b) ? -1 : formatYearMonth(a) > formatYearMonth(b) ? 1 : 0,
        ).toBe(order);
      }),
    );
  });
  test('efforts are spread over months of their fiscal year, in order', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2015, max: 2030 }), (list, year) => {
        const months = deadlineMonths(read(list.join(''), year), year);
        expect(months.length).toBeGreaterThan(0);
        expect(fiscalMonths(year)).toEqual(expect.arrayContaining([...months]));
      }),
    );
  });
});
