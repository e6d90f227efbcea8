// What a person teaches of a city's own form: one heading or one grade word each, the later in place of the earlier. Which words
// 設定 has for it is forms/'s.
import { compareKey } from './text/text';
import type { Grade, ObjectiveField } from './terms';

export type Lesson =
  /** A heading as it stands, its levels joined by ` / `. `unused`: 使わない; null: what was taught of it is forgotten. */
  | { readonly kind: 'heading'; readonly name: string; readonly value: ObjectiveField | 'unused' | null }
  /** A mark, word or number of the city's own scale; null: forgotten. */
  | { readonly kind: 'grade'; readonly name: string; readonly value: Grade | null };

/** Two lessons about one thing have the same key. */
export const lessonKey = ({ kind, name }: Pick<Lesson, 'kind' | 'name'>): string =>
  `${kind}\n${compareKey(name)}`;

export const withLesson = (lessons: readonly Lesson[], lesson: Lesson): readonly Lesson[] => [
  ...lessons.filter((each) => lessonKey(each) !== lessonKey(lesson)),
  lesson,
];
