// The forms that sheets share: one for all tables of one role with the same headings, however many workbooks use it. What a form
// means was decided when it was read; here it is only gathered.
import type { AnyTable, ColumnReading, Draft } from './draft';
import type { Place } from './place';
import { REQUIRED } from './rules/required';
import type { ObjectiveField, Period } from './terms';

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

/** Tables that share a form, at least one each, in reading order. */
export function tablesByForm({ files }: Draft): readonly (readonly [AnyTable, ...AnyTable[]])[] {
  const byKey = new Map<string, [AnyTable, ...AnyTable[]]>();
  for (const { sheets } of files)
    for (const { tables } of sheets)
      for (const table of tables) {
        const key = formKey(table);
        const same = byKey.get(key);
        if (same) same.push(table);
        else byKey.set(key, [table]);
      }
  return [...byKey.values()];
}

/** Cards, or headings down the side: rows that are no lines of the sheet. */
export const layoutOf = ({ rows }: AnyTable): Form['layout'] =>
  rows.some(({ blanks }) => blanks) ? 'cards' : 'table';

export function formsOf(draft: Draft): readonly Form[] {
  return tablesByForm(draft).map((same, at) => {
    const [first] = same;
    return {
      form: at + 1,
      role: first.role,
      layout: layoutOf(first),
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
  const sure = how === 'user' || (used !== null && how !== 'likely');
  return { heading, cells, field: used, how: HOW[how], sure };
}

/** Fields of objectives that no rule requires and that sums are made of. */
const SUMMED: Readonly<Record<Period, readonly ObjectiveField[]>> = {
  start: ['support', 'effortLead', 'effortSupport', 'weight'],
  mid: ['support', 'effortLead', 'effortSupport', 'weight', 'secondHalfIssue'],
  end: ['support', 'effortLead', 'effortSupport', 'weight', 'baseline', 'shortfallReason'],
};

/** Fields of objectives whose reading a rule or a sum of the round goes by: about these, and no others, a person is asked. */
export const fieldsThatMatter = (period: Period): readonly ObjectiveField[] => [
  ...REQUIRED.objectives.flatMap(({ field, periods }) => (periods.includes(period) ? [field] : [])),
  ...SUMMED[period],
];
