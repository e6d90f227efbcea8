// What only Excel in Japan has: half and full width, lengths in bytes of Shift_JIS, numbers in kanji, eras.
import { formatValue } from '../../number-format';
import { serialOfText } from '../typed-number';
import { ERROR } from '../values';
import { single, type FormulaFunction, type Values } from './call';

const HALF_KANA = 'ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ';
const FULL_KANA =
  'ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン';
const VOICED = 'ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ';
const VOICELESS = 'カキクケコサシスセソタチツテトハヒフヘホウ';
const MARKS = { full: '。「」、・゛゜', half: '｡｢｣､･ﾞﾟ' };

const toHalf = new Map<string, string>();
for (const [at, full] of [...FULL_KANA].entries()) toHalf.set(full, HALF_KANA[at]!);
for (const [at, full] of [...VOICED].entries()) toHalf.set(full, `${toHalf.get(VOICELESS[at]!)!}ﾞ`);
for (const [at, full] of [...'パピプペポ'].entries()) toHalf.set(full, `${toHalf.get('ハヒフヘホ'[at]!)!}ﾟ`);
for (const [at, full] of [...MARKS.full].entries()) toHalf.set(full, MARKS.half[at]!);
const PAIRS: readonly (readonly [string, string])[] = [['　', ' '], ['￥', '\\'], ['’', "'"], ['”', '"']]; // prettier-ignore

/** Full-width letters, digits, signs and katakana → half width. */
export function halfWidth(text: string): string {
  return [...text]
    .map((each) => {
      const code = each.charCodeAt(0);
      if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
      return toHalf.get(each) ?? PAIRS.find(([full]) => full === each)?.[1] ?? each;
    })
    .join('');
}

const toFull = new Map([...toHalf].map(([full, half]) => [half, full]));

export function fullWidth(text: string): string {
  return text.replace(/[\uff61-\uff9f][\uff9e\uff9f]?|[ -~]/g, (each) => {
    if (each === ' ') return '　';
    const code = each.charCodeAt(0);
    if (each.length === 1 && code >= 0x21 && code <= 0x7e)
      return PAIRS.find(([, half]) => half === each)?.[0] ?? String.fromCharCode(code + 0xfee0);
    return toFull.get(each) ?? [...each].map((one) => toFull.get(one) ?? one).join('');
  });
}

/** Bytes in Shift_JIS: two for all but ASCII and half-width katakana. */
const widthOf = (character: string): number => (/^[\u0000-\u007e\uff61-\uff9f]$/.test(character) ? 1 : 2);
const bytesOf = (text: string): number => [...text].reduce((sum, each) => sum + widthOf(each), 0);

/** So many bytes from a byte; a character cut in half becomes a space, as in Excel. */
function bytesFrom(text: string, from: number, length: number): string {
  let at = 0;
  let taken = '';
  for (const each of text) {
    const width = widthOf(each);
    const [start, end] = [at, at + width];
    at = end;
    if (end <= from || start >= from + length) continue;
    taken += start >= from && end <= from + length ? each : ' ';
  }
  return taken;
}

const KANJI = ['[DBNum1]General', '[DBNum2]General', '[DBNum1]0'];

function numberString(values: Values): ReturnType<Parameters<typeof single>[2]> {
  const [number, kind] = [Math.trunc(values.number(0)), Math.trunc(values.number(1))];
  const code = KANJI[kind - 1];
  return code && number >= 0 ? formatValue(number, code) : ERROR.num;
}

export const JAPANESE: Readonly<Record<string, FormulaFunction>> = {
  ASC: single(1, 1, (values) => halfWidth(values.text(0))),
  JIS: single(1, 1, (values) => fullWidth(values.text(0))),
  DBCS: single(1, 1, (values) => fullWidth(values.text(0))),
  LENB: single(1, 1, (values) => bytesOf(values.text(0))),
  LEFTB: single(1, 2, (values) => bytesFrom(values.text(0), 0, Math.trunc(values.number(1, 1)))),
  RIGHTB: single(1, 2, (values) => {
    const text = values.text(0);
    const length = Math.trunc(values.number(1, 1));
    return bytesFrom(text, Math.max(bytesOf(text) - length, 0), length);
  }),
  MIDB: single(3, 3, (values) =>
    bytesFrom(values.text(0), Math.trunc(values.number(1)) - 1, Math.trunc(values.number(2))),
  ),
  NUMBERSTRING: single(2, 2, numberString),
  DATESTRING: single(1, 1, (values) => {
    const given = values.scalar(0);
    const { dateSystem } = values.scope;
    const serial = typeof given === 'string' ? serialOfText(given, dateSystem) : values.number(0);
    return serial === null ? ERROR.value : formatValue(serial, '[$-ja-JP]gggee"年"mm"月"dd"日"', dateSystem);
  }),
};
