// Words of time in a Japanese text, one after another: years, months, halves, quarters, 議会, 年度末, 通年, marks of ranges.
// What they mean together, and in which year, is calendar-reading.ts's.
import { arabicDates, eraYear } from './era';
import { compareKey } from '../text/text';

/** A year as named: known, told by a bare number (26年度), or by its distance from the year at hand (翌年 = 1). */
export type YearName = {
  /** loose: an era and a number alone (R6), fiscal unless a calendar date says otherwise */
  readonly scope: 'fiscal' | 'calendar' | 'loose';
} & (
  | { readonly by: 'number'; readonly year: number }
  | { readonly by: 'bare'; readonly count: string }
  | { readonly by: 'shift'; readonly years: number }
);

export type CalendarWord =
  | { readonly kind: 'year'; readonly year: YearName }
  | {
      readonly kind: 'month';
      readonly year: YearName | null;
      readonly month: number;
      readonly day: number | null;
    }
  /** Months 1-6 or 7-12 of the fiscal year, first 0 or 6, of length 6 or 3. */
  | { readonly kind: 'stretch'; readonly first: number; readonly length: number }
  /** A point in the year named before, or at hand: 当初, 期末, 年末, 年明け. */
  | { readonly kind: 'edge'; readonly month: number }
  /** 末, 上旬, 15日: part of the month before; `day` 31 for its end. */
  | { readonly kind: 'part'; readonly day: number | null }
  | { readonly kind: 'mark'; readonly mark: 'range' | 'dash' | 'from' | 'until' | 'void' }
  /** weak: ongoing only when no month is named (毎年) */
  | { readonly kind: 'ongoing'; readonly weak: boolean };

/** A word and where it stands in the compacted text. */
export type PlacedWord = CalendarWord & { readonly at: number; readonly end: number };

interface Rule {
  /** Characters that the word can begin with. */
  readonly starts: string;
  readonly pattern: RegExp;
  readonly make: (match: readonly (string | undefined)[]) => CalendarWord | null;
}

const DIGITS = '0123456789';
const ERA_STARTS = '令平昭大明rhstm';
const ERA = '(令和|平成|昭和|大正|明治|(?<![a-z])[rhstm])\\.?(\\d{1,2}|元)';
const FULL = `(?:${ERA}|((?:19|20)\\d\\d))`;
const PLAN_WORDS = '(?!(?:第.期)?(?:実行|基本|推進)?計画|高齢|課程|予算)';

function known(
  scope: YearName['scope'],
  [era, count, western]: readonly (string | undefined)[],
): YearName | null {
  const year = western !== undefined ? Number(western) : eraYear(era ?? '', count ?? '');
  return year === null ? null : { scope, by: 'number', year };
}

function month(
  year: YearName | null,
  monthText: string | undefined,
  dayText: string | undefined,
): CalendarWord | null {
  const number = Number(monthText);
  const day = dayText === undefined ? null : Number(dayText);
  if (!(number >= 1 && number <= 12) || (day !== null && !(day >= 1 && day <= 31))) return null;
  return { kind: 'month', year, month: number, day };
}

const knownMonth = (match: readonly (string | undefined)[]): CalendarWord | null => {
  const year = known('calendar', match.slice(1, 4));
  return year && month(year, match[4], match[5] ?? match[6]);
};
const bare = (scope: YearName['scope'], count: string | undefined): YearName => ({
  scope,
  by: 'bare',
  count: count ?? '',
});
const year = (name: YearName | null): CalendarWord | null => name && { kind: 'year', year: name };
const shift = (scope: YearName['scope'], years: number) => (): CalendarWord => ({
  kind: 'year',
  year: { scope, by: 'shift', years },
});
const stretch = (first: number, length: number): CalendarWord => ({ kind: 'stretch', first, length });
const edge = (number: number) => (): CalendarWord => ({ kind: 'edge', month: number });
const mark = (name: 'range' | 'dash' | 'from' | 'until' | 'void') => (): CalendarWord => ({
  kind: 'mark',
  mark: name,
});
const ROMAN = ['i', 'ii', 'iii', 'iv'];
const quarter = (text: string | undefined): CalendarWord => {
  const roman = ROMAN.indexOf(text ?? '');
  return stretch(((roman >= 0 ? roman + 1 : Number(text)) - 1) * 3, 3);
};

