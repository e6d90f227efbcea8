// What a column (or the values beside a card's label) holds, as shares of its filled cells. What that speaks for is scores.ts's.
import { parseDeadline } from '../../../domain/time/deadline';
import { compareKey, splitList } from '../../../domain/text/text';
import type { CellValue } from '../../../workbook/grid';
import { isDivisionName, isSectionName } from '../../values/unit-names';
import { personKey, type KnownWorld } from './known';

/** One cell as it is shown, with its stored value. */
export interface Sample {
  readonly text: string;
  readonly value: CellValue;
  readonly percent: boolean;
  readonly date: boolean;
}

/** Shares are 0–1 of the filled cells, unless said otherwise. */
export interface Contents {
  /** Cells looked at, blank ones included. */
  readonly rows: number;
  readonly filled: number;
  /** By row, whether it is filled. */
  readonly mask: readonly boolean[];
  /** By row, the text without white space; '' when blank. */
  readonly texts: readonly string[];
  readonly distinct: number;
  readonly people: number;
  /** Several people in one cell. */
  readonly crowds: number;
  readonly nameLike: number;
  readonly issues: number;
  readonly codes: number;
  readonly divisions: number;
  readonly sections: number;
  readonly periods: number;
  readonly marks: number;
  readonly grades: number;
  /** Letters and marks that grade a difficulty, A to C at most. */
  readonly levels: number;
  /** Grades that no difficulty has: D, S, －. */
  readonly beyondLevels: number;
  readonly units: number;
  readonly directions: number;
  /** Stored numbers, or texts that are a number with at most a unit. */
  readonly numbers: number;
  readonly percents: number;
  readonly withDigits: number;
  /** Numbers from above 0 to 1.5. */
  readonly small: number;
  readonly effortUnits: number;
  /** 1, 2, 3, … down the column. */
  readonly running: boolean;
  /** Sum of the numbers; percentages as they are stored. */
  readonly total: number;
  readonly texty: number;
  /** Characters, of the middle one. */
  readonly length: number;
  readonly past: number;
  readonly verbs: number;
}

const MARK = /^[◎○〇◯△▲×✕]$/u;
const GRADE = /^(?:[SABCDE]|[ＳＡＢＣＤ]|[－ー―-])$/u;
const LEVEL = /^(?:[ABCＡＢＣ]|[高中低]|[大中小]|[◎○△])$/u;
const BEYOND = /^(?:[SDＳＤ]|[－ー―-])$/u;
const UNIT =
  /^(?:[％%]|パーセント|ポイント|点|件|人|名|回|か所|ヵ所|カ所|ケ所|箇所|世帯|園|校|社|団体|事業者|事業所|圏域|地区|日|月|時間|分|秒|円|千円|万円|百万円|億円|ha|km|m|㎡|㎥|kg|g|t|トン|台|冊|枚|本|戸|棟|店|種類|項目|組|班|路線|橋|基|床|単位|講座|教室|クラス|区画|頭|匹|羽|万人|千人)(?:[/／].{1,4})?$/u;
const DIRECTION =
  /^(?:以上|以下|以内|未満|超|増|減|増加|減少|向上|低減|[↑↓↗↘⬆⬇]|大きいほど.*|小さいほど.*|多いほど.*|少ないほど.*)$/u;
