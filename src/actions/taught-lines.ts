// What a person taught as lines of 設定: which are in force, which are not written yet, and the edits that write them.
import type { SettingsDraft } from '../domain/draft';
import { lessonKey, type Lesson } from '../domain/lesson';
import { settingsOf } from '../domain/settings';
import type { Grade } from '../domain/terms';
import { compareKey } from '../domain/text/text';
import { headingPathKey } from '../forms/headings/dictionary';
import { NOT_USED, type UserHeadings } from '../forms/headings/user-headings';
import { userHeadingsOf } from '../forms/read/settings';
import { OBJECTIVE_HEADINGS } from '../forms/write/generated/signatures';
import { settingsEdits, type SettingsLine } from '../forms/write/to-fill/settings-lines';
import type { Edit } from '../workbook/edit';
import type { Workbook } from '../workbook/port';
import type { ActionWords } from './words';

export interface LinesInForce {
  readonly headings: UserHeadings;
  /** The city's own scale, by `compareKey`. */
  readonly gradeWords: ReadonlyMap<string, Grade>;
  /** Whether a line is about this heading. */
  taught(heading: string): boolean;
}

/** The lines of 設定, with the lessons in place of those about the same thing. */
export function linesInForce(settings: SettingsDraft | null, lessons: readonly Lesson[]): LinesInForce {
  const lines = lessons.map(lineOf).filter(({ table }) => table === 'forms');
  const told = new Set(lines.map(({ name }) => headingPathKey(name)));
  const headings = [
    ...userHeadingsOf(settings).filter(({ from, whole }) => !whole || !told.has(headingPathKey(from))),
    ...lines.flatMap(({ name, value }) => (value === null ? [] : [{ from: name, to: value, whole: true }])),
  ];
  const keys = new Set(headings.flatMap(({ from, whole }) => (whole ? [headingPathKey(from)] : [])));
  return {
    headings,
    gradeWords: gradeWordsWith(settings, lessons),
    taught: (heading) => keys.has(headingPathKey(heading)),
  };
}

function gradeWordsWith(
  settings: SettingsDraft | null,
  lessons: readonly Lesson[],
): ReadonlyMap<string, Grade> {
  const words = new Map(settingsOf(settings).gradeWords);
  for (const lesson of lessons) {
    if (lesson.kind !== 'grade') continue;
    if (lesson.value === null) words.delete(compareKey(lesson.name));
    else words.set(compareKey(lesson.name), lesson.value);
  }
  return words;
}

function lineOf(lesson: Lesson): SettingsLine {
  const { name } = lesson;
  if (lesson.kind === 'grade') return { table: 'grades', name, value: lesson.value };
  const { value } = lesson;
  const word = value === null ? null : value === 'unused' ? NOT_USED : OBJECTIVE_HEADINGS[value];
  return { table: 'forms', name, value: word };
}

/** Lessons that 設定 does not say yet. */
export function unwritten(settings: SettingsDraft | null, lessons: readonly Lesson[]): readonly Lesson[] {
  const standing = new Map<string, string | null>();
  for (const { heading, field } of settings?.forms ?? [])
    standing.set(lessonKey({ kind: 'heading', name: heading.text }), field?.text ?? null);
  for (const { mark, grade } of settings?.grades ?? [])
    standing.set(lessonKey({ kind: 'grade', name: mark.text }), grade?.text ?? null);
  return lessons.filter((lesson) => (standing.get(lessonKey(lesson)) ?? null) !== lineOf(lesson).value);
}

/** The lines written into the workbook's 設定; [] where all of them stand there already. */
export const teachEdits = (
  workbook: Workbook,
  lessons: readonly Lesson[],
  words: ActionWords,
): readonly Edit[] => settingsEdits(workbook, lessons.map(lineOf), words);
