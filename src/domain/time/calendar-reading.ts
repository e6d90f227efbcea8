// What the words of time in a text mean beside a fiscal year: stretches of whole months, with the days that were named.
// Deadlines and tenures judge the stretches; the words themselves are calendar-words.ts's.
import { calendarWords, compactCalendarText, type PlacedWord, type YearName } from './calendar-words';
import { bareYear } from './era';
import { fiscalYearOf, monthWithin, type FiscalYear } from './fiscal-year';
import { monthAt, monthIndex, type YearMonth } from './year-month';

/** A stretch of months, `first` ≤ `last`; days where they were said (31 for 末), else null. */
export interface CalendarItem {
  /** point: a month · span: a half, a quarter · year: all of one · range: from–to · since: no end said · until: no start said */
  readonly shape: 'point' | 'span' | 'year' | 'range' | 'since' | 'until';
  readonly first: YearMonth;
  readonly last: YearMonth;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
}

export interface CalendarReading {
  readonly items: readonly CalendarItem[];
  /** 通年, 随時…: `weak` words count only when no month is named. */
  readonly ongoing: 'no' | 'weak' | 'yes';
}

interface State {
  readonly text: string;
  readonly fiscalYear: FiscalYear | null;
  readonly items: CalendarItem[];
  /** A year named just before, waiting for its month or half. */
  pending: { readonly scope: YearName['scope']; readonly year: number; readonly end: number } | null;
  /** The last month whose year was told, for what follows without a year. */
  told: YearMonth | null;
  /** A range mark stands after the last item (or before any). */
  opened: boolean;
  ongoing: CalendarReading['ongoing'];
}

/** Reads every period that a text names. Months without a year lie in `fiscalYear`; without one they are passed over. */
export function readCalendar(text: string, fiscalYear: FiscalYear | null): CalendarReading {
  const compact = compactCalendarText(text);
  const words = calendarWords(compact);
  const state: State = {
    text: compact,
    fiscalYear,
    items: [],
    pending: null,
    told: null,
    opened: false,
    ongoing: 'no',
  };
  words.forEach((word, at) => take(state, word, words[at - 1] ?? null));
  settleYear(state);
  if (state.opened && state.items.length > 0) reshapeLast(state, { shape: 'since' });
  return { items: state.items, ongoing: state.ongoing };
}

function take(state: State, word: PlacedWord, before: PlacedWord | null): void {
  if (word.kind === 'year') return takeYear(state, word.year, word.end);
  if (word.kind === 'month' || word.kind === 'stretch' || word.kind === 'edge')
    return takeMonths(state, word);
  const gap = before === null ? null : state.text.slice(before.end, word.at);
  settleYear(state);
  if (word.kind === 'part') return takePart(state, word.day);
  if (word.kind === 'ongoing') {
    if (state.ongoing !== 'yes') state.ongoing = word.weak ? 'weak' : 'yes';
    return;
  }
  takeMark(state, word.mark, gap);
}

function takeYear(state: State, name: YearName, end: number): void {
  settleYear(state);
  const year = resolveYear(state, name);
  if (year !== null) state.pending = { scope: name.scope, year, end };
}

function resolveYear(state: State, name: YearName): number | null {
  if (name.by === 'number') return name.year;
  const beside = state.told ? fiscalYearOf(state.told) : state.fiscalYear;
  if (beside === null) return null;
  return name.by === 'shift' ? (state.fiscalYear ?? beside) + name.years : bareYear(name.count, beside);
}

/** A year with nothing after it is a period of its own. */
function settleYear(state: State): void {
  const year = state.pending;
  state.pending = null;
  if (year === null) return;
  const april = year.scope !== 'calendar';
  const first: YearMonth = { year: year.year, month: april ? 4 : 1 };
  push(
    state,
    { shape: 'year', first, last: monthAt(monthIndex(first) + 11), firstDay: null, lastDay: null },
    true,
  );
}

const JOINS = new Set(['', 'の', '(', 'は']);

