// What cells show under the number formats of Japanese sheets.
import fc from 'fast-check';
import { formatValue, isDateFormat, isPercentFormat, serialToDate } from '../../src/workbook/number-format';

describe('numbers under a format', () => {
  const cases: readonly (readonly [value: number, code: string, shown: string])[] = [
    [0.3, 'General', '0.3'],
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, 'General', '0.333333333'],
    [-2.5, 'General', '-2.5'],
    [202400000123, 'General', '202400000123'],
    [1.5e20, 'General', '1.5E+20'],
    [1.25e-12, 'General', '1.25E-12'],
    [5, 'G/標準', '5'],
    [5, 'General"人"', '5人'],
    [0, '0', '0'],
    [3.5, '0', '4'],
    [-3.5, '0', '-4'],
    [-0.2, '0', '0'],
    [1.005, '0.00', '1.01'],
    [0.285, '0%', '29%'],
    [0.125, '0.0%', '12.5%'],
    [1234567.891, '#,##0', '1,234,568'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [12, '#,##0', '12'],
    [0, '#,##0', '0'],
    [0, '#', ''],
    [5, '#.##', '5.'],
    [5, '0.0#', '5.0'],
    [7, '000', '007'],
    [7, '00-00', '00-07'],
    [9200855, '000-0000', '920-0855'],
    [1234, '0,000', '1,234'],
    [12, '0,000', '0,012'],
    [1234567, '#,##0,', '1,235'],
    [1234567, '#,##0,"千円"', '1,235千円'],
    [-1234, '#,##0;"△"#,##0', '△1,234'],
    [-1234, '#,##0;"▲ "#,##0;"－"', '▲ 1,234'],
    [0, '#,##0;"▲ "#,##0;"－"', '－'],
    [-1234, '#,##0;[Red]\\-#,##0', '-1,234'],
    [1200, '0.00E+00', '1.20E+03'],
    [0.00012, '0.0E+0', '1.2E-4'],
    [9.99, '0.0E+00', '1.0E+01'],
    [12345, '##0.0E+0', '12.3E+3'],
    [999960, '##0.0E+0', '1.0E+6'],
    [1000, '0E+0', '1E+3'],
    [5e-324, '0.0E+00', '4.9E-324'],
    [0, '0.0E+00', '0.0E+00'],
    [0.00285, '0.00%', '0.29%'],
    [1e307, '0%', `1${'0'.repeat(309)}%`],
    [0.5, '# ?/?', '1/2'],
    [2.25, '# ?/?', '2 1/4'],
    [120, '[>=100]"多"0;"少"0', '多120'],
    [20, '[>=100]"多"0;"少"0', '少20'],
    [5, '0"人"', '5人'],
    [5, '0人', '5人'],
    [5, '"第"0"号"', '第5号'],
    [5, ';;;', ''],
    [1500, '"¥"#,##0', '¥1,500'],
    [1500, '[$¥-411]#,##0', '¥1,500'],
    [1500, '_ * #,##0_ ;_ * -#,##0_ ', ' 1,500 '],
    [12, '[DBNum3]0', '１２'],
    [1024, '[DBNum1]General', '千二十四'],
    [1024, '[DBNum1]0', '一〇二四'],
    [3, '@', '3'],
  ];
  test.each(cases)('%p under %p shows %p', (value, code, shown) => {
    expect(formatValue(value, code, 1900)).toBe(shown);
  });
});

