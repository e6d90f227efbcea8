// Takes a number format code apart: sections between semicolons, and in each its tokens. Laying out is left to digits and dates.

export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  /** One of `0 # ?`. */
  | { readonly kind: 'digit'; readonly mark: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text' | 'slash' }
  /** `E+` or `E-`. */
  | { readonly kind: 'exponent'; readonly plus: boolean }
  /** A run such as `yyyy`, `mm`, `ggg`; `minute` is an `m` that means minutes. */
  | { readonly kind: 'date'; readonly part: DatePart; readonly width: number }
  /** `[h]`, `[mm]`, `[s]`: time that does not start again at 24 or 60. */
  | { readonly kind: 'elapsed'; readonly part: 'hour' | 'minute' | 'second'; readonly width: number }
  /** `.0` after seconds. */
  | { readonly kind: 'fraction'; readonly width: number }
  | { readonly kind: 'half-day'; readonly am: string; readonly pm: string };

export type DatePart =
  'year' | 'month' | 'day' | 'weekday' | 'era' | 'era-year' | 'hour' | 'minute' | 'second';
/** How digits are drawn: plain, 一二三, 壱弐参 or １２３. */
export type Numerals = 'plain' | 'kanji' | 'daiji' | 'wide';

export interface Section {
  readonly kind: 'date' | 'number' | 'general' | 'text' | 'unknown';
  readonly tokens: readonly Token[];
  readonly condition: ((value: number) => boolean) | null;
  readonly numerals: Numerals;
  /** `[$-411]` and the like: true for Japanese or when no locale is named. */
  readonly japanese: boolean;
  /** `[$-ja-JP-x-gannen]`: the first year of an era is 元. */
  readonly firstYearAsGannen: boolean;
}

type Draft = { -readonly [Key in keyof Section]: Section[Key] } & { tokens: Token[] };

const known = new Map<string, readonly Section[]>();
const KNOWN_CODES = 500;

/** The one to four sections of a code; remembered, as a sheet has few codes and many cells. */
export function sectionsOf(code: string): readonly Section[] {
  let sections = known.get(code);
  if (!sections) {
    sections = splitSections(code.slice(0, 1000)).map(parseSection);
    if (known.size >= KNOWN_CODES) known.clear();
    known.set(code, sections);
  }
  return sections;
}

/** The section for a number, and the number it is to show: the sign is dropped where the section itself says it. */
export function chooseSection(
  all: readonly Section[],
  value: number,
): { section: Section | null; number: number } {
  const sections = all.length > 1 ? all.filter((each, at) => each.kind !== 'text' || at < 3) : all;
  if (sections.some((each) => each.condition)) return chooseByCondition(sections, value);
  const [positive, negative, zero] = sections;
  if (value < 0 && negative) return { section: negative, number: -value };
  if (value === 0 && zero) return { section: zero, number: value };
  return { section: positive ?? null, number: value };
}

function chooseByCondition(
  sections: readonly Section[],
  value: number,
): { section: Section | null; number: number } {
  const fitting = sections.find((each) => each.condition?.(value));
  const section = fitting ?? sections.find((each) => !each.condition) ?? null;
  return { section, number: section !== sections[0] && value < 0 ? -value : value };
}

function splitSections(code: string): string[] {
  const parts: string[] = [''];
  for (const piece of code.match(/"[^"]*"?|\[[^\]]*\]?|[\\_*][^]?|;|[^]/g) ?? []) {
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

const PIECE =
  /"([^"]*)"?|\\([^]?)|_[^]?|\*[^]?|\[([^\]]*)\]?|(general|G\/標準)|(am\/pm|a\/p|午前\/午後)|(e[+-])|(ggg|gg|g|yyyy|yyy|yy|y|mmmmm|mmmm|mmm|mm|m|dddd|ddd|dd|d|aaaa|aaa|ee|e|rr|r|hh|h|ss|s)|([0#?])|[^]/giu;

function parseSection(text: string): Section {
  const draft: Draft = {
    kind: 'unknown',
    tokens: [],
    condition: null,
    numerals: 'plain',
    japanese: true,
    firstYearAsGannen: false,
  };
  for (const match of text.matchAll(PIECE)) addPiece(draft, match);
  draft.tokens = markMinutes(joinFractions(draft.tokens));
  draft.kind = kindOf(draft.tokens);
  return draft;
}

function addPiece(draft: Draft, match: RegExpExecArray): void {
  const [piece, quoted, escaped, bracket, general, halfDay, exponent, date, digit] = match;
  const literal = quoted ?? escaped;
  if (literal !== undefined) draft.tokens.push({ kind: 'literal', text: literal });
  else if (bracket !== undefined) addBracket(draft, bracket);
  else if (general) draft.tokens.push({ kind: 'general' });
  else if (halfDay) draft.tokens.push(halfDayToken(halfDay));
  else if (exponent) draft.tokens.push({ kind: 'exponent', plus: exponent.endsWith('+') });
  else if (date) draft.tokens.push(...dateTokens(date.toLowerCase()));
  else if (digit) draft.tokens.push({ kind: 'digit', mark: digit });
  // `_x` leaves a space as wide as x, `*x` fills the cell's width: one space and nothing in a text.
  else if (piece.startsWith('_')) draft.tokens.push({ kind: 'literal', text: ' ' });
  else if (!piece.startsWith('*')) draft.tokens.push(SINGLE.get(piece) ?? { kind: 'literal', text: piece });
}

const SINGLE: ReadonlyMap<string, Token> = new Map<string, Token>([
  ['.', { kind: 'point' }],
  [',', { kind: 'comma' }],
  ['%', { kind: 'percent' }],
  ['@', { kind: 'text' }],
  ['/', { kind: 'slash' }],
]);

function halfDayToken(piece: string): Token {
  const [am = '', pm = ''] = piece.split('/');
  return { kind: 'half-day', am, pm };
}

const DATE_PARTS: Readonly<Record<string, DatePart>> = {
  g: 'era', y: 'year', m: 'month', d: 'day', e: 'era-year', h: 'hour', s: 'second',
}; // prettier-ignore

function dateTokens(run: string): Token[] {
  const width = run.length;
  if (run.startsWith('aaa')) return [{ kind: 'date', part: 'weekday', width: width + 10 }];
  if (run === 'ddd' || run === 'dddd') return [{ kind: 'date', part: 'weekday', width }];
  // r is the era year in two digits, rr the same with the era's name before it.
  if (run === 'r') return [{ kind: 'date', part: 'era-year', width: 2 }];
  if (run === 'rr') return [{ kind: 'date', part: 'era', width: 3 }, { kind: 'date', part: 'era-year', width: 2 }]; // prettier-ignore
  const part = DATE_PARTS[run[0] ?? ''];
  return part ? [{ kind: 'date', part, width }] : run.length > 0 ? [{ kind: 'literal', text: run }] : [];
}

const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;
const ELAPSED = { h: 'hour', m: 'minute', s: 'second' } as const;
const NUMERALS: Readonly<Record<string, Numerals>> = { dbnum1: 'kanji', dbnum2: 'daiji', dbnum3: 'wide' };

/** Elapsed time, condition, locale or currency, numerals; anything else (a colour) changes nothing in a text. */
function addBracket(draft: Draft, inside: string): void {
  const lower = inside.toLowerCase();
  const elapsed = /^(h+|m+|s+)$/.exec(lower);
  const condition = CONDITION.exec(inside);
  if (elapsed) {
    const part = ELAPSED[lower[0] as 'h' | 'm' | 's'];
    draft.tokens.push({ kind: 'elapsed', part, width: lower.length });
  } else if (condition) draft.condition = conditionOf(condition[1] ?? '', Number(condition[2]));
  else if (inside.startsWith('$')) addLocale(draft, inside);
  else draft.numerals = NUMERALS[lower] ?? draft.numerals;
}

function conditionOf(sign: string, limit: number): (value: number) => boolean {
  switch (sign) {
    case '<': return (value) => value < limit;
    case '>': return (value) => value > limit;
    case '<=': return (value) => value <= limit;
    case '>=': return (value) => value >= limit;
    case '=': return (value) => value === limit;
    default: return (value) => value !== limit;
  } // prettier-ignore
}

/** `[$¥-411]`: the sign before the hyphen is shown, the locale after it decides about eras. */
function addLocale(draft: Draft, inside: string): void {
  const hyphen = inside.indexOf('-');
  const symbol = inside.slice(1, hyphen < 0 ? undefined : hyphen);
  if (symbol) draft.tokens.push({ kind: 'literal', text: symbol });
  if (hyphen < 0) return;
  const locale = inside.slice(hyphen + 1).toLowerCase();
  draft.japanese = /^ja|411(,|$)|^f800|^f400/.test(locale);
  draft.firstYearAsGannen = locale.includes('gannen');
}

/** `ss.000`: the point and the zeros after seconds are a part of the time, not a number. */
function joinFractions(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let afterSeconds = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    let width = 0;
    while (afterSeconds && token.kind === 'point' && tokens[at + 1 + width]?.kind === 'digit') width += 1;
    if (width > 0) joined.push({ kind: 'fraction', width: Math.min(width, 3) });
    else joined.push(token);
    at += width;
    afterSeconds = (token.kind === 'date' || token.kind === 'elapsed') && token.part === 'second';
  }
  return joined;
}

/** An `m` next after hours or next before seconds means minutes. */
function markMinutes(tokens: readonly Token[]): Token[] {
  const times = tokens.filter((token) => token.kind === 'date' || token.kind === 'elapsed');
  return tokens.map((token) => {
    if (token.kind !== 'date' || token.part !== 'month' || token.width > 2) return token;
    const at = times.indexOf(token);
    const minutes = times[at - 1]?.part === 'hour' || times[at + 1]?.part === 'second';
    return minutes ? { ...token, part: 'minute' } : token;
  });
}

function kindOf(tokens: readonly Token[]): Section['kind'] {
  const has = (...kinds: Token['kind'][]): boolean => tokens.some((token) => kinds.includes(token.kind));
  if (has('date', 'elapsed')) return 'date';
  if (has('general')) return 'general';
  if (has('text')) return 'text';
  return 'number';
}
