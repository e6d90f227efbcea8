// Gives each column of a heading block at most one meaning and each field at most one column, most specific first, and
// scores how well the block fits one kind of table.
import { RANK, type Meaning, type Rank } from '../headings/dictionary';
import type { Assigned, Assignment } from './assignment-value';
import { readHeading } from '../headings/heading-text';
import { NUMBER_WORDS, type TableRole } from '../headings/words';
import { findCascade, type Cascade } from './cascade';
import { columnMeanings, isNumbered, type HeadingKnowledge } from './column-meaning';
import type { HeadingColumn, HeadingPart } from './heading-cells';

const WEIGHT: Readonly<Record<Rank, number>> = {
  [RANK.user]: 3,
  [RANK.exact]: 3,
  [RANK.words]: 2,
  [RANK.pattern]: 1.5,
  [RANK.weak]: 1,
};
/** Two columns that surely belong to a role, or three that probably do. */
const MIN_SCORE = 4;
const MIN_SHARE = 0.4;
/** Fields that several numbered columns (副担当1, 副担当2) may give together. */
const MANY = new Set(['support', 'effortSupport']);

export function assignColumns(
  knowledge: HeadingKnowledge,
  role: TableRole,
  columns: readonly HeadingColumn[],
): Assignment {
  const meanings = new Map(
    columns.map((each) => [
      each.column,
      role === 'objectives' && numbersIssue(knowledge, each, columns)
        ? ISSUE_NUMBER
        : columnMeanings(knowledge, role, each),
    ]),
  );
  const cascade = role === 'objectives' ? findCascade(columns, meanings) : null;
  const assigned = cascadeColumns(cascade);
  const taken = new Set([...assigned.values()].map(({ field }) => field));
  const wishes = columns
    .filter(({ column }) => !assigned.has(column))
    .flatMap(({ column }) => meanings.get(column)!.map((meaning) => ({ column, ...meaning })))
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  const numbered = new Set(columns.filter(isNumbered).map(({ column }) => column));
  for (const { column, field, how, rank } of wishes) {
    if (assigned.has(column) || (taken.has(field) && !(MANY.has(field) && numbered.has(column)))) continue;
    assigned.set(column, { field, how, rank });
    taken.add(field);
  }
  const left = columns.filter(({ column }) => !assigned.has(column));
  const { repeated, second } = doubles(columns, left, meanings, assigned);
  const score = scoreOf(role, columns, assigned, taken);
  return {
    role,
    columns: assigned,
    upper: cascade?.upper ?? [],
    repeated,
    second,
    // A column that is understood beside another speaks for the block, too: with its group row, 番号 and 課題名 are a pair.
    score: score > 0 ? score + second.size * WEIGHT[RANK.weak] : 0,
  };
}

const ISSUE_NUMBER: readonly Meaning[] = [{ field: 'issue', how: 'synonym', rank: RANK.words }];
const NUMBER_KEYS: ReadonlySet<string> = new Set(
  [...NUMBER_WORDS, 'コード', 'ID'].map((word) => readHeading(word).key),
);

/** 番号 under 部の重点課題 numbers the issue; not under a group over the whole table, which is a title. */
function numbersIssue(
  { dictionary }: HeadingKnowledge,
  { parts }: HeadingColumn,
  columns: readonly HeadingColumn[],
): boolean {
  if (!NUMBER_KEYS.has(parts[parts.length - 1]!.heading.key)) return false;
  return parts
    .slice(0, -1)
    .some(
      (group) =>
        dictionary.meanings('objectives', group.heading.key)[0]?.field === 'issue' &&
        !columns.every((each) => each.parts.some((part) => samePlace(part, group))),
    );
}

const samePlace = (one: HeadingPart, other: HeadingPart): boolean =>
  one.row === other.row && one.column === other.column;

/** Left columns whose meaning is taken: a twin of the same group (氏名 beside 職員番号) is none, nor an issue's words beside its number. */
function doubles(
  columns: readonly HeadingColumn[],
  left: readonly HeadingColumn[],
  meanings: ReadonlyMap<number, readonly Meaning[]>,
  assigned: ReadonlyMap<number, Assigned>,
): Pick<Assignment, 'repeated' | 'second'> {
  const repeated = new Map<number, string>();
  const second = new Map<number, string>();
  for (const column of left) {
    const first = meanings.get(column.column)?.[0];
    if (!first || first.rank > RANK.words) continue;
    const holder = columns.find((each) => assigned.get(each.column)?.field === first.field);
    if (!holder) continue;
    if (first.field === 'issue' && leafKey(holder) !== leafKey(column))
      second.set(column.column, first.field);
    else if (!sharesGroup(holder, column)) repeated.set(column.column, first.field);
  }
  return { repeated, second };
}

const leafKey = ({ parts }: HeadingColumn): string => parts[parts.length - 1]!.heading.key;
const sharesGroup = (one: HeadingColumn, other: HeadingColumn): boolean =>
  one.parts.length > 1 && other.parts.length > 1 && samePlace(one.parts[0]!, other.parts[0]!);

function cascadeColumns(cascade: Cascade | null): Map<number, Assigned> {
  const assigned = new Map<number, Assigned>();
  if (!cascade) return assigned;
  cascade.upper.forEach((column, at) => {
    const field = column === cascade.issue ? 'issue' : `upper[${at}]`;
    assigned.set(column, { field, how: 'synonym', rank: RANK.words });
  });
  if (cascade.title !== null)
    assigned.set(cascade.title, { field: 'title', how: 'synonym', rank: RANK.words });
  return assigned;
}

function scoreOf(
  role: TableRole,
  columns: readonly HeadingColumn[],
  assigned: ReadonlyMap<number, Assigned>,
  fields: ReadonlySet<string>,
): number {
  const score = [...assigned.values()].reduce((sum, { rank }) => sum + WEIGHT[rank], 0);
  if (score < MIN_SCORE || assigned.size < 2 || !fits(role, fields)) return 0;
  if (assigned.size < columns.length * MIN_SHARE && assigned.size < 5) return 0;
  return alternates(columns, assigned) ? 0 : score;
}

/** A table of a role has the columns without which it would be something else (a legend, an approval box). */
function fits(role: TableRole, fields: ReadonlySet<string>): boolean {
  const count = (...wanted: string[]): number => wanted.filter((field) => fields.has(field)).length;
  switch (role) {
    case 'issues':
      return fields.has('title') ? fields.size >= 2 : count('number', 'lead', 'related', 'vision') >= 3;
    case 'objectives':
      if (fields.has('title')) return fields.size >= 2;
      return (
        count('issue', 'target', 'action', 'deadline', 'indicator', 'lead', 'number', 'grade', 'actual') >= 3
      );
    case 'staff':
      return (
        (fields.has('name') &&
          count('number', 'employment', 'weeklyHours', 'capacity', 'routine', 'tenure') >= 1) ||
        (fields.has('number') && count('employment', 'weeklyHours', 'capacity', 'routine') >= 1)
      );
  }
}

/** 課名 ○○課 係名 ○○係 …: labels each followed by its value are no headings. */
function alternates(columns: readonly HeadingColumn[], assigned: ReadonlyMap<number, Assigned>): boolean {
  const known = columns.map(({ column }) => assigned.has(column));
  return known.length >= 4 && known.every((each, at) => each === (at % 2 === 0));
}
