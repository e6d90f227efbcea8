// 設定: thresholds, grade limits and waivers with their defaults (contract §3, §5; domain.md §3), and what the lines of the
// sheet mean. Finding the lines is forms/'s. Names are told by their words: 「負荷率の注意」 and 「注意（負荷率）」 are one.
import type { SettingsDraft } from './draft';
import type { Said } from './said';
import type { Grade } from './terms';
import { compareKey, normaliseText, splitList } from './text/text';

export interface Settings {
  /** load ratios */
  readonly caution: number;
  readonly overload: number;
  readonly slack: number;
  /** hours of one person-year (1人の時間) */
  readonly hoursPerPerson: number;
  /** weekly hours of a full-timer */
  readonly fullWeekHours: number;
  readonly leadCount: number;
  readonly leadShare: number;
  readonly clusterCount: number;
  /** lowest achievement rate of each grade, best first */
  readonly gradeLimits: readonly { readonly grade: Grade; readonly from: number }[];
  /** rules switched off by name */
  readonly rulesOff: ReadonlySet<string>;
  /** the city's own scale: mark, word or number (as `compareKey` makes it) → grade */
  readonly gradeWords: ReadonlyMap<string, Grade>;
  /** issue number (normalised) → reason */
  readonly waivers: ReadonlyMap<string, string>;
  /** words that mean the same when issues are proposed */
  readonly synonyms: readonly (readonly string[])[];
}

export const DEFAULT_SETTINGS: Settings = {
  caution: 1.1,
  overload: 1.3,
  slack: 0.6,
  hoursPerPerson: 1860,
  fullWeekHours: 38.75,
  leadCount: 5,
  leadShare: 0.4,
  clusterCount: 3,
  gradeLimits: [
    { grade: 'A', from: 1.1 },
    { grade: 'B', from: 0.9 },
    { grade: 'C', from: 0.6 },
  ],
  rulesOff: new Set(),
  gradeWords: new Map(),
  waivers: new Map(),
  synonyms: [],
};

/** What 設定 says over the defaults; a line that is not understood changes nothing. */
export const settingsOf = (draft: SettingsDraft | null): Settings =>
  draft ? readSettings(draft, DEFAULT_SETTINGS) : DEFAULT_SETTINGS;

type Draftable = { -readonly [K in keyof Settings]: Settings[K] };
type NumberKey =
  | 'caution'
  | 'overload'
  | 'slack'
  | 'hoursPerPerson'
  | 'fullWeekHours'
  | 'leadCount'
  | 'leadShare'
  | 'clusterCount';

/** Words of a line's name → the number it sets. The first that fits wins, so the narrower ones stand first. */
const NUMBERS: readonly { readonly words: RegExp; readonly key: NumberKey; readonly ratio: boolean }[] = [
  { words: /集中.*割合|主担当.*割合/, key: 'leadShare', ratio: true },
  { words: /期限.*(集中|件)|集中.*期限/, key: 'clusterCount', ratio: false },
  { words: /主担当.*(集中|件|上限)/, key: 'leadCount', ratio: false },
  { words: /1人の時間|1人.*時間|年間.*時間/, key: 'hoursPerPerson', ratio: false },
  { words: /週.*時間/, key: 'fullWeekHours', ratio: false },
  { words: /過重|過負荷|超過|警告|誤り/, key: 'overload', ratio: true },
  { words: /余力/, key: 'slack', ratio: true },
  { words: /注意/, key: 'caution', ratio: true },
];
const GRADE = /^(?:達成度|評価)?[「（(]?([a-c])[」）)]?(?:の?(?:下限|以上))?$/;
const OFF = /^(切|切る|オフ|off|しない|使わない|なし|無効|無|false|0|×|x|×)$/;
const RULE = /^[a-z]+(-[a-z]+)+$/;

/** Ratios may be typed 110%, 1.1 or 110. */
function readSettings(draft: SettingsDraft, base: Settings): Settings {
  const settings: Draftable = { ...base };
  const rulesOff = new Set(base.rulesOff);
  for (const { name, value } of draft.values) if (value) readLine(settings, rulesOff, name.text, value);
  settings.rulesOff = rulesOff;
  settings.waivers = waiversOf(draft);
  settings.gradeWords = gradeWordsOf(draft);
  return settings;
}

