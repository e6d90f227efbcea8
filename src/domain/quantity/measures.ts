// Numbers with units as people write them in Japanese: 1,200人, 1億2千万円, ▲5％, 80％以上. Which of them is a target is
// quantity.ts's to say; comparing scales (93千円 with 90,500円) is here.

/** One number in a text. `value` as written, not divided for ％; `unit` null when nothing that counts follows. */
export interface Measure {
  readonly value: number;
  /** The number is followed by %: its ratio without decimal noise, else null. */
  readonly ratio: number | null;
  readonly unit: string | null;
  readonly at: number;
  /** Just after the unit. */
  readonly end: number;
}

const NUMBER = /(?<![a-z0-9.])([-▲△]\s?)?(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/giy;
const MAGNITUDE = /\s?([兆億万千百])(?!分率|葉|代)(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)?/y;
const UNIT = /\s?(%|パーセント|ポイント|百万円|千円|万円|億円|円|か所|ヶ所|カ所|箇所|ケ所|か国|か月|ヶ月|カ月|箇月|時間|世帯|団体|施設|事業所|事業|項目|種類|処理区|市町村|市町|集落|地区|校区|会場|店舗|組織|工場|年間|週間|日間|km2?|kg|ha|kwh|kw|m2|m3|㎡|cm|mm|ml|[tmglh](?![a-z])|[人名件回個本枚冊台棟戸校園社者組班機点位倍割分秒日週年月通部種類歳才頭匹羽箱袋缶杯食泊室席床区町村市箇]|[\u4e00-\u9fff]{1,3}(?=以上|以下|以内|未満|超|$|[\s、。()で]))/iy; // prettier-ignore
const MAGNITUDES: Readonly<Record<string, number>> = { 兆: 1e12, 億: 1e8, 万: 1e4, 千: 1e3, 百: 100 };

/** Every number of a text (NFKC), in order. Digits inside words (BCP2, 1-2) that no unit follows count as well: the caller judges. */
export function measuresIn(text: string): Measure[] {
  const found: Measure[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || code === 45 || code === 0x25b2 || code === 0x25b3)) continue;
    const measure = measureAt(text, at);
    if (measure === null) continue;
    found.push(measure);
    at = measure.end - 1;
  }
  return found;
}

function measureAt(text: string, at: number): Measure | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const digits = `${(match[2] ?? '').replaceAll(',', '')}${match[3] ?? ''}`;
  const sign = match[1] === undefined || continuesNumber(text, at) ? 1 : -1;
  const whole = magnified(text, Number(digits), at + match[0].length);
  UNIT.lastIndex = whole.end;
  const word = UNIT.exec(text)?.[0] ?? '';
  const unit = word === '' ? null : spellUnit(word.trim());
  const ratio = unit === '％' ? sign * percentOf(digits, whole.value) : null;
  return { value: sign * whole.value, ratio, unit, at, end: whole.end + word.length };
}

/** A dash after a letter, digit or bracket joins (1-2, A-1); it takes nothing away. */
function continuesNumber(text: string, at: number): boolean {
  return text.charAt(at) === '-' && at > 0 && !/[\s\n(:、,~]/.test(text.charAt(at - 1));
}

/** 1億2千万 and 5万2,300: the magnitudes after a number. 千円 and 百万円 stay units. */
function magnified(text: string, first: number, start: number): { value: number; end: number } {
  let [total, section, part, end] = [0, 0, first, start];
  for (;;) {
    MAGNITUDE.lastIndex = end;
    const match = isUnitOfMoney(text, end) ? null : MAGNITUDE.exec(text);
    const size = MAGNITUDES[match?.[1] ?? ''];
    if (match === null || size === undefined) return { value: total + section + part, end };
    if (size >= 1e4) [total, section] = [total + (section + part) * size, 0];
    else section += part * size;
    part = Number((match[2] ?? '0').replaceAll(',', ''));
    end += match[0].length;
  }
}

function isUnitOfMoney(text: string, at: number): boolean {
  return text.startsWith('百万円', at) || text.startsWith('千円', at);
}

/** 29 % is 0.29 exactly as typed, not 0.29 plus noise. */
function percentOf(digits: string, value: number): number {
  const exact = Number(`${digits}e-2`);
  return Number(digits) === value ? exact : value / 100;
}

/** `％` for every way to write percent, else the word in NFKC. */
export function spellUnit(unit: string): string {
  const plain = unit.normalize('NFKC').replace(/\s+/g, '');
  return plain === '%' || plain === 'パーセント' || plain.toLowerCase() === 'percent' ? '％' : plain;
}

const SCALES: ReadonlyMap<string, { readonly kind: string; readonly size: number }> = new Map([
  ['円', { kind: 'money', size: 1 }],
  ['千円', { kind: 'money', size: 1e3 }],
  ['万円', { kind: 'money', size: 1e4 }],
  ['百万円', { kind: 'money', size: 1e6 }],
  ['億円', { kind: 'money', size: 1e8 }],
  ['秒', { kind: 'time', size: 1 }],
  ['分', { kind: 'time', size: 60 }],
  ['時間', { kind: 'time', size: 3600 }],
  ['g', { kind: 'weight', size: 1 }],
  ['kg', { kind: 'weight', size: 1e3 }],
  ['t', { kind: 'weight', size: 1e6 }],
  ['m', { kind: 'length', size: 1 }],
  ['km', { kind: 'length', size: 1e3 }],
]);

/** What a value in `unit` must be multiplied by to be in `target`; 1 for units that are no scales of one kind. */
export function scaleBetween(unit: string | null, target: string | null): number {
  const [from, to] = [SCALES.get(unit ?? ''), SCALES.get(target ?? '')];
  return from && to && from.kind === to.kind ? from.size / to.size : 1;
}
