// Date serials as text: western and Japanese eras, times, elapsed time. Knows no cells and no sheets.
import type { DateSystem } from '../grid';
import { drawCount } from './digits';
import type { Section, Token } from './sections';

/** A serial's parts as Excel shows them, with its 29 February 1900 and its 0 January 1900. */
export interface SerialParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 Sunday – 6 Saturday, as Excel counts them. */
  readonly weekday: number;
  /** Milliseconds since midnight, rounded as asked. */
  readonly time: number;
}

const DAY = 86_400_000;
/** 9999-12-31, the last day that Excel has. */
const LAST_SERIAL = 2_958_465;

/** Parts of a serial with its time rounded to `decimals` places of a second; null outside Excel's calendar. */
export function partsOfSerial(serial: number, dateSystem: DateSystem, decimals: number): SerialParts | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  const unit = 10 ** (3 - decimals);
  const total = Math.round((serial * DAY) / unit) * unit;
  // 1904 counts from 1 January 1904 = serial 1462 of the 1900 system.
  const day = Math.floor(total / DAY) + (dateSystem === 1904 ? 1462 : 0);
  if (day > LAST_SERIAL) return null;
  return { ...calendarOf(day), weekday: (day + 6) % 7, time: total % DAY };
}

function calendarOf(day: number): { year: number; month: number; day: number } {
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1899, 11, day > 60 ? 30 : 31) + day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

interface Era {
  readonly from: number;
  readonly year: number;
  readonly names: readonly [string, string, string];
}
/** Newest first; `from` is yyyymmdd of the first day (Cabinet Orders on the names of the eras). */
const ERAS: readonly Era[] = [
  { from: 20190501, year: 2019, names: ['R', '令', '令和'] },
  { from: 19890108, year: 1989, names: ['H', '平', '平成'] },
  { from: 19261225, year: 1926, names: ['S', '昭', '昭和'] },
  { from: 19120730, year: 1912, names: ['T', '大', '大正'] },
  { from: 0, year: 1868, names: ['M', '明', '明治'] },
];

const eraOf = (parts: SerialParts): Era =>
  ERAS.find((era) => parts.year * 10000 + parts.month * 100 + parts.day >= era.from) ?? ERAS[4]!;

/** A serial under a date section; null when the serial is no date (the caller shows its digits). */
export function formatDate(section: Section, serial: number, dateSystem: DateSystem): string | null {
  const { tokens } = section;
  const fraction = tokens.find((token) => token.kind === 'fraction');
  const elapsed = tokens.some((token) => token.kind === 'elapsed');
  if (serial < 0 && !elapsed) return null;
  const parts = partsOfSerial(Math.abs(serial), dateSystem, fraction?.width ?? 0);
  if (!parts) return null;
  const unit = 10 ** (3 - (fraction?.width ?? 0));
  const total = Math.round((Math.abs(serial) * DAY) / unit) * unit;
  const context: Context = {
    section,
    parts,
    total,
    halfDays: tokens.some((token) => token.kind === 'half-day'),
  };
  const text = tokens.map((token) => textOf(token, context)).join('');
  return serial < 0 ? `-${text}` : text;
}

interface Context {
  readonly section: Section;
  readonly parts: SerialParts;
  /** Milliseconds since serial 0. */
  readonly total: number;
  readonly halfDays: boolean;
}

function textOf(token: Token, context: Context): string {
  switch (token.kind) {
    case 'literal': return token.text;
    case 'slash': return '/';
    case 'point': return '.';
    case 'comma': return ',';
    case 'percent': return '%';
    case 'half-day': return context.parts.time < DAY / 2 ? token.am : token.pm;
    case 'fraction': return `.${String(context.total % 1000).padStart(3, '0').slice(0, token.width)}`;
    case 'elapsed': return count(Math.floor(context.total / UNITS[token.part]), token.width, context);
    case 'date': return datePart(token, context);
    default: return '';
  } // prettier-ignore
}

const UNITS = { hour: 3_600_000, minute: 60_000, second: 1000 };

const count = (number: number, width: number, { section }: Context): string =>
  drawCount(number, width, section.numerals);

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function datePart(token: Token & { kind: 'date' }, context: Context): string {
  const { parts, halfDays } = context;
  const { width } = token;
  switch (token.part) {
    case 'year': return width <= 2 ? count(parts.year % 100, 2, context) : count(parts.year, 4, context);
    case 'month': return width <= 2 ? count(parts.month, width, context) : named(MONTHS[parts.month - 1] ?? '', width);
    case 'day': return count(parts.day, width, context);
    case 'weekday': return weekday(parts.weekday, width);
    case 'era': return context.section.japanese ? (eraOf(parts).names[Math.min(width, 3) - 1] ?? '') : '';
    case 'era-year': return eraYear(width, context);
    case 'hour': return count(hourOf(parts.time, halfDays), Math.min(width, 2), context);
    case 'minute': return count(Math.floor(parts.time / UNITS.minute) % 60, Math.min(width, 2), context);
    case 'second': return count(Math.floor(parts.time / UNITS.second) % 60, Math.min(width, 2), context);
  } // prettier-ignore
}

function hourOf(time: number, halfDays: boolean): number {
  const hour = Math.floor(time / UNITS.hour);
  return halfDays ? hour % 12 || 12 : hour;
}

/** `mmm` → Jan, `mmmm` → January, `mmmmm` → J. */
const named = (name: string, width: number): string =>
  width === 3 ? name.slice(0, 3) : width === 5 ? name.slice(0, 1) : name;

/** Widths 13 and 14 stand for `aaa` (水) and `aaaa` (水曜日). */
function weekday(day: number, width: number): string {
  if (width < 10) return named(WEEKDAYS[day] ?? '', width);
  return `${'日月火水木金土'[day] ?? ''}${width === 14 ? '曜日' : ''}`;
}

/** Without a Japanese locale `e` is the western year; the first year is 元 only where the code asks for it. */
function eraYear(width: number, context: Context): string {
  if (!context.section.japanese) return count(context.parts.year, width, context);
  const year = context.parts.year - eraOf(context.parts).year + 1;
  return year === 1 && context.section.firstYearAsGannen ? '元' : count(year, width, context);
}