const rule = (starts: string, pattern: string, make: Rule['make']): Rule => ({
  starts,
  pattern: new RegExp(pattern, 'y'),
  make,
});

/** Tried in this order at each place; the first that fits takes its characters. */
const RULES: readonly Rule[] = [
  rule(ERA_STARTS + DIGITS, `(?<!\\d)${FULL}年度`, (m) => year(known('fiscal', m.slice(1)))),
  rule(
    ERA_STARTS + DIGITS,
    `(?<!\\d)${FULL}(?:年|[./-])(\\d{1,2})(?![\\d年])(?:月(?!以内|間)(?:(\\d{1,2})日)?|(?:[./-](\\d{1,2})(?!\\d))?)`,
    knownMonth,
  ),
  rule(ERA_STARTS + DIGITS, `(?<!\\d)${FULL}年(?!間|以内|[前後])`, (m) =>
    year(known('calendar', m.slice(1))),
  ),
  rule(ERA_STARTS, `${ERA}(?![\\d年月日.])`, (m) => year(known('loose', m.slice(1)))),
  rule('2', '(?<!\\d)(20\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)', (m) =>
    month({ scope: 'calendar', by: 'number', year: Number(m[1]) }, m[2], m[3]),
  ),
  rule('12', '(?<!\\d)((?:19|20)\\d\\d)(?=[~-](?:20)?\\d\\d年度)', (m) =>
    year(known('fiscal', [undefined, undefined, m[1]])),
  ),
  rule(DIGITS, '(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{1,2})(?![\\d.])', (m) =>
    month(bare('calendar', m[1]), m[2], m[3]),
  ),
  rule(DIGITS, '(?<![\\d/])(\\d{1,2})\\/(\\d{1,2})\\/(\\d{1,2})(?![\\d/])', (m) =>
    month(bare('calendar', m[1]), m[2], m[3]),
  ),
  rule(DIGITS, '(?<!\\d)(\\d{1,2})(?=[~-]\\d{1,2}年度)', (m) => year(bare('fiscal', m[1]))),
  rule(DIGITS + '元', '(?<!\\d)(\\d{1,2}|元)年度', (m) => year(bare('fiscal', m[1]))),
  rule(DIGITS + '元', '(?<!\\d)(\\d{1,2}|元)年(\\d{1,2})月(?!以内|間)(?:(\\d{1,2})日)?', (m) =>
    month(bare('calendar', m[1]), m[2], m[3]),
  ),
  rule(DIGITS, '(?<!\\d)(\\d{1,2})年(?=[末中内]|まで|から)', (m) => year(bare('calendar', m[1]))),
  rule(DIGITS, '(?<!\\d)(\\d{1,2})月(?!以内|間)(?:(\\d{1,2})日)?', (m) => month(null, m[1], m[2])),
  rule(DIGITS, '(?<![\\d.])(\\d{1,2})(?=(?:[~、,・-]\\d{1,2})+月(?!以内|間))', (m) =>
    month(null, m[1], undefined),
  ),
  rule(DIGITS, '(?<![\\d./])(\\d{1,2})[./](\\d{1,2})(?![\\d./%]|年)', (m) => month(null, m[1], m[2])),
  rule(DIGITS, '(?<!\\d)(\\d{1,2})[./](?=末|[上中下]旬)', (m) => month(null, m[1], undefined)),
  rule('第' + DIGITS + 'iv', '第?([1-4]|iv|i{1,3})[・/]?四半期(?!に|ごと|毎)', (m) => quarter(m[1])),
  rule('第' + DIGITS, '第?([1-4])(?=[~、,・-](?:第?[1-4][~、,・-])*第?[1-4]四半期)', (m) => quarter(m[1])),
  rule(DIGITS, '(?<![\\d.])([1-4])q(?![a-z0-9])', (m) => quarter(m[1])),
  rule('q', '(?<![a-z])q([1-4])(?!\\d)', (m) => quarter(m[1])),
  rule('第', '第([1-4])回(?:[市町村区県]?議会)?定例(?:[市町村区県]?議会|会)', (m) =>
    month(null, ['3', '6', '9', '12'][Number(m[1]) - 1], undefined),
  ),
  rule(DIGITS, '(?<!\\d)(\\d{1,2})日(?!間|以内)', (m) => ({ kind: 'part', day: Math.min(31, Number(m[1])) })),
  rule('上前下後中', '(?<=月)(?:前半|後半|上半|下半|中半)', () => ({ kind: 'part', day: null })),
  rule('年上前', `(?:年度)?(?:上半期|上期|上半年|上半|前半期?|前期)${PLAN_WORDS}`, () => stretch(0, 6)),
  rule('年下後', `(?:年度)?(?:下半期|下期|下半年|下半|後半期?|後期)${PLAN_WORDS}`, () => stretch(6, 6)),
  rule('翌', '翌々年度', shift('fiscal', 2)),
  rule('翌来次明', '[翌来次明]年度', shift('fiscal', 1)),
  rule('前昨', '[前昨]年度', shift('fiscal', -1)),
  rule('今本当同', '[今本当同]年度', shift('fiscal', 0)),
  rule('翌来明', '[翌来明]年(?!間)', shift('calendar', 1)),
  rule('前昨', '[前昨]年(?!間)', shift('calendar', -1)),
  rule('年', '(?<![度毎今本])年(?:末|内)(?!年始)', edge(12)),
  rule('今本年', '(?<![一通毎\\d])[今本]年[末中内]', edge(12)),
  rule('年', '年(?:明け|始)', edge(1)),
  rule('年', '年度(?!計画|予算)', shift('fiscal', 0)),
  rule('当初期年', '当初(?!予算)|期首|初め|初頭', edge(4)),
  rule('期', '期末', edge(3)),
  rule('通随毎常適逐都継年一月週隔四', '通年|随時|毎月末?|毎週|毎日|常時|適宜|逐次|都度|継続|通期|一年中|隔月|四半期(?:ごと|毎)|[月週年]\\d{1,2}回', () => ({ kind: 'ongoing', weak: false })), // prettier-ignore
  rule('年1', '(?<!\\d)1?年間', () => ({ kind: 'ongoing', weak: false })),
  rule('毎', '毎年度?', () => ({ kind: 'ongoing', weak: true })),
  rule('末', '末日?', () => ({ kind: 'part', day: 31 })),
  rule('上中下初頃半', '[上中下初]旬|初め|頃|半ば', () => ({ kind: 'part', day: null })),
  rule('現時実比', '現在|時点|実績|比(?!較)', mark('void')),
  rule('~', '~', mark('range')),
  rule('-', '-', mark('dash')),
  rule('か以よ', 'から|以降|以後|より(?![もよ])', mark('from')),
  rule('ま迄以', 'まで|迄|以前', mark('until')),
];

const RULES_BY_START: ReadonlyMap<string, readonly Rule[]> = new Map(
  RULES.flatMap(({ starts }) => [...starts]).map((start) => [
    start,
    RULES.filter((rule) => [...rule.starts].includes(start)),
  ]),
);

const NUMBERS_APART = /(?<=[0-9０-９])\s+(?=[0-9０-９])/g;
const ROUND_NUMBER = /[\u2460-\u2473\u2776-\u277F]/g;

/** The text that the words' places refer to: one width, no white space, numbers that stand apart kept apart. */
export function compactCalendarText(text: string): string {
  return arabicDates(compareKey(text.replace(ROUND_NUMBER, '、').replace(NUMBERS_APART, '、')));
}

/** Every word of time in a compacted text, in order; other characters are passed over. */
export function calendarWords(compact: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  let at = 0;
  while (at < compact.length) {
    const word = wordAt(compact, at);
    if (word) words.push(word);
    at = word ? word.end : at + 1;
  }
  return words;
}

function wordAt(text: string, at: number): PlacedWord | null {
  for (const { pattern, make } of RULES_BY_START.get(text.charAt(at)) ?? []) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const word = match && make(match);
    if (match && word) return { ...word, at, end: at + match[0].length };
  }
  return null;
}
