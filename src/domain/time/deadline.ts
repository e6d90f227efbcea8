// 期限: text or a real date → a period of whole months; the original text is kept. The words of time themselves are read by
// calendar-words.ts and calendar-reading.ts.
import { readCalendar, type CalendarItem } from './calendar-reading';
import { fiscalMonths, fiscalYearOf, monthWithin, type FiscalYear } from './fiscal-year';
import type { CalendarDate } from '../said';
import { compareYearMonth, monthIndex, type YearMonth } from './year-month';

export { compareYearMonth, formatYearMonth, type YearMonth } from './year-month';

export type Deadline =
  /** From `start` (null: not said) through `due`, both inclusive. */
  | {
      readonly kind: 'period';
      readonly text: string;
      readonly start: YearMonth | null;
      readonly due: YearMonth;
    }
  /** 通年・随時: no month to be due in; `milestones` are months named beside it. */
  | { readonly kind: 'ongoing'; readonly text: string; readonly milestones: readonly YearMonth[] }
  | { readonly kind: 'unreadable'; readonly text: string };

/**
 * Reads a deadline. A real date is its month. A month without a year lies in `fiscalYear` (1–3 in its second calendar year); a
 * bare year (26年度) is the one nearest to it; a told year stays, whatever the fiscal year. A range is due in its last month, a
 * list in its latest; `4月から` is due when its fiscal year ends. Without a fiscal year such words are unreadable. Never throws.
 */
export function parseDeadline(
  source: { readonly text: string; readonly date: CalendarDate | null },
  fiscalYear: FiscalYear | null,
): Deadline {
  if (source.date === null) return parseText(source.text, fiscalYear);
  const due = { year: source.date.year, month: source.date.month };
  return { kind: 'period', text: source.text, start: null, due };
}

function parseText(text: string, fiscalYear: FiscalYear | null): Deadline {
  const { items, ongoing } = readCalendar(text, fiscalYear);
  if (ongoing === 'yes' || (ongoing === 'weak' && items.length === 0)) {
    return { kind: 'ongoing', text, milestones: milestonesOf(items) };
  }
  const due = items.map(dueOf).sort(compareYearMonth).at(-1);
  if (due === undefined) return { kind: 'unreadable', text };
  const start = items.filter(saysStart).map((item) => item.first).sort(compareYearMonth)[0]; // prettier-ignore
  return { kind: 'period', text, start: start ?? null, due };
}

const saysStart = (item: CalendarItem): boolean => ['span', 'range', 'since'].includes(item.shape);

function dueOf(item: CalendarItem): YearMonth {
  return item.shape === 'since' ? monthWithin(fiscalYearOf(item.first), 3) : item.last;
}

/** Months named beside 通年; a whole year (通年（4月～3月）) names none. */
function milestonesOf(items: readonly CalendarItem[]): YearMonth[] {
  const named = items.filter(
    (item) => item.shape !== 'since' && monthIndex(item.last) - monthIndex(item.first) < 11,
  );
  return named.map((item) => item.last).sort(compareYearMonth);
}

/**
 * The months of the fiscal year over which an effort is spread (contract §3.4): from the deadline's start, else April, through
 * its due month. 12 months for 通年, none or an unreadable deadline, and for one that lies wholly in another year (the effort is
 * this year's all the same). Without a fiscal year, the due month's own is taken; with neither, no months.
 */
export function deadlineMonths(
  deadline: Deadline | null,
  fiscalYear: FiscalYear | null,
): readonly YearMonth[] {
  const period = deadline?.kind === 'period' ? deadline : null;
  const year = fiscalYear ?? (period && fiscalYearOf(period.due));
  if (year === null) return [];
  const months = fiscalMonths(year);
  if (period === null) return months;
  const from = period.start ? monthIndex(period.start) : -Infinity;
  const inside = months.filter(
    (month) => monthIndex(month) >= from && compareYearMonth(month, period.due) <= 0,
  );
  return inside.length > 0 ? inside : months;
}
