// How a table of heading words is written down: for each field its synonyms, general words and endings.
// The words themselves stand in one file for each kind of table.

/** Kinds of tables that hold rows of the domain. */
export const TABLE_ROLES = ['issues', 'objectives', 'staff'] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

export interface FieldWords {
  /** Whole headings that mean this field and nothing else. */
  readonly words?: readonly string[];
  /** General words: used only when nothing more specific claims the field. */
  readonly weak?: readonly string[];
  /** Told by a part of the heading, tried after whole words (keys of heading-text.ts, without white space). */
  readonly pattern?: RegExp;
}

export type HeadingWords<Field extends string> = { readonly [F in Field]: FieldWords };

/** Headings that number a row in any kind of table. */
export const NUMBER_WORDS = [
  'No',
  '№',
  '番号',
  '項番',
  '整理番号',
  '通し番号',
  '通番',
  '連番',
  '番',
  '#',
] as const;