const NUMBER = /^[▲△-]?[\d,]+(?:\.\d+)?(?:[％%]|[^\d\s]{0,4})?(?:以上|以下|以内|未満)?$/u;
const PLAIN = /^[▲△-]?[\d,]+(?:\.\d+)?$/u;
const PERCENT = /^[▲△-]?[\d,]+(?:\.\d+)?[％%]$/u;
const EFFORT = /^[\d.]+(?:人|人工|％|%|時間|h)$/u;
const CODE = /^[(（【\[]?(?:[\dA-Z①-⑳]+(?:[-－.・（(][\dA-Z①-⑳（(]+[)）]?[)）]?)+|[①-⑳])/u;
const NAME =
  /^[\p{Script=Han}々ヶ]{1,4}[\s\u3000][\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}$/u;
const PAST = /[たっ]た?(?:[。．]|$)|(?:済|済み|した|れた|った|きた|えた|んだ|いた)[。．]?$/u;
const VERB = /(?:[うくぐすつぬぶむる]|こと|ため|図る)[。．]?$/u;

/** What a city writes before a name: 1207 架空 秋穂, 主：架空. */
function peopleIn(text: string, { people }: KnownWorld): number {
  if (people.size === 0) return 0;
  const named = (part: string): boolean => {
    const key = personKey(part);
    if (people.has(key)) return true;
    const [, number, name] = /^([A-Za-z]?\d{2,})\s*[：:]?\s*(.*)$/.exec(part.normalize('NFKC').trim()) ?? [];
    return number !== undefined && (people.has(personKey(number)) || people.has(personKey(name ?? '')));
  };
  if (named(text)) return 1;
  const parts = splitList(text);
  return parts.length > 1 && parts.every(named) ? parts.length : 0;
}

const startsWithIssue = (text: string, { issues }: KnownWorld): boolean => {
  if (issues.size === 0) return false;
  const key = compareKey(text);
  if (issues.has(key)) return true;
  const [first = ''] = text.trim().split(/[\s\u3000、,\n]/u);
  return (
    issues.has(compareKey(first.replace(/[【】]/g, ''))) ||
    [...issues].some((each) => each.length >= 6 && key.includes(each))
  );
};

const numeric = (value: CellValue, text: string): number | null => {
  if (typeof value === 'number') return value;
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return PLAIN.test(plain) ? Number(plain) : PERCENT.test(plain) ? Number(plain.slice(0, -1)) / 100 : null;
};

export function contentsOf(samples: readonly (Sample | null)[], known: KnownWorld): Contents {
  const filled = samples.flatMap((sample) => sample ?? []);
  const all = filled.map(({ text }) => text.normalize('NFKC').trim());
  const count = Math.max(1, filled.length);
  const share = (test: (text: string, at: number) => boolean): number =>
    all.filter((text, at) => test(text, at)).length / count;
  const match = (pattern: RegExp): number => share((text) => pattern.test(text));
  const numbers = filled.flatMap(({ value, text, date }) => (date ? [] : (numeric(value, text) ?? [])));
  const isNumber = share(
    (text, at) => !filled[at]!.date && (typeof filled[at]!.value === 'number' || NUMBER.test(text)),
  );
  const people = all.map((text) => peopleIn(text, known));
  const lengths = all.map((text) => text.length).sort((a, b) => a - b);
  return {
    rows: samples.length,
    filled: filled.length,
    mask: samples.map((sample) => sample !== null),
    texts: samples.map((sample) => (sample ? compareKey(sample.text) : '')),
    distinct: new Set(all).size / count,
    people: people.filter((each) => each > 0).length / count,
    crowds: people.filter((each) => each > 1).length / count,
    nameLike: match(NAME),
    issues: share((_, at) => startsWithIssue(filled[at]!.text, known)),
    codes: match(CODE),
    divisions: share((text) => known.divisions.has(compareKey(text)) || isDivisionName(text)),
    sections: share(isSectionName),
    periods: share((text, at) => filled[at]!.date || (typeof filled[at]!.value === 'string' && text.length < 30 && parseDeadline({ text, date: null }, 2024).kind !== 'unreadable')),
    marks: match(MARK),
    grades: match(GRADE),
    levels: match(LEVEL),
    beyondLevels: match(BEYOND),
    units: match(UNIT),
    directions: match(DIRECTION),
    numbers: isNumber,
    percents: share((text, at) => filled[at]!.percent || PERCENT.test(text)),
    withDigits: match(/\d/u),
    small: numbers.filter((each) => each > 0 && each <= 1.5).length / count,
    effortUnits: match(EFFORT),
    running: isRunning(numbers, filled.length),
    total: numbers.reduce((sum, each) => sum + each, 0),
    texty: share((text, at) => typeof filled[at]!.value === 'string' && /[\p{L}]{2}/u.test(text)),
    length: lengths[Math.floor(lengths.length / 2)] ?? 0,
    past: match(PAST),
    verbs: share((text) => VERB.test(text) && !PAST.test(text) && text.length > 5),
  }; // prettier-ignore
}

/** Each one more than the one before, from a small beginning. */
const isRunning = (numbers: readonly number[], filled: number): boolean =>
  numbers.length >= 2 &&
  numbers.length === filled &&
  numbers.every((each, at) => at === 0 || each === numbers[at - 1]! + 1);
