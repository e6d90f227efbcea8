// 様式の読み方: the forms of a department's objectives as they are understood, how one would be read with what a person teaches, and the
// lines of 設定 that write it down. Nothing is written here.
import { tablesByForm } from '../domain/form';
import type { AnyTable, Draft, ObjectiveTable, SettingsDraft } from '../domain/draft';
import type { Place } from '../domain/place';
import { gradeOf, settingsOf } from '../domain/settings';
import type { Grade, ObjectiveField, Period } from '../domain/terms';
import { compareKey } from '../domain/text/text';
import { headingPathKey } from '../forms/headings/dictionary';
import { NOT_USED, type UserHeadings } from '../forms/headings/user-headings';
import { readDraftFile } from '../forms/read/draft-file';
import { knownFrom, type KnownWorld } from '../forms/read/evidence/known';
import { offeredForm } from '../forms/read/form/offered';
import { userHeadingsOf } from '../forms/read/settings';
import { OBJECTIVE_HEADINGS } from '../forms/write/generated/signatures';
import { settingsEdits } from '../forms/write/to-fill/settings-lines';
import type { Edit } from '../workbook/edit';
import type { Workbook } from '../workbook/port';
import { viewForm, type FormView } from './form-view';
import type { ActionWords } from './words';

/** One line of 設定 to be written; `value` null takes the line away. */
export interface Lesson {
  readonly table: 'forms' | 'grades';
  /** A heading as it stands, its levels joined by ` / `; or a mark or word of the city's own scale. */
  readonly name: string;
  /** The contract's word or 使わない; or A B C D －. */
  readonly value: string | null;
}

export const headingLesson = (heading: string, field: ObjectiveField | null): Lesson => ({
  ...{ table: 'forms', name: heading },
  value: field === null ? NOT_USED : OBJECTIVE_HEADINGS[field],
});
export const gradeLesson = (mark: string, grade: Grade): Lesson => ({
  table: 'grades',
  name: mark,
  value: grade,
});

export interface TeachSource {
  readonly draft: Draft;
  readonly period: Period;
  /** The lines that the draft was read by. */
  readonly settings: SettingsDraft | null;
  /** Workbooks at hand, whose sheets can be read again. */
  readonly workbooks: readonly Workbook[];
}

/** Two lessons about one thing have the same key; the later one counts. */
export const lessonKey = ({ table, name }: Pick<Lesson, 'table' | 'name'>): string =>
  `${table}\n${table === 'forms' ? headingPathKey(name) : compareKey(name)}`;

/** Every form of objectives, the ones with something to ask first; then sheets that are not understood and may hold one. */
export function formViews(source: TeachSource): readonly FormView[] {
  const lines = linesOf(source, []);
  const known = knownFrom(source.draft.files);
  const read = tablesByForm(source.draft).flatMap((same) =>
    isObjectives(same) ? [viewForm(same, true, lines)] : [],
  );
  const offered = sheetsToOffer(source).flatMap(({ file, grid }) => {
    const table = offeredForm({ file, grid }, { headings: lines.headings, known });
    return table ? [viewForm([table], false, lines)] : [];
  });
  const asked = ({ asked: count }: FormView): number => Number(count > 0);
  return [...[...read].sort((a, b) => asked(b) - asked(a)), ...offered];
}

const isObjectives = (
  tables: readonly [AnyTable, ...AnyTable[]],
): tables is readonly [ObjectiveTable, ...ObjectiveTable[]] => tables[0].role === 'objectives';

/** Sheets at hand that are nothing to us. */
const sheetsToOffer = ({ draft, workbooks }: TeachSource) =>
  draft.files.flatMap(({ file, sheets }) =>
    (workbooks.find(({ name }) => name === file)?.grids ?? []).flatMap((grid) =>
      sheets.some(({ sheet, role }) => sheet === grid.name && role === 'ignored') ? [{ file, grid }] : [],
    ),
  );

/** The form as its sheets would be read with the lessons; as it is where its workbook is not at hand. */
export function taughtForm(source: TeachSource, form: FormView, lessons: readonly Lesson[]): FormView {
  const lines = linesOf(source, lessons);
  const known = knownFrom(source.draft.files);
  const tables = form.tables
    .slice(0, MOST_SHEETS)
    .flatMap((place): Again[] => readAgain(source, place, lines, known));
  const read = tables.filter((table) => table.read).map(({ table }) => table);
  const offered = tables.map(({ table }) => table);
  const [first, ...more] = read.length > 0 ? read : offered;
  if (!first) return form;
  return { ...viewForm([first, ...more], read.length > 0, lines), tables: form.tables };
}

/** Sheets of the form that are read again after every answer. */
const MOST_SHEETS = 12;

interface Again {
  readonly table: ObjectiveTable;
  readonly read: boolean;
}

function readAgain(
  { workbooks }: TeachSource,
  { file, sheet }: Place,
  { headings }: Lines,
  known: KnownWorld,
): Again[] {
  const workbook = workbooks.find(({ name }) => name === file);
  const grid = workbook?.grids.find(({ name }) => name === sheet);
  if (!workbook || !grid) return [];
  const { sheets } = readDraftFile({ ...workbook, grids: [grid] }, { headings, known });
  const tables = sheets.flatMap((each) => each.tables).filter((table): table is ObjectiveTable => table.role === 'objectives'); // prettier-ignore
  if (tables.length > 0) return tables.map((table) => ({ table, read: true }));
  const offered = offeredForm({ file, grid }, { headings, known });
  return offered ? [{ table: offered, read: false }] : [];
}

interface Lines {
  readonly period: Period;
  readonly headings: UserHeadings;
  readonly gradeWords: ReadonlyMap<string, Grade>;
  taught(heading: string): boolean;
}

/** The lines in force, with the lessons in place of those about the same thing. */
function linesOf({ settings, period }: TeachSource, lessons: readonly Lesson[]): Lines {
  const told = new Map(lessons.map((lesson) => [lessonKey(lesson), lesson]));
  const standing = userHeadingsOf(settings).filter(
    ({ from, whole }) => !whole || !told.has(lessonKey({ table: 'forms', name: from })),
  );
  const forms = [...told.values()].flatMap(({ table, name, value }) =>
    table === 'forms' && value !== null ? [{ from: name, to: value, whole: true }] : [],
  );
  const headings = [...standing, ...forms];
  const gradeWords = new Map(settingsOf(settings).gradeWords);
  for (const { table, name, value } of told.values()) {
    const grade = table === 'grades' && value !== null ? gradeOf(value) : null;
    if (grade) gradeWords.set(compareKey(name), grade);
    else if (table === 'grades') gradeWords.delete(compareKey(name));
  }
  const keys = new Set(headings.flatMap(({ from, whole }) => (whole ? [headingPathKey(from)] : [])));
  return { period, headings, gradeWords, taught: (heading) => keys.has(headingPathKey(heading)) };
}

/** The lines written into the workbook's 設定; [] where all of them stand there already. */
export const teachEdits = (
  workbook: Workbook,
  lessons: readonly Lesson[],
  words: ActionWords,
): readonly Edit[] => settingsEdits(workbook, lessons, words);
