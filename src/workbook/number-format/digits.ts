// Numbers as digits: General, placeholders, thousands, percent, scientific, fractions, kanji numerals.
import type { Numerals, Section, Token } from './sections';

/**
 * A number without a format. Decimals are cut to the eleven places that Excel shows; whole numbers stay whole up to
 * fifteen digits (Excel would show a staff number of twelve digits as 1.23457E+11 and two persons as one).
 */
export function formatGeneral(value: number, numerals: Numerals = 'plain'): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) {
    return numerals === 'plain'
      ? String(value === 0 ? 0 : value)
      : `${value < 0 ? '-' : ''}${drawCount(size, 1, numerals)}`;
  }
  if (size >= 1e11 || size < 1e-9) return scientific(value);
  const whole = String(Math.floor(size)).length;
  const text = trimZeros(roundDecimal(size, Math.max(0, 10 - whole)));
  return value < 0 && text !== '0' ? `-${text}` : text;
}

function scientific(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
  const power = Number(exponent);
  return `${trimZeros(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/**
 * |value| × 10^power rounded half up on its fifteen significant digits, as Excel does (1.005 → 1.01); plain decimal
 * digits. The power moves the point only: multiplying would add an error of its own, or end in infinity.
 */
export function roundDecimal(value: number, places: number, power = 0): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  // digits × 10^(exponent − 14); keep `places` after the point.
  const cut = Number(exponent) + power + 1 + places;
  if (cut < 0) return places > 0 ? `0.${'0'.repeat(places)}` : '0';
  let kept = BigInt(digits.slice(0, cut).padEnd(cut, '0') || '0');
  if ((digits[cut] ?? '0') >= '5') kept += 1n;
  const text = String(kept).padStart(places + 1, '0');
  return places > 0 ? `${text.slice(0, -places)}.${text.slice(-places)}` : text;
}

/**
 * A number × 10^power under a section of digit placeholders; null when the section is a kind that we do not draw.
 * Only digits take the power: exponents and fractions have their own.
 */
export function formatNumber(section: Section, value: number, power = 0): string | null {
  const { tokens } = section;
  if (tokens.some((token) => token.kind === 'exponent')) return formatExponent(section, value);
  if (!tokens.some((token) => token.kind === 'digit')) return literals(tokens, value);
  if (tokens.some((token, at) => token.kind === 'slash' && isDigit(tokens[at - 1])))
    return fraction(tokens, value);
  const plan = planOf(tokens);
  const text = roundDecimal(value, plan.decimals, power + 2 * plan.percents - 3 * plan.scale);
  const [whole = '0', decimals = ''] = text.split('.');
  const body = layOut(tokens, plan, whole === '0' ? '' : whole, decimals);
  const drawn =
    section.numerals === 'plain' ? body : [...body].map((each) => drawDigit(each, section.numerals)).join('');
  return value < 0 && /[1-9]/.test(text) ? `-${drawn}` : drawn;
}

const isDigit = (token: Token | undefined): boolean => token?.kind === 'digit';

/** A section without a place for digits shows its literals alone (`;;;` shows nothing). */
const literals = (tokens: readonly Token[], value: number): string =>
  (value < 0 && tokens.length > 0 ? '-' : '') + tokens.map((token) => plainText(token)).join('');

function plainText(token: Token): string {
  switch (token.kind) {
    case 'literal': return token.text;
    case 'percent': return '%';
    case 'slash': return '/';
    case 'point': return '.';
    default: return '';
  } // prettier-ignore
}

interface DigitPlan {
  readonly point: number;
  readonly firstDigit: number;
  readonly lastDigit: number;
  readonly wholePlaces: number;
  readonly decimals: number;
  readonly thousands: boolean;
  /** Commas after the last digit: each divides by a thousand. */
  readonly scale: number;
  readonly percents: number;
}

function planOf(tokens: readonly Token[]): DigitPlan {
  const found = tokens.findIndex((token) => token.kind === 'point');
  const point = found < 0 ? tokens.length : found;
  const lastDigit = lastDigitOf(tokens);
  const lastWhole = lastDigitOf(tokens.slice(0, point));
  const firstDigit = tokens.findIndex(isDigit);
  let scale = 0;
  while (tokens[Math.max(lastDigit, 0) + 1 + scale]?.kind === 'comma') scale += 1;
  return {
    point,
    firstDigit,
    lastDigit,
    wholePlaces: tokens.slice(0, point).filter(isDigit).length,
    decimals: tokens.slice(point).filter(isDigit).length,
    thousands: tokens.some((token, at) => token.kind === 'comma' && at > firstDigit && at < lastWhole),
    scale,
    percents: tokens.filter((token) => token.kind === 'percent').length,
  };
}

const lastDigitOf = (tokens: readonly Token[]): number =>
  tokens.reduce((last, token, at) => (isDigit(token) ? at : last), -1);

function layOut(tokens: readonly Token[], plan: DigitPlan, whole: string, decimals: string): string {
  // Decimal places marked # or ? vanish when they and all after them are zero.
  const shown = significantDecimals(tokens.slice(plan.point).filter(isDigit), decimals);
  let wholeLeft = plan.wholePlaces;
  let decimalAt = 0;
  return tokens
    .map((token, at) => {
      // Excel keeps the point even where `#.##` has no decimals left to show: `5.`.
      if (token.kind === 'point') return '.';
      if (token.kind !== 'digit') return plainText(token);
      if (at > plan.point) return decimalDigit(token.mark, decimals, decimalAt++, shown);
      wholeLeft -= 1;
      return wholeDigits(token.mark, whole, wholeLeft, plan);
    })
    .join('');
}

