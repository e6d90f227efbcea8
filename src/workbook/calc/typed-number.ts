// Text that reads as a number where a formula needs one: "12", "1,200", "30%", "2024/4/1", "令和6年4月1日", "9:30".
import type { DateSystem } from '../grid';

const DAY = 86_400_000;

/** Days since 1899-12-30 of a calendar day, with Excel's 29 February 1900 left to those who need it. */
export function serialOf(year: number, month: number, day: number, dateSystem: DateSystem = 1900): number {
  const serial = Math.round(Date.UTC(year, month - 1, day) / DAY) + 25_569;
  const excel = serial < 61 ? serial - 1 : serial;
  return dateSystem === 1904 ? excel - 1462 : excel;
}

const ERAS: Readonly<Record<string, number>> = {
  令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867, R: 2018, H: 1988, S: 1925, T: 1911, M: 1867,
}; // prettier-ignore

const PLAIN = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?(%?)$/i;
const WESTERN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const ERA = /^(令和|平成|昭和|大正|明治|[RHSTM])(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/i;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Null when the text is neither a number nor a date nor a time. */
export function serialOfText(text: string, dateSystem: DateSystem = 1900): number | null {
  const typed = text
    .normalize('NFKC')
    .trim()
    .replace(/^[¥\\]/, '');
  const plain = /\d/.test(typed) && PLAIN.exec(typed);
  if (plain) {
    const number = Number(typed.replace(/[,%]/g, ''));
    return plain[1] ? number / 100 : number;
  }
  const western = WESTERN.exec(typed);
  if (western) return dayOf(Number(western[1]), western, dateSystem);
  const era = ERA.exec(typed);
  if (era) {
    const year = ERAS[era[1]!.toUpperCase()]! + (era[2] === '元' ? 1 : Number(era[2]));
    return dayOf(year, [era[0], '', era[3]!, era[4]!], dateSystem);
  }
  const time = TIME.exec(typed);
  if (!time) return null;
  return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
}

/** A day that the calendar has. */
function dayOf(year: number, [, , month, day]: readonly string[], dateSystem: DateSystem): number | null {
  const [m, d] = [Number(month), Number(day)];
  const date = new Date(Date.UTC(year, m - 1, d));
  const real = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real ? serialOf(year, m, d, dateSystem) : null;
}
