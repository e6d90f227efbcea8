// What a cell shows: a stored value under a number format code, as Excel in Japanese draws it. Pure text in, text out.
// Codes are taken apart in number-format/sections, digits are laid out in number-format/digits, dates in number-format/dates.
import type { CellValue, DateSystem } from './grid';
import { formatDate, partsOfSerial } from './number-format/dates';
import { formatGeneral, formatNumber } from './number-format/digits';
import { chooseSection, sectionsOf, type Section } from './number-format/sections';

export { formatGeneral } from './number-format/digits';

export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/**
 * The text of a cell. Empty → ''; errors and booleans as Excel spells them; a number that the code cannot show
 * (an unknown code, a date before 1900) → its plain digits rather than `####`, so that nothing is lost to a reader.
 */
export function formatValue(value: CellValue, code: string, dateSystem: DateSystem = 1900): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return formatText(value, code);
  if (!Number.isFinite(value)) return '';
  const { section, number } = chooseSection(sectionsOf(code), value);
  return formatUnder(section, number, dateSystem) ?? formatGeneral(value);
}

function formatText(text: string, code: string): string {
  const section = sectionsOf(code).find((each) => each.kind === 'text');
  if (!section) return text;
  return section.tokens
    .map((token) => (token.kind === 'text' ? text : token.kind === 'literal' ? token.text : ''))
    .join('');
}

function formatUnder(section: Section | null, number: number, dateSystem: DateSystem): string | null {
  if (!section) return null;
  switch (section.kind) {
    case 'date':
      return formatDate(section, number, dateSystem);
    case 'number':
      return formatNumber(section, number);
    case 'general':
    case 'text':
      return sectionAround(section, number);
    case 'unknown':
      return null;
  }
}

/** `"約"General"人"` and `@`: the plain number between its literals. */
const sectionAround = (section: Section, number: number): string =>
  section.tokens
    .map((token) => {
      if (token.kind === 'general' || token.kind === 'text') return formatGeneral(number, section.numerals);
      return token.kind === 'literal' ? token.text : '';
    })
    .join('');

/** True when numbers under this code are days or times. */
export const isDateFormat = (code: string): boolean => sectionsOf(code)[0]?.kind === 'date';

/** True when numbers under this code are shown times 100 with a percent sign. */
export const isPercentFormat = (code: string): boolean =>
  sectionsOf(code).some(
    (section) => section.kind === 'number' && section.tokens.some((token) => token.kind === 'percent'),
  );

/**
 * The calendar day of a date serial (its time of day is dropped); null when the serial is not a real day: below 1,
 * after 9999-12-31, or the 29 February 1900 that only exists in Lotus and Excel.
 */
export function serialToDate(serial: number, dateSystem: DateSystem = 1900): CalendarDay | null {
  const parts = partsOfSerial(serial, dateSystem, 3);
  if (!parts || parts.day === 0) return null;
  if (parts.year === 1900 && parts.month === 2 && parts.day === 29) return null;
  return { year: parts.year, month: parts.month, day: parts.day };
}