function significantDecimals(places: readonly Token[], decimals: string): number {
  let shown = places.length;
  while (shown > 0 && decimals[shown - 1] === '0' && markOf(places[shown - 1]) !== '0') shown -= 1;
  return shown;
}

const markOf = (token: Token | undefined): string => (token?.kind === 'digit' ? token.mark : '');

function decimalDigit(mark: string, decimals: string, at: number, shown: number): string {
  if (at < shown) return decimals[at] ?? '0';
  return mark === '?' ? ' ' : '';
}

/** The digits for one place: the first place takes all that is left over; `left` places follow it. */
function wholeDigits(mark: string, whole: string, left: number, plan: DigitPlan): string {
  const end = whole.length - left;
  const first = left === plan.wholePlaces - 1;
  const digits = end <= 0 ? '' : first ? whole.slice(0, end) : whole.slice(end - 1, end);
  const drawn = digits === '' ? (mark === '0' ? '0' : mark === '?' ? ' ' : '') : digits;
  if (!plan.thousands || drawn.trim() === '') return drawn;
  return [...drawn].map((digit, at) => digit + separator(left + drawn.length - 1 - at)).join('');
}

const separator = (placesAfter: number): string => (placesAfter > 0 && placesAfter % 3 === 0 ? ',' : '');

function formatExponent(section: Section, value: number): string {
  const at = section.tokens.findIndex((token) => token.kind === 'exponent');
  const mantissaTokens = section.tokens.slice(0, at);
  const places = Math.max(1, planOf(mantissaTokens).wholePlaces);
  const sign = section.tokens[at];
  const power = powerOf(value, places, planOf(mantissaTokens).decimals);
  const mantissa = formatNumber({ ...section, tokens: mantissaTokens }, value, -power) ?? '';
  const width = section.tokens.slice(at).filter(isDigit).length;
  const mark = power < 0 ? '-' : sign?.kind === 'exponent' && sign.plus ? '+' : '';
  return `${mantissa}E${mark}${String(Math.abs(power)).padStart(width, '0')}`;
}

/** The power of ten beside the mantissa, a multiple of its whole places; rounding may carry it on (9.99 → 1.0E+01). */
function powerOf(value: number, places: number, decimals: number): number {
  const exponent = (digits: number): number =>
    Number(value.toExponential(Math.min(digits, 14)).split('e')[1] ?? 0);
  const group = (power: number): number => Math.floor(power / places) * places;
  const own = exponent(14);
  return group(exponent(own - group(own) + decimals));
}

/** `# ?/?`: the nearest fraction with as many digits below the line as there are places. */
function fraction(tokens: readonly Token[], value: number): string {
  const slash = tokens.findIndex((token, at) => token.kind === 'slash' && isDigit(tokens[at - 1]));
  const below = tokens.slice(slash + 1).filter(isDigit).length;
  const hasWhole = tokens
    .slice(0, slash)
    .some((token, at) => isDigit(token) && tokens[at + 1]?.kind === 'literal');
  const size = Math.abs(value);
  const whole = hasWhole ? Math.floor(size) : 0;
  const [top, bottom] = nearestFraction(size - whole, 10 ** Math.min(Math.max(below, 1), 3) - 1);
  const carried = hasWhole && top === bottom ? whole + 1 : whole;
  const part = top === 0 || (hasWhole && top === bottom) ? '' : `${top}/${bottom}`;
  const text =
    [hasWhole && (carried > 0 || !part) ? String(carried) : '', part].filter(Boolean).join(' ') || '0';
  return value < 0 ? `-${text}` : text;
}

function nearestFraction(value: number, largest: number): [number, number] {
  let best: [number, number] = [Math.round(value), 1];
  let error = Math.abs(value - best[0]);
  for (let bottom = 2; bottom <= largest && error > 1e-12; bottom += 1) {
    const top = Math.round(value * bottom);
    const off = Math.abs(value - top / bottom);
    if (off < error - 1e-12) [best, error] = [[top, bottom], off];
  }
  return best;
}

const DIGITS: Readonly<Record<Exclude<Numerals, 'plain'>, string>> = {
  kanji: '〇一二三四五六七八九',
  daiji: '〇壱弐参四伍六七八九',
  wide: '０１２３４５６７８９',
};

function drawDigit(digit: string, numerals: Numerals): string {
  return numerals === 'plain' || digit < '0' || digit > '9'
    ? digit
    : (DIGITS[numerals][Number(digit)] ?? digit);
}

/** A whole count of at least `width` digits; in kanji as it is read aloud (二十三), four digits and more of a year each by itself. */
export function drawCount(count: number, width: number, numerals: Numerals): string {
  if (numerals === 'plain' || numerals === 'wide' || width >= 4) {
    return [...String(count).padStart(width, '0')].map((digit) => drawDigit(digit, numerals)).join('');
  }
  return spellOut(count, numerals);
}

function spellOut(count: number, numerals: 'kanji' | 'daiji'): string {
  if (count === 0) return '〇';
  const groups: string[] = [];
  for (let [left, at] = [count, 0]; left > 0; left = Math.floor(left / 10000), at += 1) {
    if (left % 10000 > 0)
      groups.unshift(spellGroup(left % 10000, numerals) + (['', '万', '億', '兆'][at] ?? ''));
  }
  return groups.join('');
}

function spellGroup(group: number, numerals: 'kanji' | 'daiji'): string {
  const units = numerals === 'kanji' ? ['千', '百', '十', ''] : ['阡', '百', '拾', ''];
  return [...String(group).padStart(4, '0')]
    .map((digit, at) => {
      if (digit === '0') return '';
      const silent = digit === '1' && at < 3 && numerals === 'kanji';
      return (silent ? '' : drawDigit(digit, numerals)) + (units[at] ?? '');
    })
    .join('');
}
