// What opens a line of a policy: a heading, a number, a circled digit, a bullet. How marks hang together is outline.ts's.
import { normaliseText } from '../text/text';

export type MarkStyle =
  | 'plain'
  | 'chapter'
  | 'number'
  | 'issue'
  | 'composite'
  | 'bracket'
  | 'circled'
  | 'kana'
  | 'kanaBracket'
  | 'bullet'
  | 'row';

export interface Mark {
  /** `issue` is 重点課題1 …, named as such; `composite` carries its whole path (1-2-3); `plain` is a heading without a number. */
  readonly style: MarkStyle;
  /** Marks of one kind stand on one level: ① with ①, ● with ●. */
  readonly kind: string;
  /** As it is cited: 1 · (1) · ① · ア · (ア); '' for a bullet and a heading without a number. */
  readonly label: string;
  /** The place it counts, where it counts. */
  readonly value: number | null;
}

export interface Opened {
  readonly mark: Mark;
  /** 1–6 for a heading of markdown, 0 for anything else. */
  readonly level: number;
  readonly text: string;
}

const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノ';
const KANJI = '一二三四五六七八九十';
const NAMED = '重点(?:課題|目標|取組|取り組み|施策|項目|事業)';
const NAMED_COUNT =
  '\\s*([0-9０-９]{1,2}(?=[\\s\\u3000:：.．、】〕」])|[①-⑳]|[(（][0-9０-９]{1,2}[)）])[】〕」]?[\\s\\u3000:：.．、]*(\\S.*)$';

type Opening = readonly [style: MarkStyle, kind: string, pattern: RegExp];
/** Each captures its label and the text behind it. Spaces after a mark decide where digits and kana could be words. */
const OPENINGS: readonly Opening[] = [
  ['circled', '①', /^([①-⑳㉑-㊿❶-❿➀-➉])\s*[.．、]?\s*(.*)$/],
  ['bracket', '(1)', /^[(（]([0-9０-９]{1,2})[)）]\s*(.*)$/],
  ['bracket', '(一)', new RegExp(`^[(（]([${KANJI}]{1,2})[)）]\\s*(.*)$`)],
  ['bracket', '(1)', /^([⑴-⒇])\s*(.*)$/],
  ['kanaBracket', '(ア)', new RegExp(`^[(（]([${KANA}])[)）]\\s*(.*)$`)],
  ['kanaBracket', '(ア)', new RegExp(`^[(（]?([ｱ-ﾉ])[)）]\\s*(.*)$`)],
  ['chapter', '第', /^第\s*([0-9０-９一二三四五六七八九十]{1,3})\s*[章編部節]?[\s:：](.*)$/],
  ['chapter', 'Ⅰ', /^([Ⅰ-Ⅻ])\s*[.．、]?\s*(.*)$/],
  ['composite', '1-1', /^([0-9０-９]{1,2}(?:[-－‐‑–−][0-9０-９]{1,2}){1,3})[.．、]?\s+(.*)$/],
  ['number', '1)', /^([0-9０-９]{1,2})[)）]\s*([^0-9０-９].*)$/],
  ['number', '1', /^([0-9０-９]{1,2}|[⒈-⒛])[.．、]\s*([^0-9０-９].*)$/],
  ['number', '1', /^([⒈-⒛])\s*(.*)$/],
  ['number', '1', /^([0-9０-９]{1,2})[\s\u3000]+([^\s0-9０-９/／:：~～].*)$/],
  ['number', '一', new RegExp(`^([${KANJI}]{1,2})[、.．\\u3000]\\s*(.*)$`)],
  ['kana', 'ア', new RegExp(`^([${KANA}])[.．、)）\\s]\\s*(.*)$`)],
];
const BULLET = /^(?:([・･•‣◦●○◎◆◇■□▪▶►])\s*|([-*+])\s+)(.*)$/;
/** 【重点課題】 on a line of its own. */
const BRACKETED = /^【([^【】]{1,40})】$/;
const NAMED_ISSUE = new RegExp(`^[【〔「]?(${NAMED})${NAMED_COUNT}`);
const NAMED_PART = new RegExp(`^[【〔「]?((?:取組|取り組み|施策|課題|方針|柱))${NAMED_COUNT}`);
const NAMED_WITHOUT_COUNT = /^重点(?:課題|目標|取組|施策|項目)[:：]\s*(\S.*)$/;
/** 令和7年度 重点課題 alone on a line that nothing marks. */
const BARE_SECTION =
  /^(?:(?:令和|平成)?[0-9０-９元]{1,4}年度の?[\s\u3000]*|今年度の|部の)*(?:重点(?:課題|目標|取組|取り組み|施策|項目|事業)|実施方針|取組方針)(?:について|一覧)?$/;

