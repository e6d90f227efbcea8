// 年度 found in titles, sheet names and file names; eras.
import fc from 'fast-check';
import { bareYear, eraYear, formatEraYear } from '../../../src/domain/time/era';
import {
  fiscalMonths,
  fiscalYearOf,
  formatFiscalYear,
  parseFiscalYear,
} from '../../../src/domain/time/fiscal-year';

describe('parseFiscalYear', () => {
  test.each<[string, number | null]>([
    ['令和６年度　福祉部　組織目標', 2024],
    ['R6年度', 2024],
    ['2024年度', 2024],
    ['令和元年度', 2019],
    ['平成31年度', 2019],
    ['令和六年度', 2024],
    ['【様式2】平成28年度組織目標', 2016],
    ['H28組織目標', 2016],
    ['令和6年組織目標', 2024],
    ['2024_組織目標', 2024],
    ['R6_障害福祉課.xlsx', 2024],
    ['R6福祉部.xlsx', 2024],
    ['Ｈ２５　目標', 2013],
    ['令和5年度実績を踏まえた令和6年度組織目標', 2024],
    ['令和5年度実績', 2023],
    ['令和6年4月1日', null],
    ['R6.9.30', null],
    ['令和6年4月1日現在', null],
    ['平成26～28年度', null],
    ['令和6年度～令和8年度計画', null],
    ['平成31年度からの適用', null],
    ['R6-R8目標', null],
    ['26年度', null],
    ['20240401目標', null],
    ['第9期計画', null],
    ['S3', null],
    ['H1', null],
    ['', null],
  ])('%s → %p', (text, year) => expect(parseFiscalYear(text)).toBe(year));

  test('reads back what formatFiscalYear writes, also inside a title', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1868, max: 2099 }), (year) => {
        expect(parseFiscalYear(formatFiscalYear(year))).toBe(year);
        expect(parseFiscalYear(`${formatFiscalYear(year)}　福祉部　組織目標`)).toBe(year);
      }),
    );
  });
  test('any text gives null or a year that an era or a western number can name', () => {
    const text = fc.string({ unit: fc.constantFrom(...'令和平成RHSrh元年度0129 ._-~目標') });
    fc.assert(
      fc.property(text, (typed) => {
        const year = parseFiscalYear(typed);
        if (year !== null) expect(year >= 1868 && year <= 2117).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('a fiscal year is its twelve months, and each lies in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), (year) => {
      const months = fiscalMonths(year);
      expect(months).toHaveLength(12);
      expect(months[0]).toEqual({ year, month: 4 });
      expect(months[11]).toEqual({ year: year + 1, month: 3 });
      expect(months.every((month) => fiscalYearOf(month) === year)).toBe(true);
    }),
  );
});

describe('eras', () => {
  test.each<[string, string, number | null]>([
    ['令和', '6', 2024],
    ['R', '元', 2019],
    ['h', '31', 2019],
    ['昭和', '64', 1989],
    ['大正', '15', 1926],
    ['明治', '1', 1868],
    ['令和', '0', null],
    ['x', '1', null],
    ['令和', '1.5', null],
  ])('%s%s → %p', (era, number, year) => expect(eraYear(era, number)).toBe(year));
  test.each([
    [2024, '令和6'],
    [2019, '令和元'],
    [1988, '昭和63'],
    [1800, '1800'],
  ])('%p → %s', (year, text) => expect(formatEraYear(year)).toBe(text));
  test.each<[string, number, number | null]>([
    ['26', 2014, 2014],
    ['27', 2014, 2015],
    ['6', 2024, 2024],
    ['31', 2018, 2019],
    ['2', 2019, 2020],
    ['24', 2024, 2024],
    ['元', 2019, 2019],
    ['0', 2024, null],
  ])('%s beside %p is %p', (number, beside, year) => expect(bareYear(number, beside)).toBe(year));
});
