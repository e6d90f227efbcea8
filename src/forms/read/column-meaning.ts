// What a column's heading may mean: group and lower headings tried together, then the lower one, then the group.
// Which meaning it gets in the end is assign-columns.ts's.
import type { FiscalYear } from '../../domain/time/fiscal-year';
import type { EffortUnit } from '../../domain/terms';
import { RANK, type Dictionary, type Meaning } from '../headings/dictionary';
import { headingRound, inRound } from '../headings/heading-round';
import { withoutYear, type YearRelation } from '../headings/heading-year';
import type { TableRole } from '../headings/words';
import type { HeadingColumn, HeadingPart } from './heading-cells';
import type { Assignment } from './assignment-value';

/** How a heading block was understood; what it is made of is assign-columns.ts's and form/understand.ts's. */
export interface UnderstoodBlock {
  readonly assignment: Assignment;
  /** Its headings' texts at every level. */
  readonly texts: readonly string[];
}

export interface HeadingKnowledge {
  readonly dictionary: Dictionary;
  /** The sheet's own year, when its title tells it. */
  readonly fiscalYear: FiscalYear | null;
  /** Heading blocks that were understood from all that they show, by their headings. */
  readonly understood?: ReadonlyMap<string, UnderstoodBlock>;
}

const keyOf = ({ heading }: HeadingPart): string => heading.key || heading.full;
/** （主） or （ABC） alone under a heading says something about it, and is no heading of its own. */
const isRemark = ({ heading }: HeadingPart): boolean => heading.key === '';
/** Lower headings that only say "the thing itself". */
const PLAIN_LEAF = new Set(['内容', '名称', '題名', 'タイトル', '数値', '値', '記入欄', '欄', '年度']);

/** 主 or 副 over 職員番号 | 割合 stands for 主担当 or 副担当. */
const PERSON = /^(主|正|副)$/;
const TARGET_HINT = /数値|水準|基準|どこまで|姿|状態|レベル|指標/;

/** What a person taught of this heading, at every level or by its lowest; null for 使わない, undefined when nothing. */
export function taughtOf(
  { dictionary }: HeadingKnowledge,
  parts: readonly HeadingPart[],
): string | null | undefined {
  const texts = parts.map(({ text }) => text.replace(/\s*\n\s*/g, ' '));
  const whole = dictionary.taught(texts);
  return whole !== undefined || texts.length === 1 ? whole : dictionary.taught(texts.slice(-1));
}

/** Possible meanings, most specific first; [] for an unknown heading. */
export function columnMeanings(
  knowledge: HeadingKnowledge,
  role: TableRole,
  { parts }: HeadingColumn,
): readonly Meaning[] {
  const taught = role === 'objectives' ? taughtOf(knowledge, parts) : undefined;
  if (taught !== undefined) return taught === null ? [] : [{ field: taught, how: 'user', rank: RANK.user }];
  return meaningsOf(knowledge, role, parts);
}

/**
 * Every meaning that the dictionary knows for a heading, for weighing against what the column holds: what group and heading say
 * together, and the heading by itself, which a group does not overrule (担当・業務量 over 主担当 is a person).
 */
export function headingMeanings(
  knowledge: HeadingKnowledge,
  role: TableRole,
  column: HeadingColumn,
): readonly Meaning[] {
  const together = columnMeanings(knowledge, role, column);
  const { parts } = column;
  const leaf = parts[parts.length - 1]!;
  const groups = parts.slice(0, -1);
  const dated = groups.some(
    (group) => headingRound(keyOf(group)) !== null || isOfOtherYear(group, knowledge.fiscalYear),
  );
  if (groups.length === 0 || dated || PERSON.test(keyOf(leaf))) return together;
  const own = hinted(look(knowledge, role, keyOf(leaf)), leaf);
  if (!own.some(({ rank }) => rank <= RANK.words)) return [...together, ...own];
  const others = together.filter(({ field }) => !own.some((each) => each.field === field));
  return [...own, ...others.map((each) => ({ ...each, rank: RANK.pattern }))];
}

const isOfOtherYear = (part: HeadingPart, fiscalYear: FiscalYear | null): boolean => {
  const { relation } = withoutYear(keyOf(part), fiscalYear);
  return relation === 'earlier' || relation === 'later';
};

/** R5 | R6 | R7, 30年度目標: what belongs to another year is no field of this one, whatever its words. */
export const namesOtherYear = ({ fiscalYear }: HeadingKnowledge, { parts }: HeadingColumn): boolean =>
  parts.some((part) => isOfOtherYear(part, fiscalYear));

/** By texts and groups alone, wherever the column stands. */
function meaningsOf(
  knowledge: HeadingKnowledge,
  role: TableRole,
  parts: readonly HeadingPart[],
): readonly Meaning[] {
  const leaf = parts[parts.length - 1]!;
  const groups = parts.slice(0, -1).reverse();
  for (const group of groups) {
    const joined = joinedMeanings(knowledge, role, group, leaf);
    if (joined.length > 0) return joined;
  }
  const own = hinted(look(knowledge, role, keyOf(leaf)), leaf);
  const [group] = groups;
  const byItself = own.length > 0 ? own : look(knowledge, role, leaf.heading.full);
  if (!group) return byItself;
  const round = groups.map((each) => headingRound(keyOf(each))).find((each) => each !== null);
  if (round) return inRound(round, byItself);
  return underGroup(knowledge, role, group, leaf, byItself);
}

