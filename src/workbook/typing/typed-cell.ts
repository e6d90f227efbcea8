// What a person's typing becomes in a cell: the value and the number format that Excel in Japan gives it. Pure; formulas are not its business.
import { serialOf } from '../calc/typed-number';
import type { DateSystem } from '../grid';
import { isPercentFormat, serialToDate } from '../number-format';

export interface TypedCell {
  readonly value: string | number | boolean | null;
  /** Given when the typing brings a format with it and the cell has none of its own. */
  readonly format?: string;
}

export interface TypingPlace {
  /** The cell's number format. */
  readonly format: string;
  readonly dateSystem: DateSystem;
  /** The calendar year on the wall: 9/30 is a day of it. */
  readonly year: number;
}

const CODES = {
  day: 'yyyy/m/d',
  monthDay: 'm"月"d"日"',
  longDay: 'yyyy"年"m"月"d"日"',
  yearMonth: 'yyyy"年"m"月"',
  shortMonth: 'mmm-yy',
  era: '[$-411]ge.m.d',
  longEra: '[$-411]ggge"年"m"月"d"日"',
  money: '"¥"#,##0;[Red]"¥"\\-#,##0',
  time: 'h:mm',
  seconds: 'h:mm:ss',
  hours: '[h]:mm:ss',
  longTime: 'h"時"mm"分"',
  dayTime: 'yyyy/m/d h:mm',
} as const;

/**
 * A first apostrophe, and a cell formatted as text, keep what was typed as it is. Digits with leading zeros (codes) and more of them
 * than a number can hold stay text as well, and so do brackets: Excel would lose what was typed.
 */
export function typedCell(text: string, place: TypingPlace): TypedCell {
  if (text.startsWith("'")) return { value: text.slice(1) || null };
  if (text === '') return { value: null };
  if (place.format === '@') return { value: text };
  const plain = text.normalize('NFKC').trim();
  const found = numberIn(plain, place) ?? dayIn(plain, place) ?? timeIn(plain) ?? momentIn(plain, place);
  if (found) return place.format === 'General' ? found : { value: found.value };
  if (/^(?:true|false)$/i.test(plain)) return { value: plain.toLowerCase() === 'true' };
  return { value: text };
}

const NUMBER = /^([-+]?)(¥|\\)?([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(%)?$/;

function numberIn(text: string, { format }: TypingPlace): TypedCell | null {
  const [, sign = '', money, inner = '', whole = '', decimals = '', percent] = NUMBER.exec(text) ?? [];
  if (!/\d/.test(whole + decimals) || (sign !== '' && inner !== '')) return null;
  const digits = whole.replaceAll(',', '');
  if (/^0\d/.test(digits) || (digits + decimals.slice(1)).replace(/^0+/, '').length > 15) return null;
  const size = Number(`${digits || '0'}${decimals === '.' ? '' : decimals}`);
  const number = (sign || inner) === '-' ? -size : size;
  if (percent) return { value: tidy(number / 100), format: decimals.length > 1 ? '0.00%' : '0%' };
  if (isPercentFormat(format)) return { value: Math.abs(number) >= 1 ? tidy(number / 100) : number };
  if (money) return { value: number, format: CODES.money };
  if (whole.includes(',')) return { value: number, format: decimals.length > 1 ? '#,##0.00' : '#,##0' };
  return { value: number };
}

/** 12.3 ÷ 100 is 0.123, not its nearest neighbour. */
const tidy = (number: number): number => Number(number.toPrecision(15));

const ERAS: Readonly<Record<string, number>> = {
  令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867, R: 2018, H: 1988, S: 1925, T: 1911, M: 1867,
}; // prettier-ignore
const SHORT_DAY = /^(?:(\d{4}|\d{2})([-/]))?(\d{1,2})[-/](\d{1,2})$/;
const LONG_DAY = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/;
const MONTH = /^(\d{4})(年|[-/])(\d{1,2})(月?)$/;
const ERA_DAY =
  /^(令和|平成|昭和|大正|明治|[RHSTM])(\d{1,2}|元)(年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/i;

function dayIn(text: string, place: TypingPlace): TypedCell | null {
  const short = SHORT_DAY.exec(text);
  if (short) {
    const format = short[1] === undefined ? CODES.monthDay : CODES.day;
    return day(yearOf(short[1], place), short[3]!, short[4]!, format, place);
  }
  const long = LONG_DAY.exec(text);
  if (long) {
    const format = long[1] === undefined ? CODES.monthDay : CODES.longDay;
    return day(yearOf(long[1], place), long[2]!, long[3]!, format, place);
  }
  const month = MONTH.exec(text);
  if (month && (month[2] === '年') === (month[4] === '月')) {
    const format = month[2] === '年' ? CODES.yearMonth : CODES.shortMonth;
    return day(Number(month[1]), month[3]!, '1', format, place);
  }
  const era = ERA_DAY.exec(text);
  if (!era) return null;
  const year = ERAS[era[1]!.toUpperCase()]! + (era[2] === '元' ? 1 : Number(era[2]));
  return day(year, era[4]!, era[5]!, era[3] === '年' ? CODES.longEra : CODES.era, place);
}

/** Two digits: 00–29 are this century's, as in Excel. */
function yearOf(text: string | undefined, { year }: TypingPlace): number {
  if (text === undefined) return year;
  const typed = Number(text);
  return text.length === 4 ? typed : typed < 30 ? 2000 + typed : 1900 + typed;
}

/** Null for a day that the calendar does not have. */
function day(
  year: number,
  month: string,
  date: string,
  format: string,
  { dateSystem }: TypingPlace,
): TypedCell | null {
  const serial = serialOf(year, Number(month), Number(date), dateSystem);
  const real = serialToDate(serial, dateSystem);
  const same = real?.year === year && real.month === Number(month) && real.day === Number(date);
  return same ? { value: serial, format } : null;
}

const TIME = /^(\d{1,4})(:|時)(\d{1,2})(?:(?::(\d{1,2}))|分)?$/;

function timeIn(text: string): TypedCell | null {
  const [, hours, mark, minutes, seconds] = TIME.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  if ((mark === '時') !== text.endsWith('分')) return null;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  if (Number(hours) > 23) return { value, format: CODES.hours };
  const format = mark === '時' ? CODES.longTime : seconds === undefined ? CODES.time : CODES.seconds;
  return { value, format };
}

/** A day and a time of it. */
function momentIn(text: string, place: TypingPlace): TypedCell | null {
  const [first, second, more] = text.split(/\s+/);
  if (first === undefined || second === undefined || more !== undefined) return null;
  const [date, time] = [dayIn(first, place), timeIn(second)];
  if (typeof date?.value !== 'number' || typeof time?.value !== 'number' || time.value >= 1) return null;
  return { value: date.value + time.value, format: CODES.dayTime };
}
