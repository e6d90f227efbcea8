// 在籍期間: from which month through which month a person is in post, by whole months. What it does to a capacity is capacity.ts's.
import { readCalendar, type CalendarItem } from './calendar-reading';
import { fiscalMonths, monthWithin, type FiscalYear } from './fiscal-year';
import type { CalendarDate } from '../said';
import { compareKey } from '../text/text';
import { monthAt, monthIndex, type YearMonth } from './year-month';

/** Whole months in post, both inclusive; a null end is open. */
export interface Tenure {
  readonly from: YearMonth | null;
  readonly through: YearMonth | null;
}

const MONTH_COUNT = /^(\d{1,2})(?:[かヶケカヵ箇]月間?|月間)?$/;
const AWAY = /育休|育児休|産休|産前|産後|休職|休業|病休|休暇|派遣|出向/;
const LEAVES = /退職|転出|離職|退任|満了|異動/;
const JOINS = /採用|着任|転入|入庁|任用|復帰|復職/;

/**
 * Reads a tenure; null when it says nothing that bounds it. A month begun or left on another day than its first or last is not
 * whole: `令和6年4月1日～9月15日` goes through August. One date alone begins on a 1st and ends on any other day, unless a word
 * (採用, 退職, まで, から) tells. `6か月` are the fiscal year's first six. 育休 and the like take their months away at either end of the
 * year; an absence inside the year cannot be told and leaves the whole year.
 */
export function parseTenure(
  source: { readonly text: string; readonly date: CalendarDate | null },
  fiscalYear: FiscalYear | null,
): Tenure | null {
  if (source.date) return ofOneDay(pointOf(source.date), source.text);
  const counted = MONTH_COUNT.exec(compareKey(source.text));
  if (counted) return ofCount(Number(counted[1]), fiscalYear);
  const { items } = readCalendar(source.text, fiscalYear);
  const [first] = items;
  if (first === undefined) return null;
  if (AWAY.test(source.text)) return fiscalYear === null ? null : withoutAbsence(first, fiscalYear);
  const last = items.at(-1);
  if (last && last !== first) return { from: fromOf(first), through: throughOf(last) };
  return first.shape === 'point' ? ofOneDay(first, source.text) : ofItem(first);
}

function pointOf({ year, month, day }: CalendarDate): CalendarItem {
  const at = { year, month };
  return { shape: 'point', first: at, last: at, firstDay: day, lastDay: day };
}

function ofCount(months: number, fiscalYear: FiscalYear | null): Tenure | null {
  if (fiscalYear === null || months < 1 || months > 12) return null;
  const from = monthWithin(fiscalYear, 4);
  return { from, through: monthAt(monthIndex(from) + months - 1) };
}

function ofItem(item: CalendarItem): Tenure {
  if (item.shape === 'since') return { from: fromOf(item), through: null };
  if (item.shape === 'until') return { from: null, through: throughOf(item) };
  return { from: fromOf(item), through: throughOf(item) };
}

function ofOneDay(day: CalendarItem, text: string): Tenure | null {
  if (LEAVES.test(text)) return { from: null, through: throughOf(day) };
  if (JOINS.test(text) || day.firstDay === 1) return { from: fromOf(day), through: null };
  return day.lastDay === null ? null : { from: null, through: throughOf(day) };
}

function withoutAbsence(away: CalendarItem, fiscalYear: FiscalYear): Tenure | null {
  const [april, march] = [monthIndex(monthWithin(fiscalYear, 4)), monthIndex(monthWithin(fiscalYear, 3))];
  const open = away.shape === 'since' || away.shape === 'point';
  if (open || monthIndex(away.last) >= march)
    return { from: null, through: monthAt(monthIndex(away.first) - 1) };
  if (away.shape === 'until' || monthIndex(away.first) <= april)
    return { from: monthAt(monthIndex(away.last) + 1), through: null };
  return null;
}

/** The first whole month: one begun after its 1st is not. */
function fromOf({ first, firstDay }: CalendarItem): YearMonth {
  return firstDay === null || firstDay === 1 || firstDay === 31 ? first : monthAt(monthIndex(first) + 1);
}

/** The last whole month: one left before its last day is not. */
function throughOf({ last, lastDay }: CalendarItem): YearMonth {
  return lastDay === null || lastDay >= daysIn(last) ? last : monthAt(monthIndex(last) - 1);
}

function daysIn({ year, month }: YearMonth): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whole months in post inside the fiscal year, 0–12; 12 when no tenure, or no fiscal year, is known. */
export function monthsInPost(tenure: Tenure | null, fiscalYear: FiscalYear | null): number {
  if (tenure === null || fiscalYear === null) return 12;
  const from = tenure.from ? monthIndex(tenure.from) : -Infinity;
  const through = tenure.through ? monthIndex(tenure.through) : Infinity;
  return fiscalMonths(fiscalYear).filter((month) => monthIndex(month) >= from && monthIndex(month) <= through)
    .length;
}
