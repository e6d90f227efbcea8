// Small vocabularies in cells: 進捗, 達成度, 向き, ウエイト, 課独自. Anything else is null, never a guess.
import { parseShare } from '../quantity/effort';
import type { Said } from '../said';
import type { Direction, Grade, ProgressMark } from '../terms';
import { compareKey } from '../text/text';

const PROGRESS: Readonly<Record<string, ProgressMark>> = {
  '◎': '◎', '⦾': '◎', '○': '○', '〇': '○', '◯': '○', o: '○', '△': '△', '▲': '△', '×': '×', '✕': '×', '✖': '×', '✗': '×', x: '×',
}; // prettier-ignore
const NO_GRADE = /^[-－ー―‐−–—]$/;
const NO_WORDS: ReadonlyMap<string, Grade> = new Map();
const NOBODY = /^([-ー―‐−–—]+|なし|無し?|該当なし|特になし|未定)$/;

/** The mark alone or before words in brackets: ○（予定どおり）. */
export function parseProgress(said: Said | undefined): ProgressMark | null {
  const text = said?.text.normalize('NFKC').trim().toLowerCase() ?? '';
  const mark = /^([^\s(]+)\s*(?:\(.*\))?$/s.exec(text)?.[1];
  return mark ? (PROGRESS[mark] ?? null) : null;
}

/** 達成度 as typed, or as the city's own scale says it (設定: この市の評価 | 達成度). */
export function parseGrade(
  said: Said | undefined,
  words: ReadonlyMap<string, Grade> = NO_WORDS,
): Grade | null {
  const own = said && words.get(compareKey(said.text));
  if (own) return own;
  const text = said?.text.normalize('NFKC').trim().toUpperCase() ?? '';
  if (NO_GRADE.test(text)) return '－';
  return /^[ABCD]$/.test(text) ? (text as Grade) : null;
}

/** 向き as typed: 以上・増加… or 以下・以内・減少…; null when it says neither. */
export function parseDirection(said: Said | undefined): Direction | null {
  const text = said ? compareKey(said.text) : '';
  if (/以下|以内|未満|減|下げ|↓/.test(text)) return 'atMost';
  return /以上|超|増|上げ|↑/.test(text) ? 'atLeast' : null;
}

/** ウエイト as a ratio: 20, 20％ and a 0.2 under a percent format are 0.2; a bare fraction below 1 is a ratio already. */
export function parseWeight(said: Said | undefined): number | null {
  if (!said) return null;
  const text = said.text.normalize('NFKC').replace(/\s/g, '');
  const typed = /^(\d+(?:\.\d+)?|\.\d+)(%|点)?$/.exec(text);
  const number = typeof said.value === 'number' ? said.value : typed ? Number(typed[1]) : null;
  if (number === null || !Number.isFinite(number) || number < 0) return null;
  if (said.percent && typeof said.value === 'number') return number;
  return number < 1 && !typed?.[2] ? number : number / 100;
}

/** Bare numbers up to here are ratios (1.1), above it percents (97): nobody reports a rate of 1.1 percent without a sign. */
const HIGHEST_BARE_RATE = 2;

/** Typed 達成率 as a ratio: 97%, 0.97 and 97 are the same. */
export function parseRate(said: Said | undefined): number | null {
  if (!said) return null;
  const bare =
    !said.percent && said.unit !== 'percent' && /^\d*\.?\d+$/.test(said.text.normalize('NFKC').trim());
  const number = bare ? Number(said.text.normalize('NFKC').trim()) : null;
  return number !== null && number <= HIGHEST_BARE_RATE ? number : parseShare(said);
}

/** －, なし, 未定: a cell for names (副担当, 対応する重点課題) that says there is none. */
export const saysNobody = (name: string): boolean => NOBODY.test(compareKey(name));

/** 課独自, also in brackets or with a note behind it. */
export const saysOwn = (text: string): boolean => /^[「（(]?課独自/.test(compareKey(text));

/** 会計年度任用職員 is any 任用区分 that begins so (contract §5); 会計年度フル and 会計年度パート are usual short forms. */
export const isFiscalYearAppointee = (employment: string): boolean =>
  /^会計年度/.test(compareKey(employment));
