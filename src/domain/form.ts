// The forms that sheets share: one for all tables of one role with the same headings, however many workbooks use it. What a form
// means was decided when it was read; here it is only gathered.
import type { AnyTable, ColumnReading, Draft } from './draft';
import type { Place } from './place';

export interface FormColumn {
  /** The heading as it stands, its levels joined by ` / `. */
  readonly heading: string;
  /** A1 range of its cells on the form's first sheet. */
  readonly cells: string;
  /** Null: not known, kept as an extra column. */
  readonly field: string | null;
  /** Taught by a person, said by the heading, or told by what the column holds. */
  readonly how: 'taught' | 'heading' | 'content';
  /** False: 推定, or not known. */
  readonly sure: boolean;
}

export interface Form {
  /** 1, 2, 3, … in reading order. */
  readonly form: number;
  readonly role: AnyTable['role'];
  readonly layout: 'table' | 'cards';
  readonly columns: readonly FormColumn[];
  /** Required fields that the form has no place for. */
  readonly absent: readonly string[];
  /** Where each table of it begins, in reading order. */
  readonly tables: readonly Place[];
}

/** What a form is known by: its role and its headings, in their order. */
export const formKey = ({ role, columns }: Pick<AnyTable, 'role' | 'columns'>): string =>
  `${role}\n${columns.map(({ heading }) => heading).join('\n')}`;

export function formsOf({ files }: Draft): readonly Form[] {
  const tables = files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.tables));
  const byKey = new Map<string, AnyTable[]>();
  for (const table of tables) byKey.set(formKey(table), [...(byKey.get(formKey(table)) ?? []), table]);
  return [...byKey.values()].map((same, at) => {
    const [first] = same as [AnyTable, ...AnyTable[]];
    return {
      form: at + 1,
      role: first.role,
      layout: first.rows.some(({ blanks }) => blanks) ? 'cards' : 'table',
      columns: first.columns.map(columnOf),
      absent: first.absent,
      tables: same.map(({ place }) => place),
    };
  });
}

const HOW: Readonly<Record<ColumnReading['how'], FormColumn['how']>> = {
  ...{ user: 'taught', exact: 'heading', synonym: 'heading', content: 'content', likely: 'content' },
  ...{ doubtful: 'heading', repeated: 'heading', unknown: 'heading' },
};

/** A column that repeats another's field, or is only nearly a word, is used for nothing. */
function columnOf({ heading, cells, field, how }: ColumnReading): FormColumn {
  const used = how !== 'doubtful' && how !== 'repeated' && how !== 'unknown' ? field : null;
  const sure = used !== null && how !== 'likely';
  return { heading, cells, field: used, how: HOW[how], sure };
}
