// A form as a person looks at it while teaching: its own headings in their order, what each was understood as, what it could be, and
// the first objectives as they are read by it. Plain data made of the draft's tables; reading them is forms/'s.
import { fieldsThatMatter, layoutOf } from '../domain/form';
import { parseGrade } from '../domain/judge/judge-marks';
import type { ColumnReading, ObjectiveTable } from '../domain/draft';
import type { Place } from '../domain/place';
import { gradeLikely } from '../domain/grade-scale';
import { compareKey } from '../domain/text/text';
import { OBJECTIVE_FIELDS, type Grade, type ObjectiveField, type Period } from '../domain/terms';

/** taught: from 設定 · unused: 使わない · twice: taught, and another column has the field already. */
export type ColumnState = 'taught' | 'unused' | 'twice' | 'sure' | 'likely' | 'unknown';

export interface FormViewColumn {
  /** As it stands, its levels joined by ` / `. */
  readonly heading: string;
  /** A1 address of its lowest cell on the form's first sheet. */
  readonly cell: string;
  /** What it is read as; null for nothing. */
  readonly field: string | null;
  readonly state: ColumnState;
  /** By the heading's words or by what the column holds. */
  readonly by: 'heading' | 'content';
  /** What it could be, likeliest first. */
  readonly likely: readonly ObjectiveField[];
  /** The first few different values. */
  readonly samples: readonly string[];
  /** Its reading matters and is not sure. */
  readonly asked: boolean;
}

/** A word that people graded with, and is none of A B C D －. */
export interface GradeWord {
  readonly mark: string;
  /** Null: not matched yet. */
  readonly grade: Grade | null;
  readonly likely: Grade | null;
  readonly count: number;
  readonly place: Place;
}

/** One objective as it is read. */
export interface FormRecord {
  readonly place: Place;
  readonly values: readonly { readonly field: string; readonly text: string }[];
}

/** A table's rows, headings included, zero-based. */
export interface FormArea {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
}

export interface FormView {
  /** Where its first table begins. */
  readonly place: Place;
  readonly layout: 'table' | 'cards';
  /** Where all of its tables begin. */
  readonly tables: readonly Place[];
  /** False: no objective can be read by it yet. */
  readonly read: boolean;
  readonly columns: readonly FormViewColumn[];
  readonly words: readonly GradeWord[];
  /** Fields that matter in the round and that the form has no place for, as far as it is understood. */
  readonly missing: readonly ObjectiveField[];
  readonly records: readonly FormRecord[];
  /** Rows of tables; none for cards. */
  readonly areas: readonly FormArea[];
  /** Of cards, where values stand and where there is room for them (`sheet!A1`) → the column's place in `columns`. */
  readonly spots: ReadonlyMap<string, number>;
  /** Headings and grade words to be asked about. */
  readonly asked: number;
}

export interface ViewOptions {
  readonly period: Period;
  /** The city's own scale, by `compareKey`. */
  readonly gradeWords: ReadonlyMap<string, Grade>;
  /** Whether a person taught the heading. */
  taught(heading: string): boolean;
}

const RECORDS = 3;
const SAMPLES = 3;

/** Tables of one form; `read` is false for one that is only offered. */
export function viewForm(
  tables: readonly [ObjectiveTable, ...ObjectiveTable[]],
  read: boolean,
  options: ViewOptions,
): FormView {
  const [first] = tables;
  const missing = missingIn(first, read, options.period);
  const columns = first.columns.map((column) => viewColumn(column, tables, read, missing, options));
  const words = gradeWords(tables, options);
  const layout = layoutOf(first);
  return {
    ...(layout === 'cards'
      ? { areas: [], spots: spotsOf(tables) }
      : { areas: tables.flatMap(areaOf), spots: new Map() }),
    ...{ place: first.place, layout, tables: tables.map(({ place }) => place), read },
    ...{ columns, words, missing, records: read ? recordsOf(tables) : [] },
    asked: columns.filter(({ asked }) => asked).length + words.filter(({ grade }) => grade === null).length,
  };
}

function missingIn(
  { columns, absent, rows }: ObjectiveTable,
  read: boolean,
  period: Period,
): ObjectiveField[] {
  const held = new Set(columns.flatMap(({ field, how }) => (isUsed(how) && field !== null ? [field] : [])));
  const said = (field: ObjectiveField): boolean => rows.some((row) => row.said[field] !== undefined);
  // 課名 may stand in the title; whether it does is known of a form that is read.
  const elsewhere = (field: ObjectiveField): boolean =>
    read && field === 'division' && !absent.includes(field);
  return fieldsThatMatter(period).filter((field) => !held.has(field) && !said(field) && !elsewhere(field));
}

const isUsed = (how: ColumnReading['how']): boolean =>
  how !== 'doubtful' && how !== 'repeated' && how !== 'unknown';

