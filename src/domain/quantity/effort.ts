// 従事割合 and other shares: as typed → 人, ％ or 時間 (contract §3.3). Whose effort it is, and what a load makes of it, is for others.
import type { Effort } from './quantity';
import type { EffortUnit } from '../terms';
import { normaliseText } from '../text/text';

/** The cell an effort or a share is read from; `unit` is the heading's. */
export interface EffortSource {
  readonly text: string;
  readonly value: string | number | boolean | null;
  readonly percent: boolean;
  readonly unit: EffortUnit | null;
}

/** A number and the unit written beside it. */
interface Typed {
  readonly digits: string;
  readonly unit: EffortUnit | null;
  /** What the number is worth in that unit: 3割 is 0.3, 6人月 is 0.5 人, 2人日 is 15.5 時間. */
  readonly amount: number;
}

const TYPED =
  /^(?:[^\d.+-]*[:=(\s])?(?:約|およそ|年間?|計)?\s?\+?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s?(%|パーセント|割|人月|人日|人工|人役|人年|人|fte|時間|hours?|hrs?|h)?(?:\s?\/\s?年)?\s?(?:程度|くらい|ぐらい)?\)?$/i;
/** 佐藤0.3: a name right before a part of one. */
const NAMED = /^[\u3005\u30A1-\u30FC\u4E00-\u9FFF]{2,8}(?=0?\.\d)/;
/** A weekly 38.75 hours over five days. */
const HOURS_A_DAY = 7.75;

function readTyped(text: string): Typed | 'none' {
  const plain = normaliseText(text);
  const match = TYPED.exec(plain) ?? TYPED.exec(plain.replace(NAMED, ''));
  if (match === null) return 'none';
  const digits = (match[1] ?? '').replaceAll(',', '');
  const number = Number(digits);
  const word = (match[2] ?? '').toLowerCase();
  if (word === '') return { digits, unit: null, amount: number };
  if (word === '%' || word === 'パーセント')
    return { digits, unit: 'percent', amount: Number(`${digits}e-2`) };
  if (word === '割') return { digits, unit: 'percent', amount: Number(`${digits}e-1`) };
  if (word === '人月') return { digits, unit: 'person', amount: number / 12 };
  if (word === '人日') return { digits, unit: 'hour', amount: number * HOURS_A_DAY };
  return { digits, unit: word.startsWith('h') || word === '時間' ? 'hour' : 'person', amount: number };
}

/**
 * Reads one effort. A unit in the cell beats the heading's; a percentage format is such a unit; a bare number takes the
 * heading's, else it is 人. `人工` and `人役` count as 人 (person-years), `人月` as a twelfth. Blank, negative or other words: unknown.
 */
export function parseEffort({ text, value, percent, unit }: EffortSource): Effort {
  const typed = readTyped(text);
  if (typeof value !== 'number') {
    if (typed === 'none') return { kind: 'unknown', text };
    return typed.unit
      ? known(text, typed.amount, typed.unit)
      : inUnit(text, typed.digits, percent ? 'percent' : unit);
  }
  if (value < 0 || !Number.isFinite(value)) return { kind: 'unknown', text };
  if (percent) return known(text, value, 'percent');
  // A number format may show the unit: 0.3 as 0.3人, 30 as 30％.
  const shown = typed === 'none' ? null : typed.unit;
  return inUnit(text, String(value), shown ?? unit);
}

function inUnit(text: string, digits: string, unit: EffortUnit | null): Effort {
  return known(text, unit === 'percent' ? scaleDown(digits) : Number(digits), unit ?? 'person');
}

/** A hundredth without decimal noise; `digits` may itself be in exponent form. */
const scaleDown = (digits: string): number =>
  digits.includes('e') ? Number(digits) / 100 : Number(`${digits}e-2`);

const known = (text: string, amount: number, unit: EffortUnit): Effort => ({
  kind: 'known',
  text,
  amount,
  unit,
});

