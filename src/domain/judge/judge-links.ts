// How an objective names its issues: by number, by the issue's own words, by position. A near wording links nothing.
import type { DraftRow } from '../draft';
import type { IssueNumber } from '../ids';
import { saysNobody, saysOwn } from './judge-marks';
import type { Issue, IssueLink } from '../plan';
import type { Said, SaidSource } from '../said';
import type { ObjectiveField } from '../terms';
import { compareKey, splitList } from '../text/text';

export interface IssueIndex {
  readonly size: number;
  readonly get: (number: IssueNumber) => Issue | undefined;
  /** What one name in a cell means: a number, the title, or the number before the title. */
  readonly find: (text: string) => { readonly issue: Issue; readonly by: 'number' | 'words' } | null;
}

/** Of two issues with one number the first counts; `number-duplicate` names the second. */
export function issueIndex(issues: readonly Issue[]): IssueIndex {
  const byNumber = new Map<string, Issue>();
  const byTitle = new Map<string, Issue>();
  for (const issue of issues) {
    const title = compareKey(issue.title);
    if (issue.number !== '' && !byNumber.has(issue.number)) byNumber.set(issue.number, issue);
    if (title !== '' && !byTitle.has(title)) byTitle.set(title, issue);
  }
  const numbered = (text: string): Issue | undefined =>
    byNumber.get(compareKey(text)) ?? byNumber.get(compareKey(text).replace(PREFIX, ''));
  return {
    size: issues.length,
    get: (number) => byNumber.get(number),
    find: (text) => {
      const number = numbered(text);
      if (number) return { issue: number, by: 'number' };
      const title = byTitle.get(compareKey(text)) ?? byTitle.get(compareKey(unquoted(text.trim())));
      if (title) return { issue: title, by: 'words' };
      const pair = numberAndWords(text);
      const head = pair && numbered(pair.number);
      if (head) return { issue: head, by: 'number' };
      const words = pair && byTitle.get(compareKey(pair.words));
      return words ? { issue: words, by: 'words' } : null;
    },
  };
}

const PREFIX = /^(重点)?課題(番号)?|^no\.?|^№/;
/** 「4-3　環境の未来を…」「①　…」「1．…」「【重点課題1】…」「課題1「…」」: a number, perhaps with its word, a break, words. */
const PAIR =
  /^\s*[【（([「『〔]?\s*(?:(?:重点)?課題(?:番号)?|No\.?|№|第)?\s*([0-9０-９A-Za-zＡ-Ｚａ-ｚ①-⑳Ⅰ-Ⅻ()（）\-－‐−.．]{1,12})(?:[】）)\]」』〕.．:：、)]\s*|\s+|(?=[「『]))(\S[\s\S]*)$/i;
const QUOTED = /^[「『]([^「『」』]*)[」』]$/;
const unquoted = (text: string): string => QUOTED.exec(text)?.[1] ?? text;

/** Parts a number from the words behind it; null when there are not both. Quotation marks around all the words are set aside. */
export function numberAndWords(text: string): { readonly number: string; readonly words: string } | null {
  const match = PAIR.exec(text);
  if (!match) return null;
  return { number: match[1]!.replace(/[.．]$/, ''), words: unquoted(match[2]!.trim()) };
}

const POSITIONAL: ReadonlySet<SaidSource> = new Set(['merged', 'above', 'sub-heading']);

/**
 * The link of one row. Without a department's list of issues nothing can be linked: the words are kept in `unknown`, and the rules
 * about issues keep silent, because a division's own form names goals that only the missing list could tell.
 */
export function linkOf(row: DraftRow<ObjectiveField>, index: IssueIndex): IssueLink {
  const said = row.said.issue;
  if (!said || saysNobody(said.text)) return { kind: 'none' };
  const names = namesIn(said.text, index);
  const found = names.map((name) => ({ name, hit: index.find(name) }));
  const hits = found.flatMap(({ hit }) => hit ?? []);
  const unknown = found.filter(({ name, hit }) => !hit && !saysOwn(name)).map(({ name }) => name);
  if (hits.length > 0) return linked(said, hits, unknown, found[0]?.hit ? hits[0]!.issue.number : null);
  return unknown.length > 0 ? { kind: 'unknown', unknown } : { kind: 'own' };
}

function linked(
  said: Said,
  hits: readonly { issue: Issue; by: 'number' | 'words' }[],
  unknown: readonly string[],
  principal: IssueNumber | null,
): IssueLink {
  const by = POSITIONAL.has(said.source)
    ? 'position'
    : hits.some((hit) => hit.by === 'words')
      ? 'words'
      : 'number';
  return {
    kind: 'linked',
    issues: [...new Set(hits.map((hit) => hit.issue.number))],
    principal,
    by,
    unknown,
  };
}

/** The names in a cell. A title may hold 、 or a line break itself, so the whole is tried before its parts. */
function namesIn(text: string, index: IssueIndex): readonly string[] {
  if (index.find(text)?.by === 'words' || splitList(text).length < 2) return [text];
  const parts = text
    .split(/\n/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => (wholeTitle(line, index) ? [line] : splitList(line)));
  const sensible = parts.some((part) => index.find(part) || saysOwn(part)) || parts.every(looksLikeNumber);
  return sensible ? parts : [text];
}

/** True for a title, alone or after its number, which is not to be parted at its 、. */
function wholeTitle(line: string, index: IssueIndex): boolean {
  const hit = index.find(line);
  if (!hit) return false;
  const words = numberAndWords(line)?.words ?? line;
  return hit.by === 'words' || compareKey(words) === compareKey(hit.issue.title);
}

const looksLikeNumber = (text: string): boolean =>
  /\d/.test(text.normalize('NFKC')) && compareKey(text).length <= 10;
