// Who is who between two versions of a list: an id carried in a hidden column survives moved rows, renumbering and retyping; where the
// id was lost, the bare text and the number find the item again. A hidden column is chosen over custom XML because it moves
// with its row when people sort, cut and paste in Excel, LibreOffice or Sheets. Writing ids into sheets is forms/'s.
import { compareKey } from './text/text';

/** An item of a list as identity sees it. */
export interface Identified {
  readonly id: string | null;
  /** 課題番号 or 目標番号 as typed. */
  readonly number: string | null;
  /** Title, and what else tells the item (内容, 取組内容). */
  readonly text: string;
}

export interface IdSeed {
  readonly file: string;
  readonly sheet: string;
  readonly number: string | null;
  readonly title: string;
}

/** An id that no item in `taken` has: 13 characters from the seed alone, so the same workbook is given the same ids again. */
export function newId(seed: IdSeed, taken: ReadonlySet<string>): string {
  const words = [seed.file, seed.sheet, seed.number ?? '', seed.title].map(compareKey).join('\n');
  for (let turn = 0; ; turn += 1) {
    const id = `t${hash(`${words}\n${turn}`)}`;
    if (!taken.has(id)) return id;
  }
}

/** 12 hex digits of two FNV-1a runs (Fowler–Noll–Vo, 32 bit); enough to tell thousands of rows apart, not meant to be secret. */
function hash(text: string): string {
  const run = (basis: number): number => {
    let value = basis;
    for (let at = 0; at < text.length; at += 1)
      value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return value;
  };
  const hex = (value: number): string => value.toString(16).padStart(8, '0');
  return (hex(run(0x811c9dc5)) + hex(run(0x01234567))).slice(0, 12);
}

/** What stays of a text when width, white space, marks and brackets are set aside. Equal bare texts: retyped, not reworded. */
export const bareText = (text: string): string => compareKey(text).replace(/[\s\p{P}\p{S}]/gu, '');

export interface Match<T> {
  readonly before: T;
  readonly after: T;
  readonly by: 'id' | 'text' | 'number' | 'likeness';
}

export interface Matching<T> {
  readonly pairs: readonly Match<T>[];
  /** Only in the old list. */
  readonly gone: readonly T[];
  /** Only in the new list. */
  readonly fresh: readonly T[];
  /** Rows that carry an id another row carries, too: copied with their hidden cell. They need an id of their own. */
  readonly copied: readonly T[];
}

/** Shares of common letter pairs from which an item counts as the same one: with the same number, and without. */
const ALIKE_NUMBERED = 0.5;
const ALIKE = 0.75;

/**
 * Pairs each old item with at most one new one: by id, then equal bare text, then number with a like text, then likeness alone.
 * Of several new items with one id the one whose text is nearest to the old item's keeps it.
 */
export function matchById<T extends Identified>(before: readonly T[], after: readonly T[]): Matching<T> {
  const state: State<T> = { pairs: [], before: new Set(before), after: new Set(after) };
  const copied = new Set<T>();
  pairById(state, after, copied);
  pairByKey(state, 'text', (item) => bareText(item.text));
  pairByKey(state, 'number', (item) => compareKey(item.number ?? ''), ALIKE_NUMBERED);
  pairByLikeness(state);
  return { pairs: state.pairs, gone: [...state.before], fresh: [...state.after], copied: [...copied] };
}

interface State<T> {
  readonly pairs: Match<T>[];
  readonly before: Set<T>;
  readonly after: Set<T>;
}

function pair<T>(state: State<T>, before: T, after: T, by: Match<T>['by']): void {
  state.pairs.push({ before, after, by });
  state.before.delete(before);
  state.after.delete(after);
}

const groupBy = <T>(items: Iterable<T>, key: (item: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === null || name === '') continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
};

function pairById<T extends Identified>(state: State<T>, after: readonly T[], copied: Set<T>): void {
  const olds = groupBy(state.before, (item) => item.id);
  for (const [id, group] of groupBy(after, (item) => item.id)) {
    const old = olds.get(id)?.[0];
    const keeper = old ? nearest(old, group) : group[0]!;
    for (const item of group) if (item !== keeper) copied.add(item);
    if (old) pair(state, old, keeper, 'id');
  }
}

const nearest = <T extends Identified>(old: T, group: readonly T[]): T =>
  group.reduce((best, item) => (likeness(old.text, item.text) > likeness(old.text, best.text) ? item : best));

/** Pairs what stands alone under its key on both sides, so that nothing is guessed among several. */
function pairByKey<T extends Identified>(
  state: State<T>,
  by: 'text' | 'number',
  key: (item: T) => string,
  alike = 0,
): void {
  const news = groupBy(state.after, key);
  for (const [name, olds] of groupBy(state.before, key)) {
    const [old, fresh] = [olds[0], news.get(name)?.[0]];
    if (!old || !fresh || olds.length > 1 || news.get(name)!.length > 1) continue;
    if (alike === 0 || likeness(old.text, fresh.text) >= alike) pair(state, old, fresh, by);
  }
}

/** The likest first, among texts that share a letter pair at all. */
function pairByLikeness<T extends Identified>(state: State<T>): void {
  const holders = new Map<string, T[]>();
  for (const after of state.after) {
    for (const letters of letterPairs(bareText(after.text)))
      holders.set(letters, [...(holders.get(letters) ?? []), after]);
  }
  const candidates = [...state.before].flatMap((before) => {
    const sharing = new Set(
      [...letterPairs(bareText(before.text))].flatMap((letters) => holders.get(letters) ?? []),
    );
    return [...sharing].map((after) => ({ before, after, alike: likeness(before.text, after.text) }));
  });
  candidates.sort((a, b) => b.alike - a.alike);
  for (const { before, after, alike } of candidates) {
    if (alike < ALIKE) return;
    if (state.before.has(before) && state.after.has(after)) pair(state, before, after, 'likeness');
  }
}

/** Dice coefficient of letter pairs, 0–1 (Dice 1945). */
export function likeness(a: string, b: string): number {
  const [left, right] = [letterPairs(bareText(a)), letterPairs(bareText(b))];
  if (left.size === 0 || right.size === 0) return bareText(a) === bareText(b) ? 1 : 0;
  let common = 0;
  for (const letters of left) if (right.has(letters)) common += 1;
  return (2 * common) / (left.size + right.size);
}

const letterPairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
