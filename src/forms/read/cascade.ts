// A cascade told by position: which column is the row's own goal, which is the department's, and which are the levels above.
import { RANK, type Meaning } from '../headings/dictionary';
import { cascadeLevel, DEPARTMENT_LEVEL } from '../headings/cascade-levels';
import type { HeadingColumn } from './heading-cells';

export interface Cascade {
  /** Columns of the levels above the title, top first. */
  readonly upper: readonly number[];
  /** Column of the department's goal, when it is one of `upper`; null when another column names the issue, or none does. */
  readonly issue: number | null;
  /** Column of the lowest level when that is the title; null when a column of its own is. */
  readonly title: number | null;
}

interface Level {
  readonly column: number;
  readonly level: number;
}

/** Null unless the block has two or more different levels, one of which hangs from another. */
export function findCascade(
  columns: readonly HeadingColumn[],
  meanings: ReadonlyMap<number, readonly Meaning[]>,
): Cascade | null {
  const levels = columns.flatMap(levelOf).sort((a, b) => a.level - b.level || a.column - b.column);
  const distinct = new Set(levels.map(({ level }) => level));
  if (distinct.size < 2) return null;
  const isLevel = new Set(levels.map(({ column }) => column));
  const others = columns.filter(({ column }) => !isLevel.has(column));
  const ownTitle = others.some(({ column }) => means(meanings, column, 'title'));
  const ownIssue = others.some(({ column }) => means(meanings, column, 'issue'));
  const lowest = levels[levels.length - 1]!;
  const above = ownTitle ? levels : levels.filter(({ level }) => level < lowest.level);
  if (!ownTitle && lowest.level <= DEPARTMENT_LEVEL) return null;
  return {
    upper: above.map(({ column }) => column),
    issue: ownIssue ? null : issueOf(above),
    title: ownTitle ? null : lowest.column,
  };
}

function levelOf({ column, parts }: HeadingColumn): Level[] {
  const { key } = parts[parts.length - 1]!.heading;
  const level = cascadeLevel(key);
  return level === null ? [] : [{ column, level }];
}

const means = (meanings: ReadonlyMap<number, readonly Meaning[]>, column: number, field: string): boolean =>
  (meanings.get(column) ?? []).some((each) => each.field === field && each.rank <= RANK.words);

/** The department's goal; where a form has none, the lowest level above it. */
function issueOf(above: readonly Level[]): number | null {
  const own = above.find(({ level }) => level === DEPARTMENT_LEVEL);
  const higher = above.filter(({ level }) => level < DEPARTMENT_LEVEL);
  return own?.column ?? higher[higher.length - 1]?.column ?? null;
}
