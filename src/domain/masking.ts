// 氏名マスク: people by role and number wherever their names stand, cells and free text alike, for sheets that leave the 部.
// What else may tell a person (numbers, 所属) is for the caller to leave out.
import { everydayShape } from './text/name-variants';
import { compareKey } from './text/text';

/** A person whose name must not stand in the result. */
export interface MaskedPerson {
  readonly name: string;
  /** 職名; told in the label only when enough people share it. */
  readonly position?: string | null;
}

/** A 職名 held by fewer people would tell who it is. */
const SMALLEST_GROUP = 3;
const ANYONE = '職員';

/**
 * A function that replaces every name of the list by its label: `職員3`, or `主事2` where at least three people hold that
 * 職名. Numbers follow the list's order. Found are full names across spaces, widths and 異体字; surnames of two and more
 * characters (one shared by several people becomes `職員`), but not as part of a place (石川県, 国分寺市); one-character surnames and
 * given names before さん, 氏, 係長 and the like. A name without a space is cut where Japanese surnames usually end. It
 * masks rather too much than too little. Never throws; texts without a name come back as they are.
 */
export function createMask(staff: readonly MaskedPerson[]): (text: string) => string {
  const patterns = indexed(patternsOf(staff, maskLabels(staff)));
  return (text) => {
    if (patterns.size === 0 || text === '') return text;
    const letters = lettersOf(text);
    let masked = '';
    let copied = 0;
    for (let at = 0; at < letters.length; at += 1) {
      const found = longestAt(patterns, letters, at);
      if (found === null) continue;
      const [first, last] = [letters[at], letters[at + found.shape.length - 1]];
      if (first === undefined || last === undefined) continue;
      masked += text.slice(copied, first.start) + found.label;
      copied = last.end;
      at += found.shape.length - 1;
    }
    return masked + text.slice(copied);
  };
}

/** Whom to mask, as plain data: the staff list's people first, each with a number at the same place. */
export interface MaskList {
  readonly people: readonly MaskedPerson[];
  /** As `compareKey` makes them. */
  readonly numbers: readonly string[];
}

export interface Masks {
  /** A text without names, and without the staff numbers that stand in it. */
  mask(text: string): string;
  /** A staff number's label; null for one that is not on the list. */
  labelOf(number: string): string | null;
}

export function masksOf({ people, numbers }: MaskList): Masks {
  const labels = maskLabels(people);
  const byNumber = new Map(numbers.map((number, at) => [number, labels[at] ?? null]));
  const labelOf = (number: string): string | null => byNumber.get(compareKey(number)) ?? null;
  const hide = createMask(people);
  return { mask: (text) => maskNumbers(hide(text), labelOf), labelOf };
}

/** In running text a shorter number would be any number. */
const TELLING_LENGTH = 4;
const TOKEN = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+(?:[-－‐.,，．:/][0-9A-Za-z０-９Ａ-Ｚａ-ｚ]+)*/g;
/** A figure of something: 1,101件, 2024年. */
const COUNTED =
  /^\s*[%％件人円回年月日時分秒名台箱棟室校園戸世か所ヶ箇カ歳度点枚冊部個本語区件千万億kmＫｋ㎡]/;

function maskNumbers(text: string, labelOf: Masks['labelOf']): string {
  return text.replace(TOKEN, (token, at: number) => {
    const figure = token.length < TELLING_LENGTH || COUNTED.test(text.slice(at + token.length));
    return (figure ? null : labelOf(token)) ?? token;
  });
}

/** The label of each person, in the list's order: for cells that hold one name. */
export function maskLabels(staff: readonly MaskedPerson[]): string[] {
  const sizes = new Map<string, number>();
  for (const { position } of staff) if (position) sizes.set(position, (sizes.get(position) ?? 0) + 1);
  const used = new Map<string, number>();
  return staff.map(({ position }) => {
    const role = position && (sizes.get(position) ?? 0) >= SMALLEST_GROUP ? position : ANYONE;
    const number = (used.get(role) ?? 0) + 1;
    used.set(role, number);
    return `${role}${number}`;
  });
}

/** What to look for: folded characters, and what must follow. */
interface Pattern {
  readonly shape: readonly string[];
  readonly label: string;
  /** always: wherever it stands · unplaced: not before 県, 市… · titled: only before さん, 係長… */
  readonly when: 'always' | 'unplaced' | 'titled';
}

interface Letter {
  /** NFKC, everyday shape, lower case. */
  readonly fold: string;
  readonly start: number;
  readonly end: number;
}

/** A character with the marks that belong to it: voicing marks, variation selectors, joiners. */
const CLUSTER =
  /(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^])(?:[\u3099\u309A\uFF9E\uFF9F\uFE00-\uFE0F\u200B-\u200D\u2060\uFEFF]|\uDB40[\uDD00-\uDDEF])*/g;
