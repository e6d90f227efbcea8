// 年度: April to March, held as the starting year (令和6年度 = 2024). Eras by our own table; see deadline.ts for periods.
import { arabicDates, eraYear, formatEraYear } from './era';
import { normaliseText } from '../text/text';
import type { YearMonth } from './year-month';

/** The starting year of a fiscal year. */
export type FiscalYear = number;

const ERA = '(令和|平成|昭和|大正|明治|(?<![a-z])[rhstm])\\.?\\s?(\\d{1,2}|元)';
const WESTERN = '(?<!\\d)((?:19|20)\\d\\d)';
/** Words that a sheet of objectives is called by; before them a year needs no 年度. */
const SHEET_WORDS =
  '(?:組織目標|課の目標|目標|重点課題|重点目標|運営方針|方針|振り?返り|管理シート|展開整理表|進行管理)';

/** 令和6年度, R6年度, 2024年度. */
const NAMED = new RegExp(`(?:${ERA}|${WESTERN})\\s?年\\s?度`, 'gi');
/** A period of several years, or a year of which something past is told, is not the sheet's year. */
const PART_OF_PERIOD = /^\s?(?:から|より|以降|まで|以前|[~〜-]\s?(?:令和|平成|[rh]?\d))/i;
const CLOSES_PERIOD = /(?:[~〜-]|から)\s?$/;
const TELLS_PAST = /^\s?の?(?:実績|決算|末|比|\d{1,2}月\d{0,2}日?(?:末)?(?:現在|時点))/;
/** H28組織目標, 令和6年 組織目標, 2024_組織目標. */
const BEFORE_WORDS = new RegExp(
  `(?:${ERA}|${WESTERN})\\s?年?[\\s_-]{0,2}(?:.{0,12}?[部課室局所]の?[\\s_]?)?${SHEET_WORDS}`,
  'gi',
);
/** R6_障害福祉課.xlsx, 令和6 障害福祉課: the era and its number set apart. Only 令和 and 平成, and H from 10 on: H1 is a heading. */
const SET_APART =
  /(?<![a-z0-9])(令和|平成|r|h(?=[1-3]\d))\s?(\d{1,2}|元)(?=$|[_\s(]|\.[a-z]|(?![年月日])[一-龠])/gi;

/**
 * The fiscal year that a text (title, sheet name, file name) names, or null. 年度 decides: 令和6年度, R6年度, 2024年度. Without
 * it only a year right before the sheet's own words (H28組織目標) or an era set apart (R6_障害福祉課.xlsx) counts. Dates
 * (令和6年4月1日, R6.9.30), `○月現在`, ranges of years and a bare 26年度 name no year. A year of past results (令和5年度実績)
 * counts only when the text names no other.
 */
export function parseFiscalYear(text: string): FiscalYear | null {
  const plain = arabicDates(normaliseText(text));
  return named(plain) ?? first(BEFORE_WORDS, plain) ?? first(SET_APART, plain);
}

function named(text: string): FiscalYear | null {
  let past: FiscalYear | null = null;
  for (const match of text.matchAll(NAMED)) {
    const after = text.slice(match.index + match[0].length);
    const year = yearOf(match);
    if (year === null || PART_OF_PERIOD.test(after) || CLOSES_PERIOD.test(text.slice(0, match.index)))
      continue;
    if (!TELLS_PAST.test(after)) return year;
    past ??= year;
  }
  return past;
}

function first(pattern: RegExp, text: string): FiscalYear | null {
  for (const match of text.matchAll(pattern)) {
    const year = yearOf(match);
    if (year !== null && !CLOSES_PERIOD.test(text.slice(0, match.index))) return year;
  }
  return null;
}

function yearOf([, era, number, western]: readonly (string | undefined)[]): FiscalYear | null {
  if (western !== undefined) return Number(western);
  return era !== undefined && number !== undefined ? eraYear(era, number) : null;
}

/** `令和6年度`, `令和元年度`; parseFiscalYear reads it back. */
export function formatFiscalYear(year: FiscalYear): string {
  return `${formatEraYear(year)}年度`;
}

/** The fiscal year in which a month lies. */
export function fiscalYearOf(month: YearMonth): FiscalYear {
  return month.month >= 4 ? month.year : month.year - 1;
}

/** The calendar month of a fiscal year: 4–12 in its first year, 1–3 in the next. */
export function monthWithin(year: FiscalYear, month: number): YearMonth {
  return { year: month >= 4 ? year : year + 1, month };
}

/** April to March, 12 months. */
export function fiscalMonths(year: FiscalYear): readonly YearMonth[] {
  return [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => monthWithin(year, month));
}
