// The heading dictionary: a heading's key → what it may mean for each kind of table, most specific first.
// Assigning columns (one column, one meaning) is read/assign-columns.ts's.
import { EFFORT_FIELDS, OBJECTIVE_CONTRACT, ISSUE_CONTRACT, STAFF_CONTRACT } from './contract-headings';
import { readHeading } from './heading-text';
import { ISSUE_WORDS } from './issue-words';
import { OBJECTIVE_WORDS } from './objective-words';
import { STAFF_WORDS } from './staff-words';
import { NOT_USED, type UserHeadings } from './user-headings';
import { TABLE_ROLES, type HeadingWords, type TableRole } from './words';

/** Lower is more specific. */
export const RANK = { user: 0, exact: 1, words: 2, pattern: 3, weak: 4 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

export interface Meaning {
  readonly field: string;
  readonly how: 'user' | 'exact' | 'synonym';
  readonly rank: Rank;
}

export interface Dictionary {
  /** What a key may mean in a table of this role, most specific first; [] when unknown. */
  meanings(role: TableRole, key: string): readonly Meaning[];
  /** The same for a group heading joined to the heading below it: whole words and efforts only. */
  joined(role: TableRole, key: string): readonly Meaning[];
  /** The key means something in some table. */
  knows(key: string): boolean;
  /** What a person taught of a form's heading at every level, top to bottom: its field, null for 使わない; undefined when nothing. */
  taught(texts: readonly string[]): string | null | undefined;
  /** The text as it stands is one of the whole words: a cheap test for cells among data. */
  isWord(text: string): boolean;
}

interface RoleWords {
  readonly whole: ReadonlyMap<string, readonly Meaning[]>;
  readonly patterns: readonly (readonly [RegExp, string])[];
}

const MAX_CACHED = 20_000;

function compile(contract: Readonly<Record<string, string>>, words: HeadingWords<string>): RoleWords {
  const whole = new Map<string, Meaning[]>();
  const add = (text: string, meaning: Meaning): void => {
    const { key, full } = readHeading(text);
    const list = whole.get(key || full) ?? [];
    if (!list.some((each) => each.field === meaning.field)) list.push(meaning);
    whole.set(key || full, list);
  };
  for (const [field, text] of Object.entries(contract)) add(text, { field, how: 'exact', rank: RANK.exact });
  for (const rank of [RANK.words, RANK.weak] as const) {
    for (const [field, each] of Object.entries(words)) {
      const texts = (rank === RANK.words ? each.words : each.weak) ?? [];
      for (const text of texts) add(text, { field, how: 'synonym', rank });
    }
  }
  const patterns = Object.entries(words).flatMap(([field, { pattern }]) =>
    pattern ? [[pattern, field] as const] : [],
  );
  return { whole, patterns };
}

const ROLE_WORDS: Readonly<Record<TableRole, RoleWords>> = {
  issues: compile(ISSUE_CONTRACT, ISSUE_WORDS),
  objectives: compile(OBJECTIVE_CONTRACT, OBJECTIVE_WORDS),
  staff: compile(STAFF_CONTRACT, STAFF_WORDS),
};

const ALL_WORDS: ReadonlySet<string> = new Set([
  ...TABLE_ROLES.flatMap((role) => [...ROLE_WORDS[role].whole.keys()]),
  ...[ISSUE_CONTRACT, OBJECTIVE_CONTRACT, STAFF_CONTRACT].flatMap((headings) => Object.values(headings)),
  ...[ISSUE_WORDS, OBJECTIVE_WORDS, STAFF_WORDS].flatMap((words: HeadingWords<string>) =>
    Object.values(words).flatMap((each) => [...(each.words ?? []), ...(each.weak ?? [])]),
  ),
]);

/** Every known whole heading of a role with its field, for proposals. */
export function knownHeadings(role: TableRole): readonly (readonly [key: string, field: string])[] {
  return [...ROLE_WORDS[role].whole].flatMap(([key, [first]]) =>
    first && first.rank !== RANK.weak ? [[key, first.field] as const] : [],
  );
}

/** The user's own words come first; a `to` that is no contract word or synonym is ignored. */
export function createDictionary(user: UserHeadings = []): Dictionary {
  const own = ownMeanings(user.filter(({ whole }) => !whole));
  const forms = taughtForms(user);
  const cache = new Map<string, readonly Meaning[]>();
  const meanings = (role: TableRole, key: string): readonly Meaning[] => {
    if (key === '') return [];
    const at = `${role}\n${key}`;
    const cached = cache.get(at);
    if (cached) return cached;
    const found = sorted([...(own[role].get(key) ?? []), ...builtIn(ROLE_WORDS[role], key)]);
    if (cache.size < MAX_CACHED) cache.set(at, found);
    return found;
  };
  return {
    meanings,
    joined: (role, key) =>
      meanings(role, key).filter(
        ({ rank, field }) => rank <= RANK.words || (rank === RANK.pattern && EFFORT_FIELDS.has(field)),
      ),
    taught: (texts) => forms.fields.get(pathKey(texts)),
    isWord: (text) =>
      ALL_WORDS.has(text) || forms.texts.has(text.trim()) || TABLE_ROLES.some((role) => own[role].has(text)),
    knows: (key) => forms.keys.has(key) || TABLE_ROLES.some((role) => meanings(role, key).length > 0),
  };
}

function builtIn({ whole, patterns }: RoleWords, key: string): Meaning[] {
  const found = [...(whole.get(key) ?? whole.get(key.replace(/(等|欄|など)$/, '')) ?? [])];
  if (found.some(({ rank }) => rank <= RANK.words)) return found;
  for (const [pattern, field] of patterns) {
    if (pattern.test(key)) return [{ field, how: 'synonym', rank: RANK.pattern }, ...found];
  }
  return found;
}

interface TaughtForms {
  /** By the heading's levels. */
  readonly fields: ReadonlyMap<string, string | null>;
  /** Texts of single levels, as they stand and as keys. */
  readonly texts: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

const keyOfText = (text: string): string => {
  const { key, full } = readHeading(text);
  return full || key;
};
/** Levels as they stand, brackets kept: 目標（当初） and 目標（変更後） are two headings. Notes say nothing; a stroke inside of a heading is none between two. */
const pathKey = (texts: readonly string[]): string =>
  texts.map(keyOfText).filter((key) => key !== '').join('・'); // prettier-ignore
const levelsOf = (heading: string): readonly string[] => heading.split(/\s+[/／]\s+/u);
/** What a line of 様式の見出し is known by, however it is spaced. */
export const headingPathKey = (heading: string): string => pathKey(levelsOf(heading));

/** Lines of 様式の見出し | 読む項目 for objectives; a word that is none of the contract's points nowhere and is left out. */
function taughtForms(user: UserHeadings): TaughtForms {
  const fields = new Map<string, string | null>();
  const [texts, keys] = [new Set<string>(), new Set<string>()];
  for (const { from, to } of user.filter(({ whole }) => whole)) {
    const field = taughtField(to);
    if (field === undefined) continue;
    fields.set(headingPathKey(from), field);
    for (const level of [from, ...levelsOf(from)]) {
      texts.add(level.trim());
      for (const each of Object.values(readHeading(level))) if (typeof each === 'string') keys.add(each);
    }
  }
  return { fields, texts, keys };
}

/** The field that a contract word means; null for 使わない, undefined for a word that means nothing. */
export function taughtField(word: string): string | null | undefined {
  if (word.normalize('NFKC').trim() === NOT_USED) return null;
  const { key, full } = readHeading(word);
  const found = [key, full].flatMap((each) => builtIn(ROLE_WORDS.objectives, each));
  return found.find(({ rank }) => rank <= RANK.words)?.field;
}

function ownMeanings(user: UserHeadings): Record<TableRole, Map<string, Meaning[]>> {
  const own = { issues: new Map(), objectives: new Map(), staff: new Map() };
  for (const { from, to } of user) {
    const { key, full } = readHeading(from);
    const target = readHeading(to);
    for (const role of TABLE_ROLES) {
      const [meaning] = builtIn(ROLE_WORDS[role], target.key || target.full);
      if (!meaning || meaning.rank > RANK.words) continue;
      for (const each of new Set([key, full])) {
        if (each !== '') own[role].set(each, [{ field: meaning.field, how: 'user', rank: RANK.user }]);
      }
    }
  }
  return own;
}

function sorted(meanings: readonly Meaning[]): readonly Meaning[] {
  const seen = new Set<string>();
  return [...meanings]
    .sort((a, b) => a.rank - b.rank)
    .filter(({ field }) => !seen.has(field) && seen.add(field));
}