/** 人: a percentage is of the person's capacity, hours are of `hoursPerPerson`. Null when unknown, or a percentage of an unknown capacity. */
export function effortPersons(
  effort: Effort,
  capacity: number | null,
  hoursPerPerson: number,
): number | null {
  if (effort.kind === 'unknown') return null;
  if (effort.unit === 'person') return effort.amount;
  if (effort.unit === 'hour') return hoursPerPerson > 0 ? effort.amount / hoursPerPerson : null;
  return capacity === null ? null : effort.amount * capacity;
}

/**
 * The efforts of `count` 副担当: one value is each one's; a list (、 , or line breaks, else ・ or spaces) goes in the same order, an
 * empty place or one left over is unknown, values beyond the last person are dropped. A unit after the last value only
 * (`0.3、0.2人`, `30・20％`) is all values', where the heading has none.
 */
export function parseEffortList(said: EffortSource | null, count: number): Effort[] {
  const nobody: Effort = { kind: 'unknown', text: '' };
  if (said === null) return Array.from({ length: count }, () => nobody);
  if (typeof said.value === 'number') return Array.from({ length: count }, () => parseEffort(said));
  const parts = partsOf(said.text);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    return Array.from({ length: count }, () => parseEffort({ ...said, text: only }));
  }
  const unit = said.unit ?? sharedUnit(parts);
  return Array.from({ length: count }, (_, at) => {
    const text = parts[at];
    return text === undefined || text === ''
      ? nobody
      : parseEffort({ text, value: text, percent: said.percent, unit });
  });
}

/** 1,200 and 12,000 are one number; three digits before the comma are two values (no one works 120,000 hours). */
const THOUSANDS = /(?<![\d,，])(\d{1,2}),(?=\d{3}(?!\d))(?!\d{3}[,，])/g;

function partsOf(text: string): string[] {
  const whole = text.normalize('NFKC').replace(THOUSANDS, '$1');
  const listed = whole.split(/\s*(?:[、,]|[\r\n]+)\s*/).map((part) => part.trim());
  while (listed.length > 1 && listed.at(-1) === '') listed.pop();
  if (listed.length > 1 || readTyped(whole) !== 'none') return listed;
  const spaced = whole.trim().split(/\s*[・;\s]\s*/);
  return spaced.length > 1 && spaced.every((part) => readTyped(part) !== 'none') ? spaced : listed;
}

function sharedUnit(parts: readonly string[]): EffortUnit | null {
  const typed = parts.map((part) => readTyped(part));
  const last = typed.at(-1);
  const alone = typed.slice(0, -1).every((one) => one === 'none' || one.unit === null);
  return alone && last !== undefined && last !== 'none' ? last.unit : null;
}

const FRACTION = /^(\d+)\s?\/\s?(\d+)$/;

/**
 * A share (経常業務割合, 兼務先割合, typed 達成率) as a ratio: `40%`, `4割`, 0.4, `2/5`, 40 under a ％ heading; a percentage format counts
 * as it stands. A bare number over 1 can only be percent. Under a ％ heading a decimal below 1 is read as the ratio it looks like.
 * Null for 人, 時間, negatives and words.
 */
export function parseShare(source: EffortSource): number | null {
  const fraction = typeof source.value === 'number' ? null : FRACTION.exec(normaliseText(source.text));
  if (fraction) return Number(fraction[2]) === 0 ? null : Number(fraction[1]) / Number(fraction[2]);
  const share = parseEffort({ ...source, unit: null });
  if (share.kind === 'unknown') return null;
  if (share.unit === 'percent') return share.amount;
  const typed = readTyped(source.text);
  if (share.unit === 'hour' || (typed !== 'none' && typed.unit !== null)) return null;
  const bare = share.amount > 1 || (source.unit === 'percent' && Number.isInteger(share.amount));
  return bare ? scaleDown(String(share.amount)) : share.amount;
}
