// Dates and times as serials. Holidays are those that a sheet lists.
import { partsOfSerial } from '../../number-format/dates';
import { serialOf, serialOfText } from '../typed-number';
import { cellsOf, ERROR, numberOf, type Scalar } from '../values';
import { Fault, orFault, single, type Call, type FormulaFunction, type Values } from './call';

function partsAt(serial: number, values: { readonly scope: Values['scope'] }) {
  const parts = partsOfSerial(serial, values.scope.dateSystem, 0);
  if (!parts) throw new Fault(ERROR.num);
  return parts;
}

const part = (of: 'year' | 'month' | 'day'): FormulaFunction =>
  single(1, 1, (values) => partsAt(Math.floor(values.number(0)), values)[of]);

const timePart = (unit: number, most: number): FormulaFunction =>
  single(1, 1, (values) => {
    const seconds = Math.round((values.number(0) % 1) * 86_400);
    if (seconds < 0) return ERROR.num;
    return Math.floor(seconds / unit) % most;
  });

function date(values: Values): Scalar {
  const year = Math.trunc(values.number(0));
  const full = year < 1900 ? year + 1900 : year;
  if (year < 0 || full > 9999) return ERROR.num;
  const serial = serialOf(
    full,
    Math.trunc(values.number(1)),
    Math.trunc(values.number(2)),
    values.scope.dateSystem,
  );
  return serial < 0 ? ERROR.num : serial;
}

/** The same day so many months on, or the last of that month. */
function monthsOn(values: Values, lastDay: boolean): Scalar {
  const { year, month, day } = partsAt(Math.floor(values.number(0)), values);
  const to = month + Math.trunc(values.number(1));
  const last = new Date(Date.UTC(year, to, 0)).getUTCDate();
  const serial = serialOf(year, to, lastDay ? last : Math.min(day, last), values.scope.dateSystem);
  return serial < 0 ? ERROR.num : serial;
}

function dateDif(values: Values): Scalar {
  const [from, to] = [Math.floor(values.number(0)), Math.floor(values.number(1))];
  if (from > to) return ERROR.num;
  const [a, b] = [partsAt(from, values), partsAt(to, values)];
  const months = (b.year - a.year) * 12 + b.month - a.month - Number(b.day < a.day);
  switch (values.text(2).toUpperCase()) {
    case 'Y': return Math.floor(months / 12);
    case 'M': return months;
    case 'D': return to - from;
    case 'YM': return months % 12;
    case 'MD': {
      if (b.day >= a.day) return b.day - a.day;
      return to - serialOf(b.year, b.month - 1, a.day, values.scope.dateSystem);
    }
    case 'YD': {
      const passed = b.month > a.month || (b.month === a.month && b.day >= a.day);
      return to - serialOf(b.year - Number(!passed), a.month, a.day, values.scope.dateSystem);
    }
    default: return ERROR.num;
  } // prettier-ignore
}

/** Sunday 0 – Saturday 6, as Excel counts them. */
const weekdayOf = (serial: number, values: { readonly scope: Values['scope'] }): number =>
  partsAt(Math.floor(serial), values).weekday;

function weekday(values: Values): Scalar {
  const day = weekdayOf(values.number(0), values);
  const kind = Math.trunc(values.number(1, 1));
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  return kind >= 11 && kind <= 17 ? ((day + 7 - (kind - 10)) % 7) + 1 : ERROR.num;
}

/** ISO 8601: the week that holds the year's first Thursday is the first. */
function isoWeek(serial: number, values: { readonly scope: Values['scope'] }): number {
  const day = Math.floor(serial);
  const thursday = day - ((weekdayOf(day, values) + 6) % 7) + 3;
  const { year } = partsAt(thursday, values);
  return Math.floor((thursday - serialOf(year, 1, 1, values.scope.dateSystem)) / 7) + 1;
}

function weekNumber(values: Values): Scalar {
  const kind = Math.trunc(values.number(1, 1));
  const day = Math.floor(values.number(0));
  if (kind === 21) return isoWeek(day, values);
  const starts = kind === 1 || kind === 17 ? 0 : kind === 2 ? 1 : kind >= 11 && kind <= 16 ? kind - 10 : -1;
  if (starts < 0) return ERROR.num;
  const first = serialOf(partsAt(day, values).year, 1, 1, values.scope.dateSystem);
  const offset = (weekdayOf(first, values) + 7 - starts) % 7;
  return Math.floor((day - first + offset) / 7) + 1;
}

