// What a column's heading may mean: group and lower headings tried together, then the lower one, then the group.
// Which meaning it gets in the end is assign-columns.ts's.
import type { FiscalYear } from '../../domain/fiscal-year';
import type { EffortUnit } from '../../domain/terms';
import { RANK, type Dictionary, type Meaning } from '../headings/dictionary';
import { withoutYear } from '../headings/heading-year';
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
    inYear(dictionary.meanings(role, key), dictionary, role, key, fiscalYear);
  const leaf = parts[parts.length - 1]!;
  for (let at = parts.length - 2; at >= 0; at -= 1) {
    const key = keyOf(parts[at]!) + keyOf(leaf);
    const joined = inYear(dictionary.joined(role, key), dictionary, role, key, fiscalYear);
    if (joined.length > 0 && joined[0]!.rank !== RANK.weak) return joined;
  }
  const own = look(keyOf(leaf));
  const group = parts[parts.length - 2];
  if (group && yearRelation(keyOf(group), fiscalYear) === 'other') return [];
  if (own.length > 0 && !(group && PLAIN_LEAF.has(keyOf(leaf)))) return own;
  if (leaf.heading.full !== leaf.heading.key && own.length === 0) {
    const full = look(leaf.heading.full);
    if (full.length > 0) return full;
  }
  return group && (isRemark(leaf) || PLAIN_LEAF.has(keyOf(leaf))) ? look(keyOf(group)) : own;
}

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

function yearRelation(key: string, fiscalYear: FiscalYear | null): 'own' | 'other' {
  const { relation } = withoutYear(key, fiscalYear);
  return relation === 'earlier' || relation === 'later' ? 'other' : 'own';
}

/** The unit that the column's headings give, lowest first. */
export const columnUnit = ({ parts }: HeadingColumn): EffortUnit | null =>
  [...parts].reverse().find(({ heading }) => heading.unit !== null)?.heading.unit ?? null;