/** What opens a trimmed line; null when nothing does and it goes on with what stands above. `indent` counts its leading spaces. */
export function openingOf(line: string, indent: number): Opened | null {
  const hashes = /^(#{1,6})\s+(.*)$/.exec(line);
  const level = hashes?.[1]?.length ?? 0;
  const text = (hashes?.[2] ?? line).replace(/\s+#+$/, '').trim();
  const marked = namedMark(text) ?? countedMark(text);
  if (marked) return { ...marked, level };
  if (level > 0) return { mark: plainMark(`#${level}`), level, text };
  const title = BRACKETED.exec(text)?.[1];
  if (title !== undefined) return { mark: plainMark('【'), level, text: title.trim() };
  if (BARE_SECTION.test(text)) return { mark: plainMark('【'), level, text };
  return bulletMark(text, indent);
}

const plainMark = (kind: string): Mark => ({ style: 'plain', kind, label: '', value: null });

type Marked = Omit<Opened, 'level'>;

function namedMark(text: string): Marked | null {
  const [, word = '', count = '', title = ''] = NAMED_ISSUE.exec(text) ?? [];
  if (title !== '') {
    const label = /^[①-⑳]$/.test(count) ? count : plainLabel(count);
    return { mark: { style: 'issue', kind: word, label, value: valueOf(count) }, text: closed(title) };
  }
  const only = NAMED_WITHOUT_COUNT.exec(text)?.[1];
  if (only !== undefined)
    return { mark: { style: 'issue', kind: '重点', label: '', value: null }, text: only };
  const [, part = '', place = '', said = ''] = NAMED_PART.exec(text) ?? [];
  if (said === '') return null;
  const label = `${part}${plainLabel(place)}`;
  return { mark: { style: 'number', kind: part, label, value: valueOf(place) }, text: closed(said) };
}

/** 【重点課題1　待機児童の解消】: the bracket that closes what the mark opened. */
const closed = (title: string): string =>
  /[】〕」]$/.test(title) && !/[【〔「]/.test(title) ? title.slice(0, -1) : title;

function countedMark(text: string): Marked | null {
  for (const [style, kind, pattern] of OPENINGS) {
    const [, typed, said = ''] = pattern.exec(text) ?? [];
    if (typed === undefined) continue;
    const label = labelOf(style, typed);
    const levels = style === 'composite' ? label.split('-').length : '';
    return { mark: { style, kind: `${kind}${levels}`, label, value: valueOf(typed) }, text: said.trim() };
  }
  return null;
}

function bulletMark(text: string, indent: number): Opened | null {
  const [, dot, dash, said = ''] = BULLET.exec(text) ?? [];
  if (dot === undefined && dash === undefined) return null;
  // Only a dash's depth is meant: Japanese texts set ・ in at random.
  const kind = dash === undefined ? `•${(dot ?? '').replace(/[･•‣]/, '・')}` : `-${indent}`;
  return { mark: { style: 'bullet', kind, label: '', value: null }, level: 0, text: said.trim() };
}

const plainLabel = (typed: string): string =>
  normaliseText(typed)
    .replace(/[.()]/g, '')
    .replace(/[‐‑–−]/g, '-');

function labelOf(style: MarkStyle, typed: string): string {
  if (style === 'circled') return circled(typed);
  const plain = plainLabel(typed);
  return style === 'bracket' || style === 'kanaBracket' ? `(${plain})` : plain;
}

/** ❶ and ➀ as ①. */
function circled(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code >= 0x2776 && code <= 0x277f) return String.fromCharCode(0x2460 + code - 0x2776);
  return code >= 0x2780 && code <= 0x2789 ? String.fromCharCode(0x2460 + code - 0x2780) : mark;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function valueOf(typed: string): number | null {
  const plain = plainLabel(circled(typed));
  if (/^\d+$/.test(plain)) return Number(plain);
  const last = /-(\d+)$/.exec(plain)?.[1];
  if (last !== undefined) return Number(last);
  for (const row of [[...KANA], [...KANJI], ROMAN]) {
    const at = row.indexOf(plain);
    if (at >= 0) return at + 1;
  }
  return null;
}
