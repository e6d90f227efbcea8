// A heading's text made comparable: NFKC, white space, ※ notes, brackets' content and leading marks set aside.
// Units and （主）（副） in brackets are read. What a heading means is dictionary.ts's.
import type { EffortUnit } from '../../domain/terms';

export interface HeadingText {
  /** Comparison key; '' for a cell that is only a note. （主）（副） follow as a last letter. */
  readonly key: string;
  /** The same with the brackets' contents kept, for headings that stand wholly in brackets. */
  readonly full: string;
  readonly unit: EffortUnit | null;
}

/** Longer texts are never headings. */
export const HEADING_LENGTH = 120;

const OPEN = '(\\[{〔【〈《「『<≪';
const CLOSE = ')\\]}〕】〉》」』>≫';
const BRACKET = new RegExp(`[${OPEN}]([^${OPEN}${CLOSE}]*)[${CLOSE}]`, 'g');
const ANY_BRACKET = new RegExp(`[${OPEN}${CLOSE}]`, 'g');
const LEADING_MARKS = /^(?:[■□◎●○◆◇★☆▼▽▲△▶・*→#〇◯]|\d+[-.):、,]+|[ivx]+[.)、]|[ア-ンa-h][.)、])+/;
const LEADING_DIGITS = /^\d+(?=\D)(?!\d*(?:人|次|回|年|月|週|日|期|件|番|つ|か|時|h))/;
const CIRCLED = /^[\s\u3000]*[①-⑳⓪❶-❿⑴-⑽㊀-㊉]+/;

const UNITS: readonly (readonly [RegExp, EffortUnit])[] = [
  [/^(%|パーセント|割合)$/, 'percent'],
  [/^(人|人工|人年|fte|人分)$/, 'person'],
  [/^(時間|h|hours?|時間数|hr)$/, 'hour'],
];
const ROLE_MARK = /^(主|正|副)(担当者?)?$/;

/** Spellings of one word that forms mix freely. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/取り?組み?/g, '取組'],
  [/めざす/g, '目指す'],
  [/進ちょく|しんちょく/g, '進捗'],
  [/振返り/g, '振り返り'],
  [/見込み/g, '見込'],
  [/ウ[ェエ]イト|ウ[ェエ]ート|weight/g, 'ウエイト'],
  [/及び|および|並びに|ならびに|[/･，、,]/g, '・'],
  [/年度間の/g, '年度'],
];

const squeeze = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '').toLowerCase();

/** Reads the text of one heading cell. Any string is allowed. */
export function readHeading(text: string): HeadingText {
  const plain = text
    .slice(0, HEADING_LENGTH * 2)
    .replace(CIRCLED, '')
    .normalize('NFKC')
    .replace(/※[^\n]*/g, '');
  const inside: string[] = [];
  let open = plain;
  for (let depth = 0; depth < 3; depth += 1) {
    open = open.replace(BRACKET, (_, content: string) => {
      inside.push(squeeze(content));
      return '';
    });
  }
  const bare = tidy(open);
  const unit = unitOf(inside, bare);
  const full = tidy(plain.replace(ANY_BRACKET, ''));
  const mark = inside.map((each) => ROLE_MARK.exec(each)?.[1]).find((each) => each !== undefined);
  const key = bare.replace(/%$/, '');
  return { key: key === '' ? '' : key + (mark === '正' ? '主' : (mark ?? '')), full, unit };
}

function tidy(text: string): string {
  let tidied = squeeze(text)
    .replace(LEADING_MARKS, '')
    .replace(LEADING_DIGITS, '')
    .replace(LEADING_MARKS, '');
  for (const [pattern, to] of SPELLINGS) tidied = tidied.replace(pattern, to);
  return tidied.replace(/[-:;.・*＊。~〜=_■□◎●○◆◇★☆▼▽▲△▶#〇◯]+$/, '');
}

function unitOf(inside: readonly string[], bare: string): EffortUnit | null {
  for (const each of inside) {
    const found = UNITS.find(([pattern]) => pattern.test(each));
    if (found) return found[1];
  }
  return bare.endsWith('%') ? 'percent' : null;
}
