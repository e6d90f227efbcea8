// 目標値・実績値・現状値 and 従事割合: numbers as people type them.
import { measuresIn, spellUnit, type Measure } from './measures';
import type { CalendarDate } from '../said';
import type { Direction, EffortUnit } from '../terms';
import { normaliseText } from '../text/text';

/** What a target, actual or baseline cell says. */
export type Quantity =
  /** `value` in `unit` as typed (a percentage is a ratio: 80％ → 0.8, unit `％`). `ratio` is set for 152人/283人(64%). */
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly value: number;
      readonly unit: string | null;
      readonly direction: Direction | null;
      readonly ratio: StatedRatio | null;
    }
  /** Words without one single number to measure by, ①②③ parts included. */
  | { readonly kind: 'text'; readonly text: string; readonly ratio: StatedRatio | null };

/** `numerator/denominator (percent)` as stated; `stated` is the typed ratio (0.64) or null. */
export interface StatedRatio {
  readonly numerator: number;
  readonly denominator: number;
  readonly stated: number | null;
}

/** An effort as typed. Percent values are ratios (30% → 0.3). */
export type Effort =
  | { readonly kind: 'known'; readonly text: string; readonly amount: number; readonly unit: EffortUnit }
  | { readonly kind: 'unknown'; readonly text: string };

/** The cell a quantity is read from. A real date measures nothing. */
export interface QuantitySource {
  readonly text: string;
  readonly value: string | number | boolean | null;
  readonly percent: boolean;
  readonly date?: CalendarDate | null;
}

/**
 * Reads a target, an actual or a baseline. One number to measure by gives a `number`, also inside words (認知率 80％以上, 延べ1,200人);
 * percentages are ratios, `unit` (the row's 単位) serves a number without its own. Years, dates, ordinals (第9期), numbers in
 * brackets and past results measure nothing; `70％→80％` counts its goal; `152人／283人（64％）` counts 152 ÷ 283. Several numbers, ①②③
 * parts and plain words are `text`. Never throws.
 */
export function parseQuantity(source: QuantitySource, unit: string | null = null): Quantity {
  if (typeof source.value === 'number' && !source.date)
    return ofNumber(source.text, source.value, source.percent, unit);
  return ofText(source.text, source.percent ? '％' : rowUnit(unit));
}

const rowUnit = (unit: string | null): string | null =>
  unit === null || unit.trim() === '' ? null : spellUnit(unit);

function ofNumber(text: string, value: number, percent: boolean, unit: string | null): Quantity {
  if (percent) return { kind: 'number', text, value, unit: '％', direction: null, ratio: null };
  const shown = ofText(text, null);
  if (shown.kind === 'text' && LOOKS_DATED.test(text)) return shown;
  const row = rowUnit(unit);
  if (shown.kind === 'text' || shown.unit === null) {
    const scaled = row === '％' ? hundredth(value) : value;
    return { kind: 'number', text, value: scaled, unit: row, direction: null, ratio: null };
  }
  // A number format may show a unit (80"件"), and may scale (93,000 shown as 93千円): then what is shown counts.
  const whole = shown.unit === '％' ? hundredth(value) : value;
  const same = Math.abs(whole - shown.value) <= (shown.unit === '％' ? 0.005 : 0.5);
  return same ? { ...shown, value: whole } : shown;
}

const hundredth = (value: number): number => Number(`${value}e-2`) || value / 100;

const LOOKS_DATED = /[年月日:/]|[a-z]{3}/i;
const HAS_NUMBER = /[0-9０-９①-⑳❶-❿]|ゼロ/;
const PARTS = /[①-⑳❶-❿]/g;

