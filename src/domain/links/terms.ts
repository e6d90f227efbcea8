// What a text is told apart by: pairs of characters with a kanji or katakana among them, telling kanji, Latin words, and pairs
// of the hiragana words that issues are written with (ごみ, いじめ). Numbers and marks part words and say nothing themselves.

/** A text as its terms, each once. */
export interface Terms {
  /** Numbers that the reader's vocabulary gives, in the order of their first standing. */
  readonly ids: readonly number[];
  /** How much each can tell by its kind and its place, in the same order. */
  readonly tells: readonly number[];
}

/** A text and how much it tells; a title more than what is said below it. */
export type Part = readonly [text: string, weight: number];

export interface TermReader {
  /** A term that stands in several parts counts by the first; parts are given best first. */
  read(parts: readonly Part[]): Terms;
  /** How many terms there are so far; ids are below it. */
  size(): number;
  /** The term that two neighbours are in a plain text; -1 for none that was read. */
  pairAt(plain: string, at: number): number;
  /** The term that a Latin word is; -1 for none that was read. */
  wordId(word: string): number;
}

const LATIN_WORD = 1.6;
const MIXED_PAIR = 0.5;
const SINGLE_KANJI = 0.45;
const HIRAGANA_PAIR = 0.7;

/** Kanji that every objective holds. */
const COMMON = codes('等及各者的事業実施推進図取組向化行目標管理市課部年度月回件数人新全約');
/** Hiragana words that carry no meaning of their own. */
const EMPTY_WORDS = new Set(
  'する した して しない される など ため こと もの よう から まで より ほか とも また ある いる ない なる なり ずつ それ これ その この られる れる ます です ひと ところ とき うち ごと わかる できる'.split(
    ' ',
  ),
);

function codes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((one) => one.charCodeAt(0)));
}

const isKanji = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || code === 0x3005;
const isKatakana = (code: number): boolean => code >= 0x30a1 && code <= 0x30fc;
const isHiragana = (code: number): boolean => code >= 0x3041 && code <= 0x3096;
const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** NFKC and lower case; what a reader does not see is a break. */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase();

const pairKey = (first: number, second: number): number => first * 0x10000 + second;

/** The pairs of the hiragana words in these texts, of those that mean something. */
export function hiraganaPairs(texts: readonly string[]): ReadonlySet<number> {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  const pairs = new Set<number>();
  for (const text of texts)
    for (const { segment } of segmenter.segment(plainText(text))) {
      if (!/^[\u3041-\u3096]{2,}$/.test(segment) || EMPTY_WORDS.has(segment)) continue;
      for (let at = 0; at + 1 < segment.length; at += 1)
        pairs.add(pairKey(segment.charCodeAt(at), segment.charCodeAt(at + 1)));
    }
  return pairs;
}

/** What a pair of neighbours tells by its kind; 0 for one that is no term. */
export function pairTells(first: number, second: number, hiragana: ReadonlySet<number>): number {
  const [a, b] = [isKanji(first) || isKatakana(first), isKanji(second) || isKatakana(second)];
  if (a && b) return COMMON.has(first) && COMMON.has(second) ? MIXED_PAIR : 1;
  if ((a && isHiragana(second)) || (isHiragana(first) && b)) return MIXED_PAIR;
  return hiragana.has(pairKey(first, second)) ? HIRAGANA_PAIR : 0;
}

/** Numbers the terms of all texts that it reads. `hiragana` are the pairs of hiragana that count. */
export function termReader(hiragana: ReadonlySet<number>): TermReader {
  const byCode = new Map<number, number>();
  const byWord = new Map<string, number>();
  const readIn: number[] = [];
  let reading = 0;
  let ids: number[] = [];
  let tells: number[] = [];
  const put = <K>(known: Map<K, number>, key: K, tell: number): void => {
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = readIn.push(0) - 1));
    if (readIn[id] === reading) return;
    readIn[id] = reading;
    ids.push(id);
    tells.push(tell);
  };
  const readPart = ([text, weight]: Part): void => {
    const plain = plainText(text);
    let latin = 0;
    for (let at = 0; at < plain.length; at += 1) {
      const code = plain.charCodeAt(at);
      latin = isLatin(code) ? latin + 1 : 0;
      if (latin > 1 && !isLatin(plain.charCodeAt(at + 1)))
        put(byWord, plain.slice(at - latin + 1, at + 1), LATIN_WORD * weight);
      if (isKanji(code) && !COMMON.has(code)) put(byCode, code, SINGLE_KANJI * weight);
      const next = plain.charCodeAt(at + 1);
      const tell = pairTells(code, next, hiragana);
      if (tell > 0) put(byCode, pairKey(code, next), tell * weight);
    }
  };
  return {
    read(parts) {
      reading += 1;
      [ids, tells] = [[], []];
      for (const part of parts) readPart(part);
      return { ids, tells };
    },
    size: () => readIn.length,
    pairAt: (plain, at) => byCode.get(pairKey(plain.charCodeAt(at), plain.charCodeAt(at + 1))) ?? -1,
    wordId: (word) => byWord.get(word) ?? -1,
  };
}
