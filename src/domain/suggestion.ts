// Which issues an objective may belong to, for a person to choose from: three at most, never linked by itself (right in the
// first place less than half the time). Character bigrams and kanji, ranked by BM25 (Robertson & Zaragoza 2009, k1 1.2, b 0.75).
import { compareKey } from './text/text';

export interface SuggestedIssue {
  readonly number: string;
  /** 0–1: how much of the text's own weight the issue shares; no probability. */
  readonly score: number;
  /** The longest common pieces, weightiest first, at most 5: the reason to show. Synonyms in their group's first word. */
  readonly shared: readonly string[];
}

export interface SuggestionSource {
  readonly number: string;
  readonly title: string;
  readonly content?: string | null;
}

const K1 = 1.2;
const B = 0.75;
/** A title says more of an issue than its description. */
const TITLE_WEIGHT = 2;
const MOST_SUGGESTIONS = 3;
const MOST_SHARED = 5;
const LOWEST_SCORE = 0.02;

interface Entry {
  readonly number: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/**
 * An index over the issues. The returned function ranks them for a text: best first, ties in the issues' order; none when
 * nothing telling is shared. `synonyms` are groups of words that mean the same (設定); the longest word is replaced first.
 */
export function createSuggester(
  issues: readonly SuggestionSource[],
  synonyms: readonly (readonly string[])[] = [],
): (text: string) => SuggestedIssue[] {
  const replace = replacing(synonyms);
  const entries = issues.map((issue) => entryOf(issue, replace));
  const frequency = new Map<string, number>();
  for (const { counts } of entries)
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const mean = entries.reduce((sum, { length }) => sum + length, 0) / Math.max(1, entries.length);
  const weightOf = (term: string): number => {
    const found = frequency.get(term) ?? 0;
    return tellingness(term) * Math.log(1 + (entries.length - found + 0.5) / (found + 0.5));
  };
  return (text) => {
    const plain = replace(compareKey(text));
    const terms = new Set(termsOf(plain));
    let most = 0;
    for (const term of terms) most += weightOf(term) * (K1 + 1);
    if (most === 0) return [];
    return entries
      .map((entry) => ({ entry, score: bm25(terms, entry, mean, weightOf) / most }))
      .filter(({ score }) => score >= LOWEST_SCORE)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_SUGGESTIONS)
      .map(({ entry, score }) => ({
        number: entry.number,
        score,
        shared: sharedPieces(plain, entry.counts, weightOf),
      }));
  };
}

const HIRAGANA = /[\u3041-\u3096]/;

/** A Latin word (BCP) tells twice what a pair does, a lone kanji or a pair with hiragana (の計) half. */
function tellingness(term: string): number {
  if (/^[a-z]/.test(term)) return 2;
  return term.length === 1 || HIRAGANA.test(term) ? 0.5 : 1;
}

function entryOf(issue: SuggestionSource, replace: (text: string) => string): Entry {
  const counts = new Map<string, number>();
  let length = 0;
  const add = (text: string, weight: number): void => {
    for (const term of termsOf(replace(compareKey(text)))) {
      counts.set(term, (counts.get(term) ?? 0) + weight);
      length += weight;
    }
  };
  add(issue.title, TITLE_WEIGHT);
  // Where the title is cut from the content, the content tells only its remainder.
  const content = issue.content ?? '';
  add(content.startsWith(issue.title) ? content.slice(issue.title.length) : content, 1);
  return { number: issue.number, counts, length };
}

function bm25(
  terms: ReadonlySet<string>,
  entry: Entry,
  mean: number,
  weightOf: (term: string) => number,
): number {
  const length = K1 * (1 - B + (B * entry.length) / Math.max(1, mean));
  let score = 0;
  for (const term of terms) {
    const count = entry.counts.get(term);
    if (count !== undefined) score += (weightOf(term) * count * (K1 + 1)) / (count + length);
  }
  return score;
}

const WORD = /[a-z]+|[0-9]+|[\u3005\u4E00-\u9FFF]+|[\u30A1-\u30FC]+|[\u3041-\u3096]+/g;
const KANJI_OR_KATAKANA = /[\u3005\u4E00-\u9FFF\u30A1-\u30FC]/;
const KANJI = /[\u3005\u4E00-\u9FFF]/;
/** Kanji that every objective holds. */
const COMMON = new Set('等及各者的事業実施推進図取組向化行目標管理'.split(''));

/** Latin words and numbers whole; of the rest every two neighbours with a kanji or katakana among them, and each telling kanji. */
function termsOf(key: string): string[] {
  const terms: string[] = [];
  for (const [word] of key.matchAll(WORD)) if (/^[a-z]{2,}/.test(word)) terms.push(word);
  for (let at = 0; at < key.length; at += 1) {
    const character = key.charAt(at);
    if (KANJI.test(character) && !COMMON.has(character)) terms.push(character);
    const pair = bigramAt(key, at);
    if (pair !== null) terms.push(pair);
  }
  return terms;
}

const JAPANESE_PAIR = /^[\u3005\u3041-\u3096\u30A1-\u30FC\u4E00-\u9FFF]{2}$/;

function bigramAt(key: string, at: number): string | null {
  const pair = key.slice(at, at + 2);
  return JAPANESE_PAIR.test(pair) && KANJI_OR_KATAKANA.test(pair) ? pair : null;
}

const LOOSE_ENDS = /^[\u3041-\u3096]+|[\u3041-\u3096]+$/g;

/** Runs of shared neighbours put together again (情報 報共 共有 → 情報共有), and shared Latin words. */
function sharedPieces(
  key: string,
  counts: ReadonlyMap<string, number>,
  weightOf: (term: string) => number,
): string[] {
  const pieces = new Map<string, number>();
  for (let at = 0; at < key.length; at += 1) {
    const start = at;
    let weight = 0;
    for (let pair = bigramAt(key, at); pair !== null && counts.has(pair); pair = bigramAt(key, at)) {
      weight += weightOf(pair);
      at += 1;
    }
    const piece = at > start ? key.slice(start, at + 1).replace(LOOSE_ENDS, '') : '';
    if (piece.length >= 2) pieces.set(piece, Math.max(weight, pieces.get(piece) ?? 0));
  }
  for (const [word] of key.matchAll(/[a-z]{2,}/g)) if (counts.has(word)) pieces.set(word, weightOf(word));
  // Where no two neighbours are shared, single kanji are the reason.
  if (pieces.size === 0) {
    for (const term of termsOf(key))
      if (term.length === 1 && counts.has(term)) pieces.set(term, weightOf(term));
  }
  return [...pieces.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_SHARED)
    .map(([piece]) => piece);
}

/** Puts a group's first word for each of its words; groups that share a word are told apart by order, the first wins. */
export function replacing(groups: readonly (readonly string[])[]): (key: string) => string {
  const first = new Map<string, string>();
  for (const group of groups) {
    const [head, ...others] = group.map(compareKey).filter((word) => word !== '');
    for (const other of others) if (head !== undefined && !first.has(other)) first.set(other, head);
  }
  if (first.size === 0) return (key) => key;
  const words = [...first.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(
    words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'),
    'g',
  );
  return (key) => key.replace(pattern, (word) => first.get(word) ?? word);
}