function ofText(text: string, unit: string | null): Quantity {
  const words: Quantity = { kind: 'text', text, ratio: null };
  if (!HAS_NUMBER.test(text)) return words;
  const ratio = statedRatio(text);
  if ((text.match(PARTS) ?? []).length >= 2) return { ...words, ratio };
  const plain = cleared(text);
  const whole = ratio && ofRatio(text, plain, ratio);
  if (whole) return whole;
  const measure = soleMeasure(plain);
  if (ratio && measure === null) return { ...words, ratio };
  if (measure === null)
    return ZERO.test(plain) ? { ...words, kind: 'number', value: 0, unit, direction: null } : words;
  const own = measure.unit ?? unit;
  const value =
    measure.ratio ?? (measure.unit === null && unit === '％' ? hundredth(measure.value) : measure.value);
  return { kind: 'number', text, value, unit: own, direction: directionIn(plain, measure), ratio };
}

const ZERO = /(?:^|[^\d])ゼロ(?=$|[人件をにへのと達維\s。)])/;

/** A ratio counts as numerator ÷ denominator when the text holds no other number. */
function ofRatio(text: string, plain: string, ratio: StatedRatio): Quantity | null {
  const rest = plain.replace(RATIO.test(plain) ? RATIO : AMONG, ' ').replace(BRACKETS, ' ');
  if (ratio.denominator === 0 || measuresIn(rest).length > 0) return null;
  const value = ratio.numerator / ratio.denominator;
  return { kind: 'number', text, value, unit: '％', direction: directionAfter(plain, plain.length), ratio };
}

const NUM = '(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)';
const COUNTED = '\\s?([^\\d\\s/()%=、。,.:;~-]{0,4})\\s?';
const PERCENT = `(?:\\s?[(=:]\\s?(?:約|=)?\\s?(\\d+(?:\\.\\d+)?)\\s?%\\s?\\)?)?`;
const LEADING = '(?:(\\d+(?:\\.\\d+)?)\\s?%\\s?\\(\\s?)?';
const RATIO = new RegExp(
  `(?<![\\d/.])${LEADING}${NUM}${COUNTED}[/÷]\\s?${NUM}(?![\\d/])${COUNTED}${PERCENT}`,
);
const AMONG = new RegExp(`${NUM}\\s?([^\\d\\s/()%、。]{1,3})中、?\\s?${NUM}\\s?\\2${PERCENT}`);

/** `152人／283人（64％）`, `64％（152/283）`, `920/1,088ha=85％`, `283人中152人`: the two numbers and the percentage as stated, else null. Dates are none. */
export function statedRatio(text: string): StatedRatio | null {
  if (!MAYBE_RATIO.test(text)) return null;
  const plain = normaliseText(text).replace(DATES, ' ');
  const match = RATIO.exec(plain);
  if (match && match[4] !== '1') return ratioOf(match[2], match[4], match[6] ?? match[1]);
  const among = AMONG.exec(plain);
  return among && ratioOf(among[3], among[1], among[4]);
}

const MAYBE_RATIO = /[/／÷]|中/;

function ratioOf(
  numerator: string | undefined,
  denominator: string | undefined,
  percent: string | undefined,
): StatedRatio {
  const number = (digits: string | undefined): number => Number((digits ?? '').replaceAll(',', ''));
  const stated = percent === undefined ? null : Number(`${percent}e-2`);
  return { numerator: number(numerator), denominator: number(denominator), stated };
}

const ERA_YEAR = '(?:(?:令和|平成|昭和|(?<![a-z])[rhs])\\s?(?:\\d{1,2}|元)|(?:19|20)\\d\\d)';
/** Years, dates, months and clock times: they tell when, not how much. */
const DATES = new RegExp(
  [
    `${ERA_YEAR}[./-]\\d{1,2}(?:[./-]\\d{1,2})?`,
    `${ERA_YEAR}\\s?(?:[~〜-]\\s?${ERA_YEAR}|[~〜-]\\s?\\d{1,2})?\\s?(?:年度|年(?!間)|(?=\\s?(?:目標|実績)))`,
    '\\d{1,2}\\s?(?:[~〜-]\\s?\\d{1,2}\\s?)?年度',
    '\\d{1,2}\\s?(?:[~〜・-]\\s?\\d{1,2}\\s?)?月(?:\\s?\\d{1,2}\\s?日)?(?!間|以内|平均)',
    '第?\\s?[1-4]\\s?四半期',
    '\\d{1,2}(?:時|:)\\d{2}分?',
    '(?<![\\d/])\\d{1,2}/\\d{1,2}(?=まで|に|頃|付|開催|実施|~)',
  ].join('|'),
  'gi',
);
/** 第9期, 1人当たり, 1日あたり, 1の: numbers that name or divide. */
const NAMES =
  /第\s?\d+(?:\s?[~〜・-]\s?\d+)*|\d+\s?[^\d\s]{1,2}(?:当たり|あたり|につき)|\d+(?:点満点|段階)(?:中|評価)?|(?<=^|\n)\s*(?:\(?\d{1,2}\)|\d{1,2}[.、](?=\D)|[①-⑳❶-❿])/g;