const look = (
  { dictionary, fiscalYear }: HeadingKnowledge,
  role: TableRole,
  text: string,
): readonly Meaning[] => {
  const key = unnumbered(text);
  return inYear(dictionary.meanings(role, key), dictionary, role, key, fiscalYear);
};

/** A group and a lower heading read as one word: 従事割合 + 主, 主 + 職員番号. */
function joinedMeanings(
  { dictionary, fiscalYear }: HeadingKnowledge,
  role: TableRole,
  group: HeadingPart,
  leaf: HeadingPart,
): readonly Meaning[] {
  const upper = keyOf(group);
  const words = PERSON.test(upper) ? [upper, `${upper.replace('正', '主')}担当`] : [upper];
  for (const word of words) {
    const key = unnumbered(word + keyOf(leaf));
    const joined = inYear(dictionary.joined(role, key), dictionary, role, key, fiscalYear);
    if (joined.length > 0 && joined[0]!.rank !== RANK.weak) return joined;
  }
  return [];
}

/** What a lower heading means under its group: years and rounds change it, plain words and remarks leave it to the group. */
function underGroup(
  knowledge: HeadingKnowledge,
  role: TableRole,
  group: HeadingPart,
  leaf: HeadingPart,
  byItself: readonly Meaning[],
): readonly Meaning[] {
  const { fiscalYear } = knowledge;
  const ofGroup = (): readonly Meaning[] => look(knowledge, role, keyOf(group));
  const groupYear = withoutYear(keyOf(group), fiscalYear);
  if (groupYear.relation === 'earlier' || groupYear.relation === 'later') return [];
  const leafYear = withoutYear(keyOf(leaf), fiscalYear);
  if (leafYear.relation !== 'none' && leafYear.key === '') return ofYear(leafYear.relation, ofGroup());
  const round = headingRound(keyOf(leaf));
  if (round) return inRound(round, ofGroup()).map((meaning) => ({ ...meaning, rank: RANK.pattern }));
  if (isRemark(leaf) || PLAIN_LEAF.has(keyOf(leaf))) {
    const full = isRemark(leaf) ? look(knowledge, role, leaf.heading.full) : [];
    return full.length > 0 ? full : ofGroup();
  }
  return byItself.length > 0 || !group.alone ? byItself : ofGroup();
}

/** The key only makes the heading above it more precise: 年度末, 数値, R6. */
export const isRefinement = (key: string): boolean =>
  PLAIN_LEAF.has(key) || headingRound(key) !== null || withoutYear(key, null).key === '';

/** 目標（数値等）, 目標（年度末の姿）: the brackets tell that the target is meant. */
function hinted(meanings: readonly Meaning[], { heading: { key, full } }: HeadingPart): readonly Meaning[] {
  const target = meanings.find(({ field }) => field === 'target');
  if (!target || key === full || !TARGET_HINT.test(full.replace(key, ''))) return meanings;
  return [{ ...target, rank: RANK.words }];
}

/** 目標値 over R5 | R6 | R7: the sheet's own year is meant; an earlier year's result is the baseline. */
function ofYear(relation: YearRelation, group: readonly Meaning[]): readonly Meaning[] {
  if (relation === 'same') return group;
  const past = relation === 'earlier' && group.some(({ field }) => field === 'actual');
  return past ? [{ field: 'baseline', how: 'synonym', rank: RANK.words }] : [];
}

/** 副担当1, 副担当2: one of several columns of the same meaning. */
const NUMBERED = /^(副担当者?|副担|副)(\d+)/;
const unnumbered = (key: string): string => key.replace(NUMBERED, '$1');
export const isNumbered = ({ parts }: HeadingColumn): boolean =>
  parts.some((part) => NUMBERED.test(keyOf(part)));

/** A leading year of another year changes what a heading means: an earlier 実績 is the baseline, the rest is not ours. */
function inYear(
  plain: readonly Meaning[],
  dictionary: Dictionary,
  role: TableRole,
  key: string,
  fiscalYear: FiscalYear | null,
): readonly Meaning[] {
  const { key: rest, relation } = withoutYear(key, fiscalYear);
  if (relation === 'none' || plain.some(({ rank }) => rank <= RANK.exact)) return plain;
  if (relation === 'same') return dictionary.meanings(role, rest);
  const past = relation === 'earlier' && /^(の)?(実績|実績値|現状|現状値|値|実績数値)$/.test(rest);
  return past ? [{ field: 'baseline', how: 'synonym', rank: RANK.words }] : [];
}

/** The unit that the column's headings give, lowest first. */
export const columnUnit = ({ parts }: HeadingColumn): EffortUnit | null =>
  [...parts].reverse().find(({ heading }) => heading.unit !== null)?.heading.unit ?? null;