function takeMonths(state: State, word: PlacedWord & { kind: 'month' | 'stretch' | 'edge' }): void {
  let year = state.pending;
  if (year && (!JOINS.has(state.text.slice(year.end, word.at)) || (word.kind === 'month' && word.year))) {
    settleYear(state);
    year = null;
  }
  state.pending = null;
  if (word.kind === 'month') {
    const own = word.year && resolveYear(state, word.year);
    if (word.year && own === null) return;
    const month = own !== null ? { year: own, month: word.month } : placeMonth(state, word.month, year);
    if (month) pushPoint(state, month, word.day, own !== null || year !== null);
    return;
  }
  const base = year?.year ?? (state.told ? fiscalYearOf(state.told) : state.fiscalYear);
  if (base === null) return;
  if (word.kind === 'edge') {
    const calendar = year?.scope === 'calendar' && word.month !== 3;
    return pushPoint(
      state,
      calendar ? { year: base, month: word.month } : monthWithin(base, word.month),
      null,
      year !== null,
    );
  }
  const first = monthAt(base * 12 + 3 + word.first);
  const last = monthAt(monthIndex(first) + word.length - 1);
  push(state, { shape: 'span', first, last, firstDay: null, lastDay: null }, year !== null);
}

/** A month's year: the one named before it, else the next such month after a told one, else the fiscal year's. */
function placeMonth(state: State, month: number, year: State['pending']): YearMonth | null {
  if (year) return year.scope === 'fiscal' ? monthWithin(year.year, month) : { year: year.year, month };
  if (state.told) return { year: state.told.year + (month < state.told.month ? 1 : 0), month };
  return state.fiscalYear === null ? null : monthWithin(state.fiscalYear, month);
}

function pushPoint(state: State, month: YearMonth, day: number | null, told: boolean): void {
  push(state, { shape: 'point', first: month, last: month, firstDay: day, lastDay: day }, told);
}

/** Adds an item, or closes the range that the item before it opened. */
function push(state: State, item: CalendarItem, told: boolean): void {
  const left = state.opened ? state.items.at(-1) : undefined;
  const opened = state.opened;
  state.opened = false;
  if (left === undefined) {
    state.items.push(opened ? { ...item, shape: 'until' } : item);
  } else {
    const short = monthIndex(left.first) - monthIndex(item.last);
    const years = told || short <= 0 ? 0 : Math.ceil(short / 12);
    const last = { year: item.last.year + years, month: item.last.month };
    if (monthIndex(last) < monthIndex(left.first)) state.items.push(item);
    else state.items.splice(-1, 1, { ...left, shape: 'range', last, lastDay: item.lastDay });
  }
  if (told) state.told = item.last;
}

function reshapeLast(state: State, change: Partial<CalendarItem>): void {
  const last = state.items.at(-1);
  if (last) state.items.splice(-1, 1, { ...last, ...change });
}

/** 末, 上旬, 20日 belong to the item before; 末 narrows a span or a year to its last month. */
function takePart(state: State, day: number | null): void {
  const last = state.items.at(-1);
  if (last === undefined) return;
  const ranged = state.opened && last.shape === 'point';
  state.opened = false;
  if (ranged) reshapeLast(state, { shape: 'range', lastDay: day });
  else if (day === 31 && (last.shape === 'span' || last.shape === 'year')) {
    reshapeLast(state, { shape: 'point', first: last.last, lastDay: 31 });
  } else if (day !== null) {
    reshapeLast(state, last.shape === 'point' ? { firstDay: day, lastDay: day } : { lastDay: day });
  }
}

function takeMark(
  state: State,
  mark: 'range' | 'dash' | 'from' | 'until' | 'void',
  gap: string | null,
): void {
  if (mark === 'void') {
    if (gap !== null && gap.length <= 1) dropLast(state);
  } else if (mark === 'until') {
    const last = state.items.at(-1);
    if (last && (last.shape === 'point' || last.shape === 'year')) reshapeLast(state, { shape: 'until' });
  } else if (mark !== 'dash' || gap === '') {
    if (mark === 'range' || state.items.length > 0) state.opened = true;
  }
}

/** What is only told of (平成24年度実績, 4月1日現在) is no period. */
function dropLast(state: State): void {
  state.items.pop();
  state.told = null;
}
