// Numbers and ISO dates from the bytes of a cell, without a string in between where that is exact.
import type { DateSystem } from '../../../grid';
import { decodeUtf8 } from '../xml/xml-text';

/** Digits as a whole number; −1 when there is anything else. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || end - start > 15) return -1;
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const TENS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * A decimal number; NaN for what is none. Up to fifteen digits and no exponent, dividing the digits by a power of ten
 * gives the nearest double, as both are exact; the rest is left to Number.
 */
export function numberOf(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === 0x2d;
  let digits = 0;
  let places = -1;
  let number = 0;
  for (let at = negative ? start + 1 : start; at < end; at += 1) {
    const digit = bytes[at]! - 0x30;
    if (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      digits += 1;
      if (places >= 0) places += 1;
    } else if (bytes[at] === 0x2e && places < 0) places = 0;
    else return slowNumber(bytes, start, end);
  }
  if (digits === 0 || digits > 15) return slowNumber(bytes, start, end);
  const size = places > 0 ? number / TENS[places]! : number;
  return negative ? -size : size;
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = decodeUtf8(bytes, start, end).trim();
  return DECIMAL.test(text) ? Number(text) : NaN;
}

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const DAY = 86_400_000;

/** `2025-04-01`, `2025-04-01T09:30:00`, `T09:30` → serial; null for anything else. Time zones other than Z are not written by Excel. */
export function isoSerial(text: string, dateSystem: DateSystem): number | null {
  const match = ISO.exec(text.trim());
  if (!match || text.trim() === '') return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY + 25_569;
  // Below 1 March 1900 the 1900 system is one day behind, as it counts a 29 February 1900.
  const serial = dateSystem === 1904 ? days - 1462 : days < 61 ? days - 1 : days;
  return serial + time;
}

const DURATION = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/** `PT36H30M00S` → days; null for anything else. */
export function durationSerial(text: string): number | null {
  const match = DURATION.exec(text.trim());
  if (!match) return null;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const total = Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (sign === '-' ? -total : total) / 86_400;
}