const PAST =
  /(?:前年度?|昨年度?|前回|現状値?|基準値?|従来|過去)[^\n、。→]{0,8}?\d[\d,.]*\s?[^\d\s、。→~〜]{0,3}(?:→|から|より)?/g;
const BRACKETS = /[(（「『【〔][^()（）「」『』【】〔〕]*[)）」』】〕]/g;

/** The text with what cannot measure taken out, in NFKC, lines kept. */
function cleared(text: string): string {
  const lines = text.replace(/[①-⑳❶-❿]/g, ' ').split(/\r?\n/).map(normaliseText).filter((line) => line !== '').join('\n'); // prettier-ignore
  return lines.replace(DATES, ' ').replace(NAMES, ' ').replace(COMPARED, ' ');
}
/** 前年度比, 対前年度: said before the number that counts. */
const COMPARED = /対?(?:前年度?|昨年度?|前回)(?:同期|実績)?(?:比|より|から)/g;

/** The one number to measure by, or null. Brackets and past figures count only when nothing stands outside them. */
function soleMeasure(text: string): Measure | null {
  const outside = text.replace(BRACKETS, (inside) => ' '.repeat(inside.length));
  let found = measuresIn(outside);
  if (found.length > 1) found = measuresIn(outside.replace(PAST, (past) => ' '.repeat(past.length)));
  if (found.length === 0) found = measuresIn(text);
  const goal = found.length === 2 ? goalOf(outside, found) : found;
  const [only] = goal;
  if (only === undefined || goal.length > 1) return null;
  return saysAnother(text, only) ? null : only;
}

/** `70％→80％`, `5件から3件へ`: the second is the goal. */
function goalOf(text: string, [from, to]: readonly Measure[]): readonly Measure[] {
  if (from === undefined || to === undefined) return [];
  const between = text.slice(from.end, to.at).trim();
  return /^(?:→|⇒|->|から|より)$/.test(between) ? [to] : [from, to];
}

const DEED = /(?:[るうくすつぬぶむ。]|作成|策定|実施|完了|配布|開催|公表|整備|導入|こと)$/;

/** A line of its own that tells another deed beside the number's line: two indicators. */
function saysAnother(text: string, measure: Measure): boolean {
  const lines = text.split('\n');
  if (lines.length < 2) return false;
  const line = text.slice(0, measure.at).split('\n').length - 1;
  return lines.some((other, at) => at !== line && DEED.test(other.trim()));
}

const AT_LEAST = /^\s?(?:程度)?(?:以上|超(?!過)|を超え|を上回|より多)/;
const AT_MOST = /^\s?(?:程度)?(?:以下|以内|未満|を下回|を切る|より少な|まで(?:に(?:抑|減|短縮)|$))/;

function directionIn(text: string, measure: Measure): Direction | null {
  const before = text.slice(0, measure.at).trimEnd();
  if (/(?:[≧≥]|少なくとも|最低(?:でも)?)$/.test(before)) return 'atLeast';
  if (/(?:[≦≤]|上限|最大(?:でも)?)$/.test(before)) return 'atMost';
  return directionAfter(text, measure.end);
}

function directionAfter(text: string, end: number): Direction | null {
  const after = text.slice(end);
  if (AT_LEAST.test(after)) return 'atLeast';
  return AT_MOST.test(after) ? 'atMost' : null;
}