const UNSEEN = /[\s\u200B-\u200D\u2060\uFEFF\uFE00-\uFE0F]|\uDB40[\uDD00-\uDDEF]/g;

/** A text's letters, folded, white space out, each with where it stands. */
function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const end = match.index + match[0].length;
    const plain = match[0].replace(UNSEEN, '').normalize('NFKC').replace(UNSEEN, '').toLowerCase();
    for (const fold of plain) letters.push({ fold: everydayShape(fold), start: match.index, end });
  }
  return letters;
}

const foldsOf = (text: string): string[] => lettersOf(text).map(({ fold }) => fold);

function patternsOf(staff: readonly MaskedPerson[], labels: readonly string[]): Pattern[] {
  const found = new Map<string, Pattern>();
  const add = (shape: readonly string[], label: string, when: Pattern['when']): void => {
    const key = `${when} ${shape.join('')}`;
    const same = found.get(key);
    if (shape.length > 0)
      found.set(key, { shape, label: same && same.label !== label ? ANYONE : label, when });
  };
  staff.forEach(({ name }, at) => {
    const label = labels[at] ?? ANYONE;
    const whole = foldsOf(name);
    add(whole, label, whole.length === 1 ? 'titled' : 'always');
    const { surnames, given } = partsOf(name);
    for (const surname of surnames) add(surname, label, surname.length === 1 ? 'titled' : 'unplaced');
    if (given.length > 0) add(given, label, 'titled');
  });
  return [...found.values()];
}

/** Surnames of three characters that no rule of length tells. */
const LONG_SURNAMES = new Set(['佐々木', '長谷川', '五十嵐', '小笠原', '大久保', '久保田', '佐久間', '宇佐美', '長谷部', '日下部', '小野寺', '小野田', '曽我部', '海老原', '海老名', '阿久津', '波多野', '宇都宮', '東海林', '勅使河原', '武者小路', '竹ノ内', '竹之内', '木ノ下', '木之下', '山之内', '井ノ上', '一ノ瀬', '二ノ宮', '三ツ井', '八重樫', '工藤田', '大河原', '大河内', '小河原', '小早川', '小久保', '小山田', '小山内', '小田原', '小田切', '佐野川', '加賀谷', '加賀美', '仲宗根', '具志堅', '比嘉', '金城', '新垣'].map((name) => foldsOf(name).join(''))); // prettier-ignore

function partsOf(name: string): { surnames: string[][]; given: string[] } {
  const [first, ...rest] = name.trim().split(/[\s\u3000]+/);
  if (first !== undefined && rest.length > 0)
    return { surnames: [foldsOf(first)], given: givenOf(foldsOf(rest.join(''))) };
  const whole = foldsOf(name);
  if (whole.length < 3) return { surnames: [], given: [] };
  const long = whole.slice(0, 3);
  if (LONG_SURNAMES.has(long.join(''))) return { surnames: [long], given: givenOf(whole.slice(3)) };
  // Five and more characters may begin with a surname of two or of three: both are looked for.
  const surnames = whole.length >= 5 ? [whole.slice(0, 2), long] : [whole.slice(0, 2)];
  return { surnames, given: givenOf(whole.slice(2)) };
}

const givenOf = (folds: string[]): string[] => (folds.length >= 2 ? folds : []);

type Index = ReadonlyMap<string, readonly Pattern[]>;

/** By first letter, longest first. */
function indexed(patterns: readonly Pattern[]): Index {
  const index = new Map<string, Pattern[]>();
  for (const pattern of [...patterns].sort((a, b) => b.shape.length - a.shape.length)) {
    const first = pattern.shape[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), pattern]);
  }
  return index;
}

function longestAt(index: Index, letters: readonly Letter[], at: number): Pattern | null {
  for (const pattern of index.get(letters[at]?.fold ?? '') ?? []) {
    if (pattern.shape.every((fold, i) => letters[at + i]?.fold === fold) && mayStand(pattern, letters, at))
      return pattern;
  }
  return null;
}

const PLACE = /^(?:[都道府県市区町村郡駅]|寺[市駅]|地区|支所)/;
const TITLED =
  /^(?:さん|くん|君|ちゃん|氏|様|殿|係長|課長|部長|次長|所長|室長|館長|局長|補佐|主幹|主査|主任|主事|技師|保健師|副主|参事|主担当|副担当|職員)/;

function mayStand(pattern: Pattern, letters: readonly Letter[], at: number): boolean {
  if (pattern.when === 'always') return true;
  const end = at + pattern.shape.length;
  const after = letters.slice(end, end + 3).map(({ fold }) => fold).join(''); // prettier-ignore
  return pattern.when === 'titled' ? TITLED.test(after) : !PLACE.test(after);
}
