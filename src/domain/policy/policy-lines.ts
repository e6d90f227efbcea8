// The lines of a policy text by what opens them: a heading's number, a clause's mark, a bullet, or nothing. How they hang
// together is policy.ts's.
import { normaliseText } from '../text/text';

/**
 * Marks from outer to inner. `issue` is 重点課題1 …, named as such; `composite` carries its whole path (1-2-3); `plain` is a heading
 * without a number.
 */
export const MARK_RANKS = { plain: 0, chapter: 1, number: 2, issue: 3, composite: 4, bracket: 5, circled: 6, kana: 7, kanaBracket: 8, bullet: 9 } as const; // prettier-ignore
export type MarkStyle = keyof typeof MARK_RANKS;

export interface PolicyLine {
  /** Null for a line that continues what stands above. */
  readonly mark: { readonly style: MarkStyle; readonly label: string } | null;
  /** A markdown heading. */
  readonly heading: boolean;
  readonly text: string;
}

type Opening = readonly [style: MarkStyle, pattern: RegExp];

const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノ';
/** Each captures its label, and the text behind it. Spaces after a mark decide where digits and kana could be words. */
const OPENINGS: readonly Opening[] = [
  [
    'issue',
    /^[【〔「]?重点(?:課題|目標|取組|施策|項目)\s*([0-9０-９]{1,2}(?=[\s\u3000:：.．、】〕」])|[①-⑳]|[(（][0-9０-９]{1,2}[)）])[】〕」]?[\s\u3000:：.．、]*(\S.*)$/,
  ],
  ['circled', /^([①-⑳㉑-㊿❶-❿➀-➉])\s*[.．、]?\s*(.*)$/],
  ['bracket', /^[(（]([0-9０-９]{1,2})[)）]\s*(.*)$/],
  ['bracket', /^([⑴-⒇])\s*(.*)$/],
  ['kanaBracket', new RegExp(`^[(（]([${KANA}])[)）]\\s*(.*)$`)],
  ['kanaBracket', new RegExp(`^[(（]?([ｱ-ﾉ])[)）]\\s*(.*)$`)],
  ['chapter', /^第\s*([0-9０-９一二三四五六七八九十]{1,3})\s*[章編部節]?[\s:：](.*)$/],
  ['chapter', /^([Ⅰ-Ⅻ])\s*[.．、]?\s*(.*)$/],
  ['composite', /^([0-9０-９]{1,2}(?:[-－‐‑–−][0-9０-９]{1,2}){1,3})[.．、]?\s+(.*)$/],
  ['number', /^([0-9０-９]{1,2}|[⒈-⒛])[.．、)）]\s*([^0-9０-９].*)$/],
  ['number', /^([⒈-⒛])\s*(.*)$/],
  ['number', /^([0-9０-９]{1,2})\s+([^\s0-9０-９/／:：~～].*)$/],
  ['number', /^([一二三四五六七八九十]{1,2})[、.．]\s*(.*)$/],
  ['kana', new RegExp(`^([${KANA}])[.．、)）\\s]\\s*(.*)$`)],
  ['bullet', /^([・･•‣◦●○◎◆◇■□▪▶►])\s*(.*)$/],
  ['bullet', /^([-*+])\s+(.*)$/],
];

const PAGE_NUMBER =
  /^(?:[-－‐–—ー\s]*[0-9０-９]{1,4}[-－‐–—ー\s]*|[0-9０-９]+\s*[/／]\s*[0-9０-９]+|p\.?\s*[0-9]+)$/i;
const NOTHING = /^(?:以上|[-*_=＝─━]{3,}|記)$/;

/** Cuts a text (.txt, .md, or one .docx paragraph a line) into lines; blank lines, page numbers, rules and 以上 are left out. */
export function policyLines(text: string): PolicyLine[] {
  const raw = text.replace(/\uFEFF/g, '').split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  return raw.flatMap(splitClauses).flatMap((line) => {
    const plain = trimmed(line);
    return plain === '' || PAGE_NUMBER.test(plain) || NOTHING.test(plain) ? [] : [lineOf(plain)];
  });
}

/** Two clauses on one line: 。 and a circled number part them; a reference (①、②により) does not. */
function splitClauses(line: string): string[] {
  return line.split(/(?<=。)[\s\u3000]*(?=[①-⑳])/);
}

function lineOf(line: string): PolicyLine {
  const hashes = /^#{1,6}\s+(.*)$/.exec(line);
  const text = (hashes?.[1] ?? line).replace(/\s+#+$/, '');
  const heading = hashes !== null;
  for (const [style, pattern] of OPENINGS) {
    const match = pattern.exec(text);
    if (match && !(heading && style === 'bullet')) {
      return {
        mark: { style, label: labelOf(style, match[1] ?? '') },
        heading,
        text: trimmed(match[2] ?? ''),
      };
    }
  }
  const title = BRACKETED.exec(text)?.[1];
  if (title !== undefined) return { mark: { style: 'plain', label: '' }, heading: true, text: title };
  return heading ? { mark: { style: 'plain', label: '' }, heading, text } : { mark: null, heading, text };
}

/** 【重点課題】 on a line of its own. */
const BRACKETED = /^【([^【】]{1,40})】$/;

/** Labels as they are cited: 1 · (1) · ① · ア · (ア). A bullet has none. */
function labelOf(style: MarkStyle, typed: string): string {
  if (style === 'bullet') return '';
  if (style === 'circled' || (style === 'issue' && /^[①-⑳]$/.test(typed))) return circled(typed);
  const plain = normaliseText(typed).replace(/[.()]/g, '');
  return style === 'bracket' || style === 'kanaBracket' ? `(${plain})` : plain.replace(/[‐‑–−]/g, '-');
}

/** ❶ and ➀ as ①. */
function circled(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code >= 0x2776 && code <= 0x277f) return String.fromCharCode(0x2460 + code - 0x2776);
  return code >= 0x2780 && code <= 0x2789 ? String.fromCharCode(0x2460 + code - 0x2780) : mark;
}

/** Without white space at the ends, a quote's `>` and markdown's bold. */
function trimmed(line: string): string {
  return line.replace(/^[\s\u3000>]+|[\s\u3000]+$/g, '').replace(/\*\*|__/g, '');
}
