// What the columns of a sheet's objectives mean, from all that they show. The dictionary's own reading comes in as evidence among
// the others; what is understood here is what the rows are read by.
import { OBJECTIVE_FIELDS } from '../../../domain/terms';
import { RANK, type Meaning, type Rank } from '../../headings/dictionary';
import { assign, NEAR, SURE, type Candidate, type Given } from '../assignment/assign';
import { assignColumns } from '../assign-columns';
import type { Assigned, Assignment } from '../assignment-value';
import { headingMeanings, namesOtherYear, taughtOf, type HeadingKnowledge } from '../column-meaning';
import { contentsOf, type Sample } from '../evidence/contents';
import type { KnownWorld } from '../evidence/known';
import { contentScores, headingScores } from '../evidence/scores';
import { type HeadingColumn } from '../heading-cells';

export { signatureOf } from '../heading-cells';

export interface Understanding {
  readonly assignment: Assignment;
  /** The headings' texts at every level. */
  readonly texts: readonly string[];
  /** By column, as it was given. */
  readonly given: ReadonlyMap<number, Given>;
  /** Points of the whole. */
  readonly points: number;
}

/** By the headings as they stand over their columns. */
export type Understood = ReadonlyMap<string, Understanding>;

const FIELDS: readonly string[] = OBJECTIVE_FIELDS;
/** What was understood is not weighed against words again. */
const EACH_COLUMN = 100;

export interface ColumnEvidence {
  readonly column: HeadingColumn;
  readonly samples: readonly (Sample | null)[];
}

/** Null where the columns together are no objectives. */
export function understandColumns(
  knowledge: HeadingKnowledge,
  columns: readonly ColumnEvidence[],
  known: KnownWorld,
): Understanding | null {
  const headings = columns.map(({ column }) => column);
  const byWords = assignColumns(knowledge, 'objectives', headings);
  const levels = new Map(byWords.upper.map((column) => [column, byWords.columns.get(column)!.field]));
  const candidates = columns.map((each) =>
    atLevel(
      levels.get(each.column.column),
      candidateOf(knowledge, each, known, byWords.columns.get(each.column.column)),
    ),
  );
  const given = assign(candidates, [...FIELDS, ...[...levels.values()].filter((field) => field !== 'issue')]);
  const kept = given.map((each) =>
    each.field !== null && each.margin >= nearestFor(each.field) ? each : null,
  );
  if (!isObjectives(kept)) return null;
  return {
    assignment: assignmentOf(headings, kept, given, candidates, byWords),
    texts: headings.flatMap(({ parts }) => parts.map(({ text }) => text)),
    given: new Map(headings.map(({ column }, at) => [column, given[at]!])),
    points: kept.reduce((sum, each) => sum + (each?.points ?? 0), 0),
  };
}

/** The fields that each column could be, likeliest first, whether or not the columns together are objectives. */
export function weighColumns(
  knowledge: HeadingKnowledge,
  columns: readonly ColumnEvidence[],
  known: KnownWorld,
): readonly (readonly string[])[] {
  const candidates = columns.map((each) => candidateOf(knowledge, each, known, undefined));
  return assign(candidates, FIELDS).map(({ likely }) => likely);
}

/** A level above the title is told by its position, whatever else its column could be. */
const atLevel = (level: string | undefined, candidate: Weighed): Weighed =>
  level === undefined ? candidate : { ...candidate, scores: new Map([[level, EACH_COLUMN]]) };

/** Without its title no objective is read at all: the likeliest column is taken, and asked about. */
const nearestFor = (field: string): number => (field === 'title' ? NEAR / 4 : NEAR);

interface Weighed extends Candidate {
  readonly meanings: readonly Meaning[];
  /** 使わない */
  readonly unused?: boolean;
}

/** What the words of the whole block gave a column, years and rounds minded, counts beside the column's own evidence. */
const BY_WORDS: Readonly<Record<Rank, number>> = {
  [RANK.user]: 50,
  [RANK.exact]: 4,
  [RANK.words]: 4,
  [RANK.pattern]: 3,
  [RANK.weak]: 2,
};
/** What a column holds speaks against the field: words count for less then, but for something. */
const RULED_OUT = -4;
const FEW = 3;
const ALONE = 2;
/** Enough to be used where nothing else claims field or column. */
const SAID_BY_WORDS = 4.5;