/** Days of rest in a week, Monday first: by Excel's number or by seven digits. */
function restDays(given: Scalar): readonly boolean[] {
  const monday = (days: readonly number[]): readonly boolean[] =>
    Array.from({ length: 7 }, (_, at) => days.includes(at));
  if (typeof given === 'string') {
    if (!/^[01]{7}$/.test(given)) throw new Fault(ERROR.value);
    return [...given].map((digit) => digit === '1');
  }
  const kind = given === null ? 1 : Math.trunc(orFault(numberOf(given)));
  if (kind >= 1 && kind <= 7) return monday([(kind + 4) % 7, (kind + 5) % 7]);
  if (kind >= 11 && kind <= 17) return monday([(kind + 2 - 10 + 3 + 7) % 7]);
  throw new Fault(ERROR.num);
}

interface Calendar {
  works(day: number): boolean;
}

function calendarOf(call: Call, rest: readonly boolean[], holidaysAt: number): Calendar {
  const holidays = new Set<number>();
  if (call.has(holidaysAt))
    for (const value of cellsOf(call.operand(holidaysAt)))
      if (value !== null && value !== '')
        holidays.add(Math.floor(orFault(numberOf(value, call.scope.dateSystem))));
  return { works: (day) => !rest[(weekdayOf(day, call) + 6) % 7] && !holidays.has(day) };
}

function networkDays(call: Call, calendar: Calendar): Scalar {
  const [from, to] = [Math.floor(call.number(0)), Math.floor(call.number(1))];
  let days = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day += 1) days += Number(calendar.works(day));
  return from <= to ? days : -days;
}

function workday(call: Call, calendar: Calendar): Scalar {
  let day = Math.floor(call.number(0));
  let left = Math.trunc(call.number(1));
  const step = Math.sign(left);
  while (left !== 0) {
    day += step;
    if (day < 0) return ERROR.num;
    if (calendar.works(day)) left -= step;
  }
  return day;
}

const WEEKEND = restDays(null);

export const TIME: Readonly<Record<string, FormulaFunction>> = {
  TODAY: (call) => Math.floor(call.scope.now),
  NOW: (call) => call.scope.now,
  DATE: single(3, 3, date),
  YEAR: part('year'),
  MONTH: part('month'),
  DAY: part('day'),
  HOUR: timePart(3600, 24),
  MINUTE: timePart(60, 60),
  SECOND: timePart(1, 60),
  TIME: single(3, 3, (values) => {
    const seconds = Math.trunc(values.number(0)) * 3600 + Math.trunc(values.number(1)) * 60 + Math.trunc(values.number(2)); // prettier-ignore
    return seconds < 0 ? ERROR.num : (seconds / 86_400) % 1;
  }),
  DATEVALUE: single(1, 1, (values) => {
    const serial = serialOfText(values.text(0), values.scope.dateSystem);
    return serial === null ? ERROR.value : Math.floor(serial);
  }),
  TIMEVALUE: single(1, 1, (values) => {
    const serial = serialOfText(values.text(0), values.scope.dateSystem);
    return serial === null ? ERROR.value : serial % 1;
  }),
  EDATE: single(2, 2, (values) => monthsOn(values, false)),
  EOMONTH: single(2, 2, (values) => monthsOn(values, true)),
  DATEDIF: single(3, 3, dateDif),
  DAYS: single(2, 2, (values) => Math.floor(values.number(0)) - Math.floor(values.number(1))),
  WEEKDAY: single(1, 2, weekday),
  WEEKNUM: single(1, 2, weekNumber),
  ISOWEEKNUM: single(1, 1, (values) => isoWeek(values.number(0), values)),
  NETWORKDAYS: (call) => networkDays(call, calendarOf(call, WEEKEND, 2)),
  'NETWORKDAYS.INTL': (call) =>
    networkDays(call, calendarOf(call, restDays(call.has(2) ? call.scalar(2) : null), 3)),
  WORKDAY: (call) => workday(call, calendarOf(call, WEEKEND, 2)),
  'WORKDAY.INTL': (call) => workday(call, calendarOf(call, restDays(call.has(2) ? call.scalar(2) : null), 3)),
};
