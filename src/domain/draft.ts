// What the sheets say, valid or not, each value with its place. Plain data: it can cross a worker boundary.
// forms/ makes drafts; judge.ts turns them into a plan.
import type { Place } from './place';
import type { Said } from './said';
import type { EffortUnit, IssueField, ObjectiveField, SheetRole, StaffField } from './terms';

export interface DraftRow<Field extends string> {
  /** Identity carried by the row (hidden column), null when it has none. */
  readonly id: string | null;
  /** The row's first non-empty cell. */
  readonly place: Place;
  readonly said: { readonly [F in Field]?: Said };
  /** Upper levels of a cascade told by position, top first; empty where the form has none. */
  readonly upper: readonly Said[];
  /** Cells of columns that mean nothing to us, kept with their heading. */
  readonly extra: readonly { readonly heading: string; readonly said: Said }[];
  /** ①②③ parts in one cell of a field, kept as parts of one objective. */
  readonly parts: { readonly [F in Field]?: readonly string[] };
  /** Where blank fields stand, for forms whose rows are no lines of the sheet (cards, headings down the side). */
  readonly blanks?: { readonly [F in Field]?: Place };
}

/** How one column was understood, for `--explain`, the pane and the `form-changed` rule. */
export interface ColumnReading {
  /** The heading as it stands (line breaks as spaces; group headings joined by ` / `). */
  readonly heading: string;
  /** A1 address of the heading's lowest cell. */
  readonly cell: string;
  /** A1 range of the heading's cells over its column, group headings included. */
  readonly cells: string;
  readonly field: string | null;
  /** exact: the contract's word · synonym: ours · user: from 設定, without a field where it says 使わない · content: by what the column holds · likely: so, but not surely · doubtful: near `proposal`, not used · repeated: the field is taken by an earlier column · unknown. */
  readonly how: 'exact' | 'synonym' | 'user' | 'content' | 'likely' | 'doubtful' | 'repeated' | 'unknown';
  readonly proposal: string | null;
  readonly unit: EffortUnit | null;
  /** Fields that it could be by all that it shows, likeliest first; absent where nobody weighed it. */
  readonly likely?: readonly string[];
}

/** A table's headings: what its rows have in common. */
export interface TableHeadings<Role extends TableRole = TableRole, Field extends string = string> {
  readonly role: Role;
  /** The heading block's first cell. */
  readonly place: Place;
  /** First and last heading row, 1-based. */
  readonly headingRows: readonly [number, number];
  readonly columns: readonly ColumnReading[];
  /** Fields that the contract marks required (● or △) with no column of their own and no shared context. */
  readonly absent: readonly Field[];
}
type TableRole = 'issues' | 'objectives' | 'staff';

export interface DraftTable<Role extends TableRole, Field extends string> extends TableHeadings<Role, Field> {
  /** First and last row that belongs to the table's body, 1-based; last < first when empty. */
  readonly bodyRows: readonly [number, number];
  readonly rows: readonly DraftRow<Field>[];
  /** Rows inside or just below the table that are not data, and why. */
  readonly leftOut: readonly { readonly row: number; readonly why: LeftOut; readonly text: string }[];
}
export const LEFT_OUT = [
  'total',
  'note',
  'sub-heading',
  'pre-printed',
  'signature',
  'after-blank',
  'repeated-heading',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export type IssueTable = DraftTable<'issues', IssueField>;
export type ObjectiveTable = DraftTable<'objectives', ObjectiveField>;
export type StaffTable = DraftTable<'staff', StaffField>;
export type AnyTable = IssueTable | ObjectiveTable | StaffTable;

/** What a whole sheet shares, with the place and the source it was taken from. */
export interface SheetContext {
  readonly department: Said | null;
  readonly division: Said | null;
  /** The text that names the year, as found (令和6年度, 2024年度, R6…); judged by fiscal-year.ts. */
  readonly fiscalYear: Said | null;
  /** The round that the sheet's title names (中間, 期末, 振返り…), if any. */
  readonly period: Said | null;
}

export interface DraftSheet {
  readonly sheet: string;
  readonly role: SheetRole;
  readonly hidden: boolean;
  readonly context: SheetContext;
  /** Tables in reading order. A generated, settings or ignored sheet has none. */
  readonly tables: readonly AnyTable[];
}

/** One line of 設定 as written. */
export interface SettingsDraft {
  readonly values: readonly { readonly name: Said; readonly value: Said | null }[];
  readonly headings: readonly { readonly from: Said; readonly to: Said | null }[];
  readonly waivers: readonly { readonly number: Said; readonly reason: Said | null }[];
  /** A heading of a form as it stands, its levels joined by ` / `, and the contract's word or 使わない. */
  readonly forms: readonly { readonly heading: Said; readonly field: Said | null }[];
  /** A mark, word or number of the city's own scale and A B C D －. */
  readonly grades: readonly { readonly mark: Said; readonly grade: Said | null }[];
}

export const FILE_FAULTS = [
  'encrypted', 'wrong-password', 'damaged', 'not-a-workbook', 'too-large', 'unreadable', 'cancelled', 'timeout',
] as const; // prettier-ignore
export type FileFaultCode = (typeof FILE_FAULTS)[number];
/** Why a file could not be read. `detail` is for the log, never the sentence shown. */
export interface FileFault {
  readonly code: FileFaultCode;
  readonly detail: string;
}

export interface DraftFile {
  readonly file: string;
  /** SHA-256 of the file's bytes in hex; null when read from an open workbook. */
  readonly sha256: string | null;
  readonly fault: FileFault | null;
  readonly sheets: readonly DraftSheet[];
  readonly settings: SettingsDraft | null;
}

export interface Draft {
  readonly files: readonly DraftFile[];
}
