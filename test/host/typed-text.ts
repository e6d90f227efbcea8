// What Excel (Japanese settings) makes of text that arrives in a cell as if typed: numbers, percentages, dates, truth values, errors, formulas.
// The product must write its texts so that they survive this; src/ has its own, wider guess, and the two are tested against each other.

export const ERROR_TEXTS = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
];

export type Typed =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'value';
      readonly value: string | number | boolean | { readonly error: string };
      readonly format?: string;
    }
  | { readonly kind: 'formula'; readonly formula: string };

const value = (of: string | number | boolean | { error: string }, format?: string): Typed =>
  format === undefined ? { kind: 'value', value: of } : { kind: 'value', value: of, format };

/** `format` is the cell's present number format; `year` stands in for the year that a date without one gets. */
export function typeText(text: string, format: string, year: number): Typed {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return value(text.slice(1));
  if (format === '@') return value(text);
  const plain = text.normalize('NFKC').trim();
  if (plain.length > 1 && plain.startsWith('=')) return { kind: 'formula', formula: plain };
  return numberOf(plain) ?? wordOf(plain) ?? dateOf(plain, year) ?? signedFormula(plain) ?? value(text);
}

function wordOf(text: string): Typed | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return value(upper === 'TRUE');
  return ERROR_TEXTS.includes(upper) ? value({ error: upper }) : null;
}

const PLAIN = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?`;
const NUMBER = new RegExp(String.raw`^(\()?([+-])?([¥$])?(${PLAIN})(%)?(\))?$`);

function numberOf(text: string): Typed | null {
  const match = NUMBER.exec(text);
  if (!match || !/\d/.test(match[4] ?? '')) return fractionOf(text);
  const [, open, sign, currency, digits = '', percent, close] = match;
  if (Boolean(open) !== Boolean(close)) return null;
  const size = Number(digits.replaceAll(',', '')) / (percent ? 100 : 1);
  const signed = sign === '-' || open ? -size : size;
  if (percent) return value(signed, digits.includes('.') ? '0.00%' : '0%');
  if (currency) return value(signed, '¥#,##0;¥-#,##0');
  return digits.includes(',') ? value(signed, '#,##0') : value(signed);
}

function fractionOf(text: string): Typed | null {
  const match = /^(\d+) (\d+)\/(\d+)$/.exec(text);
  return match ? value(Number(match[1]) + Number(match[2]) / Number(match[3]), '# ?/?') : null;
}

const ERAS: Readonly<Record<string, number>> = { 明治: 1867, M: 1867, 大正: 1911, T: 1911, 昭和: 1925, S: 1925, 平成: 1988, H: 1988, 令和: 2018, R: 2018 }; // prettier-ignore
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateOf(text: string, year: number): Typed | null {
  const full =
    /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full) return serialOf(Number(full[1]), Number(full[2]), Number(full[3]), 'yyyy/m/d');
  const era = /^(明治|大正|昭和|平成|令和|[MTSHRmtshr])(\d{1,2}|元)[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(
    text,
  );
  if (era) return serialOf(eraYear(era[1]!, era[2]!), Number(era[3]), Number(era[4]), '[$-411]ge.m.d');
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (short) return serialOf(year, Number(short[1]), Number(short[2]), 'm"月"d"日"');
  const monthOnly = /^(\d{4})[/-](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月$/.exec(text);
  if (monthOnly) return serialOf(Number(monthOnly[1]), Number(monthOnly[2]), 1, 'mmm-yy');
  const named = /^([A-Za-z]{3})[ -](\d{1,2})$/.exec(text);
  const month = MONTHS.indexOf((named?.[1] ?? '').toLowerCase());
  if (named && month >= 0) return serialOf(year, month + 1, Number(named[2]), 'd-mmm');
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  return time
    ? value((Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86400, 'h:mm')
    : null;
}

const eraYear = (era: string, count: string): number =>
  (ERAS[era] ?? ERAS[era.toUpperCase()] ?? 0) + (count === '元' ? 1 : Number(count));

function serialOf(year: number, month: number, day: number, format: string): Typed | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  return value(Math.round(time / 86_400_000) + 25_569, format);
}

/** A leading + or - that is not a number starts a formula, as on the keyboard. */
const signedFormula = (text: string): Typed | null =>
  text.length > 1 && /^[+-]/.test(text) ? { kind: 'formula', formula: `=${text}` } : null;
