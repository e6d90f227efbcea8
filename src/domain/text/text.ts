// How texts are made equal, cut into lists and compared as names. What a text means is for the other files.
import { everydayShapes } from './name-variants';

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const PLAIN_KEY = /^[!-@[-~]*$/;
/** Zero-width characters and variation selectors, which no reader sees. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD\uFE00-\uFE0F]|\uDB40[\uDD00-\uDDEF]/g;
const SPACES = /\s+/g;
const CIRCLED = /[\u2460-\u2473\u24EA\u24F5-\u24FE\u2776-\u2793\u3251-\u325F\u32B1-\u32BF]/;
const CIRCLED_AFTER_DIGIT =
  /(?<=[0-9０-９\u2460-\u2473\u24EA\u3251-\u325F\u32B1-\u32BF])(?=[\u2460-\u2473\u24EA\u3251-\u325F\u32B1-\u32BF])/g;
const DINGBAT_DIGIT = /[\u24F5-\u24FE\u2776-\u2793]/g;
const DASHES = /[\u2010-\u2015\u2043\u2212\u2500\u2501\uFE58]/g;
const WAVES = /[\u301C\u223C\u223E\u3030]/g;
/** ー that lengthens no vowel: not after kana, nor after another ー. */
const STRAY_LONG_VOWEL = /(?<![\u3041-\u3096\u30A1-\u30FA\u30FC])\u30FC+/g;

/** NFKC, trimmed, every run of white space (line breaks included) as one space, invisible characters out. */
export function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

function keyOf(text: string): string {
  let key = CIRCLED.test(text) ? plainNumbers(text) : text;
  key = key.normalize('NFKC').replace(INVISIBLE, '').replace(SPACES, '');
  // Taking white space out can bring a mark to its letter (か ゛ → が).
  key = key.normalize('NFKC').replace(DASHES, '-').replace(WAVES, '~').replace(STRAY_LONG_VOWEL, dashes);
  return key.toLowerCase();
}
const dashes = (run: string): string => '-'.repeat(run.length);

/**
 * Two texts are the same to a reader when their keys are equal: NFKC, white space out, dashes as `-`, waves as `~`, lower
 * case. A long vowel stays (データ), a ー after anything but kana is a dash (1ー2). Circled numbers are their digits, set
 * apart by a dash where they would run together, so `1-(1)-①` = `1-(1)-1` = `１－（１）－①`, and `1①` is `1-1`, not 11.
 */
export function compareKey(text: string): string {
  return PLAIN_KEY.test(text) ? text : keyOf(text);
}

/** Circled digits that NFKC leaves alone (❶ ➀ ⓵) as ①…⑩, and a dash where a circled number meets a digit. */
function plainNumbers(text: string): string {
  const round = text.replace(DINGBAT_DIGIT, (mark) => {
    const code = mark.charCodeAt(0);
    const start = code >= 0x2776 ? 0x2776 : 0x24f5;
    return String.fromCharCode(0x2460 + ((code - start) % 10));
  });
  return round.replace(CIRCLED_AFTER_DIGIT, '-');
}

const LIST_BREAK = /[、,，､\r\n\u2028\u2029\u0085\v\f]+/;

/** The parts of a list parted by 、 , (any width) or a line break; trimmed, as typed, empty parts out. ・ and spaces part nothing. */
export function splitList(text: string): string[] {
  return text
    .split(LIST_BREAK)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

interface NameForms {
  readonly key: string;
  readonly shape: string;
  /** Surname in everyday shapes: before the space, else null. */
  readonly surname: string | null;
}

const TITLE =
  /(?:課長補佐|係長|課長|部長|次長|所長|室長|館長|主幹|主査|主任|主事補?|技師|保健師|補佐|さん|くん|氏|様|殿)$/;

/** 山田太郎（係長）, 山田太郎(主). */
const NOTE = /[(（\[].*[)）\]]$/;

function formsOf(name: string): NameForms {
  const key = compareKey(name);
  const [first, rest] = normaliseText(name).split(' ', 2);
  const surname = first !== undefined && rest !== undefined ? everydayShapes(compareKey(first)) : null;
  return { key, shape: everydayShapes(key), surname };
}

/**
 * Names of the list that the typed name may have meant, best first: another shape of a character (髙橋/高橋), one character
 * more, less or other (names of 3 and more), then the surname alone (with or without a title or a note in brackets). Equal names are not near ones.
 */
export const nearNames = (name: string, names: readonly string[]): readonly string[] =>
  nearNamesIn(names)(name);

/** `nearNames` of one list for many typed names: the list is looked through once. */
export function nearNamesIn(names: readonly string[]): (name: string) => readonly string[] {
  const list = names.map((listed) => ({ listed, forms: formsOf(listed) }));
  return (name) => {
    const typed = formsOf(name);
    if (typed.key === '') return [];
    const bare = typed.shape.replace(NOTE, '').replace(TITLE, '');
    const ranked = list.map(({ listed, forms }) => ({ listed, rank: nearness(typed, bare, forms) }));
    return [1, 2, 3].flatMap((rank) => ranked.filter((one) => one.rank === rank).map((one) => one.listed));
  };
}

function nearness(typed: NameForms, bare: string, listed: NameForms): 0 | 1 | 2 | 3 {
  if (listed.key === typed.key || listed.key === '') return 0;
  if (listed.shape === typed.shape || listed.shape === bare) return 1;
  if (oneApart(bare, listed.shape)) return 2;
  return isSurnameOf(bare, listed) ? 3 : 0;
}

function isSurnameOf(bare: string, listed: NameForms): boolean {
  if (bare === listed.surname) return true;
  return (
    bare.length >= 2 &&
    listed.surname === null &&
    listed.shape.length > bare.length &&
    listed.shape.startsWith(bare)
  );
}

/** One substitution, insertion or removal apart; both at least 3 characters long. */
function oneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  const tail = long.length === short.length ? head + 1 : head;
  return short.slice(tail) === long.slice(head + 1);
}