describe('dates and times under a format', () => {
  const day = 45748; // 2025-04-01
  const cases: readonly (readonly [value: number, code: string, shown: string])[] = [
    [day, 'yyyy/m/d', '2025/4/1'],
    [day, 'yyyy/mm/dd', '2025/04/01'],
    [day, 'yyyy-mm-dd', '2025-04-01'],
    [day, 'yyyy"年"m"月"d"日"', '2025年4月1日'],
    [day, 'yyyy"年"m"月"', '2025年4月'],
    [day, 'm"月"d"日"', '4月1日'],
    [day, 'm/d(aaa)', '4/1(火)'],
    [day, 'aaaa', '火曜日'],
    [day, 'ddd', 'Tue'],
    [day, 'd-mmm-yy', '1-Apr-25'],
    [day, 'ge.m.d', 'R7.4.1'],
    [day, '[$-411]ge.m.d', 'R7.4.1'],
    [day, '[$-411]ge.m.d;@', 'R7.4.1'],
    [day, 'gge"年"m"月"', '令7年4月'],
    [day, '[$-411]ggge"年"m"月"d"日"', '令和7年4月1日'],
    [day, '[$-ja-JP]ggge"年"m"月"d"日";@', '令和7年4月1日'],
    [day, 'gee.mm.dd', 'R07.04.01'],
    [43586, '[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', '令和元年5月1日'],
    [43586, '[$-411]ggge"年"m"月"d"日"', '令和1年5月1日'],
    [43585, 'ge.m.d', 'H31.4.30'],
    [32515, 'ge.m.d', 'S64.1.7'],
    [32516, 'ge.m.d', 'H1.1.8'],
    [day, '[DBNum1][$-411]ggge"年"m"月"d"日"', '令和七年四月一日'],
    [day, '[$-409]e/m/d', '2025/4/1'],
    [day + 0.5, 'yyyy/m/d h:mm', '2025/4/1 12:00'],
    [0.375, 'h:mm', '9:00'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [0.75, 'hh"時"mm"分"', '18時00分'],
    [0.5 + 1 / 86400, 'h:mm:ss', '12:00:01'],
    [0.5 + 1.25 / 86400, 'mm:ss.00', '00:01.25'],
    [1.5, '[h]:mm', '36:00'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [1.5, '[mm]', '2160'],
    [day - 1 + 0.9999999999, 'yyyy/m/d h:mm', '2025/4/1 0:00'],
    [59, 'yyyy/m/d', '1900/2/28'],
    [60, 'yyyy/m/d', '1900/2/29'],
    [61, 'yyyy/m/d', '1900/3/1'],
    [-1, 'yyyy/m/d', '-1'],
    [5_000_000, 'yyyy/m/d', '5000000'],
  ];
  test.each(cases)('%p under %p shows %p', (value, code, shown) => {
    expect(formatValue(value, code, 1900)).toBe(shown);
  });

  test('the same day is 1462 lower in the 1904 system', () => {
    expect(formatValue(day - 1462, 'ge.m.d', 1904)).toBe('R7.4.1');
    expect(formatValue(0, 'yyyy/m/d', 1904)).toBe('1904/1/1');
  });
});

describe('values that are not numbers', () => {
  test.each([
    [null, '0', ''],
    ['本文', 'General', '本文'],
    ['007', '0', '007'],
    ['甲', '"案："@', '案：甲'],
    ['甲', '0;-0;0;@"案"', '甲案'],
    [true, '0', 'TRUE'],
    [{ error: '#N/A' }, '0', '#N/A'],
  ] as const)('%p under %p shows %p', (value, code, shown) => {
    expect(formatValue(value, code, 1900)).toBe(shown);
  });
});

describe('what a code means', () => {
  test.each(['yyyy/m/d', '[$-411]ge.m.d', 'h:mm', '[h]:mm', 'm"月"d"日"', 'd-mmm', 'yyyy"年"m"月";@'])(
    '%p is a date format',
    (code) => expect(isDateFormat(code)).toBe(true),
  );
  test.each(['General', '0', '#,##0', '@', '0"日"', '[Red]0', '[DBNum1]General', '"d"0', '\\d0', '0.00E+00'])(
    '%p is no date format',
    (code) => expect(isDateFormat(code)).toBe(false),
  );
  test.each(['0%', '0.0%', '0.0%;-0.0%', '[Red]0%'])('%p is a percent format', (code) =>
    expect(isPercentFormat(code)).toBe(true),
  );
  test.each(['0"%"', 'General', '0\\%', 'yyyy'])('%p is no percent format', (code) =>
    expect(isPercentFormat(code)).toBe(false),
  );
});

describe('serials as days', () => {
  test.each([
    [1, 1900, { year: 1900, month: 1, day: 1 }],
    [59, 1900, { year: 1900, month: 2, day: 28 }],
    [60, 1900, null],
    [61, 1900, { year: 1900, month: 3, day: 1 }],
    [45748.99, 1900, { year: 2025, month: 4, day: 1 }],
    [2958465, 1900, { year: 9999, month: 12, day: 31 }],
    [2958466, 1900, null],
    [0.5, 1900, null],
    [-3, 1900, null],
    [0, 1904, { year: 1904, month: 1, day: 1 }],
    [44286, 1904, { year: 2025, month: 4, day: 1 }],
  ] as const)('%p in the %p system', (serial, system, day) => {
    expect(serialToDate(serial, system)).toEqual(day);
  });

  test('days follow each other without a gap from March 1900 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958464 }), (serial) => {
        const at = (of: number): number => {
          const day = serialToDate(of, 1900);
          return day ? Date.UTC(day.year, day.month - 1, day.day) : NaN;
        };
        expect(at(serial + 1) - at(serial)).toBe(86_400_000);
      }),
    );
  });
});

test('any code and any value give a text and never throw', () => {
  const codeish = fc.string({
    unit: fc.constantFrom(...'ymdhsgeaAPM/:.,;#0?%@"\\_*[]$-411E+DBNum1 General年月日<>=5\u{1F600}'),
    maxLength: 25,
  });
  fc.assert(
    fc.property(
      fc.oneof(codeish, fc.string()),
      fc.oneof(fc.double(), fc.integer(), fc.string()),
      (code, value) => {
        expect(typeof formatValue(value, code, 1900)).toBe('string');
      },
    ),
    { numRuns: 3000 },
  );
});