const withMeaning = (byWords: Assigned | undefined, meanings: readonly Meaning[]): readonly Meaning[] => {
  if (!byWords || meanings.some(({ field }) => field === byWords.field)) return meanings;
  const { field, rank } = byWords;
  return [...meanings, { field, how: 'synonym', rank }];
};

function candidateOf(
  knowledge: HeadingKnowledge,
  { column, samples }: ColumnEvidence,
  known: KnownWorld,
  byWords: Assigned | undefined,
): Weighed {
  const meanings = withMeaning(byWords, headingMeanings(knowledge, 'objectives', column));
  const parts = column.parts.map(({ heading }) => heading);
  const contents = contentsOf(samples, known);
  const { mask, texts } = contents;
  const taught = taughtOf(knowledge, column.parts);
  if (taught !== undefined) {
    const scores = new Map(taught === null ? [] : [[taught, EACH_COLUMN]]);
    return { scores, mask, texts, meanings: taught === null ? [] : meanings, unused: taught === null };
  }
  if (!byWords && meanings.length === 0 && namesOtherYear(knowledge, column))
    return { scores: new Map(), mask, texts, meanings };
  const words = headingScores({ meanings, leaf: parts.at(-1)!, groups: parts.slice(0, -1) }, FIELDS);
  const held = contentScores(contents, FIELDS, known.people.size > 0);
  const scores = new Map(
    FIELDS.map((field) => {
      const holds = held.get(field) ?? 0;
      const said = words.get(field) ?? 0;
      // A value or two below a heading that says nothing of the field may be anything.
      const points = said + holds - (said <= 0 && contents.filled < FEW ? ALONE : 0);
      if (byWords?.field !== field) return [field, points];
      // What a person wrote under a known heading may be unreadable; the column is what it says all the same.
      return [field, Math.max(points + (holds > RULED_OUT ? BY_WORDS[byWords.rank] : 0), SAID_BY_WORDS)];
    }),
  );
  return { scores, mask, texts, meanings };
}

/** A title and what an objective is measured, dated or held by. */
function isObjectives(given: readonly (Given | null)[]): boolean {
  const fields = new Set(given.flatMap((each) => each?.field ?? []));
  const telling = [
    'issue',
    'action',
    'indicator',
    'target',
    'deadline',
    'lead',
    'grade',
    'progress',
    'actual',
  ];
  return fields.has('title') && telling.filter((field) => fields.has(field)).length >= 2;
}

function assignmentOf(
  headings: readonly HeadingColumn[],
  given: readonly (Given | null)[],
  all: readonly Given[],
  candidates: readonly Weighed[],
  byWords: Assignment,
): Assignment {
  const columns = new Map<number, Assigned>();
  given.forEach((each, at) => {
    if (each?.field)
      columns.set(headings[at]!.column, assignedOf(each.field, each, candidates[at]!.meanings));
  });
  const fields = new Set([...columns.values()].map(({ field }) => field));
  const free = (column: number): boolean => !columns.has(column);
  return {
    role: 'objectives',
    columns,
    upper: byWords.upper,
    repeated: new Map([...byWords.repeated].filter(([column, field]) => free(column) && fields.has(field))),
    second: new Map([...byWords.second].filter(([column, field]) => free(column) && fields.has(field))),
    unused: new Set(headings.flatMap(({ column }, at) => (candidates[at]!.unused ? [column] : []))),
    likely: new Map(headings.map(({ column }, at) => [column, all[at]!.likely])),
    score: EACH_COLUMN * columns.size,
  };
}

function assignedOf(field: string, { margin }: Given, meanings: readonly Meaning[]): Assigned {
  const known = meanings.find((meaning) => meaning.field === field);
  if (known) return { field, how: known.how, rank: known.rank };
  return { field, how: margin >= SURE ? 'content' : 'likely', rank: RANK.pattern };
}
