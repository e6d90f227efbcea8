// What a column's heading may mean: group and lower headings tried together, then the lower one, then the group.
// Which meaning it gets in the end is assign-columns.ts's.
import type { FiscalYear } from '../../domain/fiscal-year';
import type { EffortUnit } from '../../domain/terms';
import { RANK, type Dictionary, type Meaning } from '../headings/dictionary';
import { withoutYear, type YearRelation } from '../headings/heading-year';
import type { TableRole } from '../headings/words';
import type { HeadingColumn, HeadingPart } from './heading-cells';

export interface HeadingKnowledge {
  readonly dictionary: Dictionary;
  /** The sheet's own year, when its title tells it. */
  readonly fiscalYear: FiscalYear | null;
}

const keyOf = ({ heading }: HeadingPart): string => heading.key || heading.full;
/** （主） or （ABC） alone under a heading says something about it, and is no heading of its own. */
const isRemark = ({ heading }: HeadingPart): boolean => heading.key === '';
/** Lower headings that only say "the thing itself". */
const PLAIN_LEAF = new Set(['内容', '数値', '値', '記入欄', '欄', '年度']);

/** Possible meanings, most specific first; [] for an unknown heading. */
export function columnMeanings(
  { dictionary, fiscalYear }: HeadingKnowledge,
  role: TableRole,
  { parts }: HeadingColumn,
): readonly Meaning[] {
  const look = (key: string): readonly Meaning[] =>
    inYear(dictionary.meanings(role, unnumbered(key)), dictionary, role, unnumbered(key), fiscalYear);
  const leaf = parts[parts.length - 1]!;
  for (let at = parts.length - 2; at >= 0; at -= 1) {
    const key = unnumbered(keyOf(parts[at]!) + keyOf(leaf));
    const joined = inYear(dictionary.joined(role, key), dictionary, role, key, fiscalYear);
    if (joined.length > 0 && joined[0]!.rank !== RANK.weak) return joined;
  }
  const own = look(keyOf(leaf));
  const group = parts[parts.length - 2];
  if (!group) return own.length > 0 ? own : look(leaf.heading.full);
  const groupYear = withoutYear(keyOf(group), fiscalYear);
  if (groupYear.relation === 'earlier' || groupYear.relation === 'later') return [];
  const leafYear = withoutYear(keyOf(leaf), fiscalYear);
  if (leafYear.relation !== 'none' && leafYear.key === '')
    return ofYear(leafYear.relation, look(keyOf(group)));
  if (isRemark(leaf) || PLAIN_LEAF.has(keyOf(leaf))) {
    const full = isRemark(leaf) ? look(leaf.heading.full) : [];
    return full.length > 0 ? full : look(keyOf(group));
  }
  return own.length > 0 ? own : look(leaf.heading.full);
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
