// Calendar months as values: comparing, moving, writing. Which month a text means is for deadline.ts and its readers.

/** A year and month, `month` 1–12. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** Months since year 0, for comparing and moving. */
export function monthIndex(month: YearMonth): number {
  return month.year * 12 + month.month - 1;
}

/** The month of an index; `monthIndex` back. */
export function monthAt(index: number): YearMonth {
  const year = Math.floor(index / 12);
  return { year, month: index - year * 12 + 1 };
}

/** `2024-09`; years take four digits. */
export function formatYearMonth(month: YearMonth): string {
  return `${String(month.year).padStart(4, '0')}-${String(month.month).padStart(2, '0')}`;
}

/** Negative, 0 or positive as `a` is before, the same as, or after `b`. */
export function compareYearMonth(a: YearMonth, b: YearMonth): number {
  return monthIndex(a) - monthIndex(b);
}