function viewColumn(
  column: ColumnReading,
  tables: readonly ObjectiveTable[],
  read: boolean,
  missing: readonly ObjectiveField[],
  { period, taught }: ViewOptions,
): FormViewColumn {
  const { heading, cell, how } = column;
  const state = stateOf(column, taught);
  const field = isUsed(how) ? column.field : null;
  const samples = samplesOf(column, tables);
  const likely = likelyOf(column, field, samples);
  const matters = new Set<string>(fieldsThatMatter(period));
  return {
    ...{ heading, cell, field, state, likely, samples },
    by: how === 'content' || how === 'likely' ? 'content' : 'heading',
    asked:
      (state === 'likely' && field !== null && matters.has(field)) ||
      (state === 'unknown' && (!read || likely.some((each) => missing.includes(each)))),
  };
}

function stateOf({ heading, field, how }: ColumnReading, taught: ViewOptions['taught']): ColumnState {
  if (how === 'user') return field === null ? 'unused' : 'taught';
  if (taught(heading)) return 'twice';
  if (how === 'likely') return 'likely';
  return isUsed(how) && field !== null ? 'sure' : 'unknown';
}

const FIELDS: ReadonlySet<string> = new Set(OBJECTIVE_FIELDS);
const isField = (field: string | null | undefined): field is ObjectiveField => FIELDS.has(field ?? '');

/** What it is read as stands first; short words of a scale of the city's own are no evidence, but a grade's for all that. */
function likelyOf(
  { field, likely = [] }: ColumnReading,
  read: string | null,
  samples: readonly string[],
): readonly ObjectiveField[] {
  const scale = samples.length > 0 && samples.every((text) => text.length <= LONGEST_GRADE && gradeLikely(text) !== null); // prettier-ignore
  return [...new Set([read, field, ...likely, ...(scale ? ['grade'] : [])])].filter(isField);
}
const LONGEST_GRADE = 16;

function samplesOf({ heading, field }: ColumnReading, tables: readonly ObjectiveTable[]): readonly string[] {
  const found = new Set<string>();
  for (const { rows } of tables)
    for (const { said, extra } of rows) {
      const own = extra.find((each) => each.heading === heading)?.said;
      const text = (own ?? (isField(field) ? said[field] : undefined))?.text;
      if (text !== undefined) found.add(text);
      if (found.size === SAMPLES) return [...found];
    }
  return [...found];
}

function gradeWords(
  tables: readonly ObjectiveTable[],
  { gradeWords: known }: ViewOptions,
): readonly GradeWord[] {
  const found = new Map<string, { mark: string; count: number; place: Place }>();
  for (const { rows } of tables)
    for (const { said } of rows) {
      const { grade } = said;
      if (!grade || (parseGrade(grade) !== null && !known.has(compareKey(grade.text)))) continue;
      const key = compareKey(grade.text);
      const before = found.get(key);
      if (before) before.count += 1;
      else found.set(key, { mark: grade.text, count: 1, place: grade.place });
    }
  return [...found].map(([key, each]) => ({
    ...each,
    grade: known.get(key) ?? null,
    likely: gradeLikely(each.mark),
  }));
}

function recordsOf(tables: readonly ObjectiveTable[]): readonly FormRecord[] {
  const rows = tables.flatMap((table) => table.rows).slice(0, RECORDS);
  return rows.map(({ place, said }) => ({
    place,
    values: OBJECTIVE_FIELDS.flatMap((field) => {
      const text = said[field]?.text;
      return text === undefined ? [] : [{ field, text }];
    }),
  }));
}

const areaOf = ({ place, headingRows, bodyRows }: ObjectiveTable): readonly FormArea[] =>
  place.sheet === null
    ? []
    : [{ sheet: place.sheet, top: headingRows[0] - 1, bottom: Math.max(headingRows[1], bodyRows[1]) - 1 }];

function spotsOf(tables: readonly ObjectiveTable[]): ReadonlyMap<string, number> {
  const spots = new Map<string, number>();
  for (const { columns, rows } of tables) {
    const at = (heading: (column: ColumnReading) => boolean, { sheet, cell }: Place): void => {
      const index = columns.findIndex(heading);
      if (index >= 0) spots.set(spotKey(sheet, cell), index);
    };
    for (const { said, extra, blanks = {} } of rows) {
      for (const [field, one] of Object.entries(said)) at((each) => each.field === field, one.place);
      for (const [field, place] of Object.entries(blanks)) at((each) => each.field === field, place);
      for (const one of extra) at(({ heading }) => heading === one.heading, one.said.place);
    }
  }
  return spots;
}

/** A cell's key in `spots`. */
export const spotKey = (sheet: string | null, cell: string | null): string => `${sheet}!${cell}`;