/** False when the line sets nothing. */
function readLine(settings: Draftable, rulesOff: Set<string>, name: string, value: Said): boolean {
  const key = compareKey(name);
  if (RULE.test(key)) {
    if (value.value === false || OFF.test(compareKey(value.text))) rulesOff.add(key);
  } else if (/規則/.test(key)) {
    for (const rule of splitList(value.text)) rulesOff.add(compareKey(rule));
  } else if (/同義語/.test(key)) {
    settings.synonyms = synonymsOf(value.text);
  } else {
    return readGrade(settings, key, value) || readNumber(settings, key, value);
  }
  return true;
}

/** Words of a line that means to set a limit; other lines of 設定 (年度, 部名 …) are a city's own. */
const LIMIT = /負荷|割合|率|上限|下限|件数|人数|時間|閾値|しきい値|達成度|注意|過重|警告|余力|集中/;

/** Names of lines that mean to set a limit and do not: the name or the value is not understood. */
export function misreadLines(draft: SettingsDraft): readonly Said[] {
  const scratch: Draftable = { ...DEFAULT_SETTINGS };
  const limits = draft.values.flatMap(({ name, value }) => {
    const sets =
      !value || !LIMIT.test(compareKey(name.text)) || readLine(scratch, new Set(), name.text, value);
    return sets ? [] : [name];
  });
  return [
    ...limits,
    ...draft.grades.flatMap(({ mark, grade }) => (grade && gradeOf(grade.text) ? [] : [mark])),
  ];
}

function readGrade(settings: Draftable, key: string, value: Said): boolean {
  const grade = GRADE.exec(key)?.[1]?.toUpperCase() as Grade | undefined;
  const from = ratioOf(value);
  if (!grade || from === null) return false;
  settings.gradeLimits = [
    ...settings.gradeLimits.filter((limit) => limit.grade !== grade),
    { grade, from },
  ].sort((a, b) => (a.grade < b.grade ? -1 : 1));
  return true;
}

function readNumber(settings: Draftable, key: string, value: Said): boolean {
  const line = NUMBERS.find(({ words }) => words.test(key));
  const number = line && (line.ratio ? ratioOf(value) : numberOf(value));
  if (!line || number === null || number === undefined || number <= 0) return false;
  settings[line.key] = number;
  return true;
}

function numberOf(value: Said): number | null {
  if (typeof value.value === 'number') return value.value;
  const match = /-?\d+(?:\.\d+)?/.exec(normaliseText(value.text).replace(/(\d),(?=\d{3})/g, '$1'));
  return match ? Number(match[0]) : null;
}

/** A ratio: 1.1, 110% and 110 are the same; nobody means 11 times. */
function ratioOf(value: Said): number | null {
  const number = numberOf(value);
  if (number === null) return null;
  const typedPercent = typeof value.value !== 'number' && /%/.test(normaliseText(value.text));
  return typedPercent || (!value.percent && number > 10) ? number / 100 : number;
}

/** 「こども＝児童＝子ども、高齢者＝シニア」 → groups. */
const synonymsOf = (text: string): readonly (readonly string[])[] =>
  splitList(text)
    .map((group) =>
      group
        .split(/[=＝]/)
        .map(normaliseText)
        .filter((word) => word !== ''),
    )
    .filter((group) => group.length > 1);

const GRADE_WORD = /^(?:[ABCD]|[-－ー―‐−–—])$/;

/** The grade that a word of 達成度 means; null when it is none. */
export function gradeOf(text: string): Grade | null {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  if (!GRADE_WORD.test(plain)) return null;
  return /^[ABCD]$/.test(plain) ? (plain as Grade) : '－';
}

function gradeWordsOf(draft: SettingsDraft): ReadonlyMap<string, Grade> {
  const words = new Map<string, Grade>();
  for (const { mark, grade } of draft.grades) {
    const meant = grade && gradeOf(grade.text);
    if (meant) words.set(compareKey(mark.text), meant);
  }
  return words;
}

/** Issue number → reason; a waiver without a reason is none (contract §5). */
function waiversOf(draft: SettingsDraft): ReadonlyMap<string, string> {
  const waivers = new Map<string, string>();
  for (const { number, reason } of draft.waivers) {
    if (!reason || normaliseText(reason.text) === '') continue;
    for (const one of splitList(number.text)) waivers.set(compareKey(one), reason.text);
  }
  return waivers;
}
