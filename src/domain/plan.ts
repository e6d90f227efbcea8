// The judged whole: what the draft means once numbers, names and dates are read. Every item keeps its draft row, so every
// figure can be traced to a cell. judge.ts makes it; rules, roll-up, workload and coverage read it.
import type { Deadline, YearMonth } from './time/deadline';
import type { Draft, DraftRow, SheetContext } from './draft';
import type { FiscalYear } from './time/fiscal-year';
import type { DivisionName, IssueNumber, ObjectiveId, StaffNumber } from './ids';
import type { Effort, Quantity } from './quantity/quantity';
import type { Said } from './said';
import type { Settings } from './settings';
import type { TableForm } from './judge/table-form';
import type {
  Direction, Grade, IssueField, ObjectiveField, Period, ProgressMark, StaffField, SubmissionStatus,
} from './terms'; // prettier-ignore

export interface Issue {
  /** Comparison key; `row.said.number.text` is as typed. */
  readonly number: IssueNumber;
  readonly title: string;
  /** 主管課 */
  readonly lead: DivisionName | null;
  /** 関係課 */
  readonly related: readonly DivisionName[];
  readonly row: DraftRow<IssueField>;
  readonly table: TableForm;
}

/** A person named on an objective: resolved to the staff list, or not. */
export interface StaffRef {
  readonly text: string;
  readonly said: Said;
  /** Null when the name or number is not on the list. */
  readonly staff: StaffNumber | null;
  /** Near spellings on the list, best first; offered, never used. */
  readonly near: readonly StaffNumber[];
}

/** One role of one objective: a person, and what they give to it. */
export interface Role {
  readonly kind: 'lead' | 'support';
  /** 0 for the lead, 0… for supports in the cell's order. */
  readonly index: number;
  readonly person: StaffRef;
  readonly effort: Effort;
  /** 人; null when unknown (blank, unreadable, or a percentage of an unlisted person). */
  readonly persons: number | null;
}

/** How an objective names its issues. */
export type IssueLink =
  /** Principal first. `by` tells how the text was matched. Unknown numbers are kept apart. */
  | {
      readonly kind: 'linked';
      readonly issues: readonly IssueNumber[];
      /** The issue that rolls this objective up; null when the first name in the cell is an unknown one. */
      readonly principal: IssueNumber | null;
      readonly by: 'number' | 'words' | 'position';
      readonly unknown: readonly string[];
    }
  /** 課独自 */
  | { readonly kind: 'own' }
  /** Names only issues that do not exist. */
  | { readonly kind: 'unknown'; readonly unknown: readonly string[] }
  | { readonly kind: 'none' };

export interface Objective {
  /** `課名/目標番号`; rows without a number get `課名/行N` so that they can be named. */
  readonly id: ObjectiveId;
  readonly division: DivisionName | null;
  readonly section: string | null;
  readonly number: string | null;
  readonly link: IssueLink;
  readonly title: string;
  readonly action: string | null;
  readonly indicator: string | null;
  readonly baseline: Quantity | null;
  readonly target: Quantity | null;
  readonly unit: string | null;
  /** Typed 向き, else the direction the target's text gives, else atLeast. */
  readonly direction: Direction;
  readonly deadline: Deadline | null;
  /** ウエイト as typed (20 or 0.2 under a percent format both → 0.2). */
  readonly weight: number | null;
  readonly lead: Role | null;
  readonly supports: readonly Role[];
  readonly progress: ProgressMark | null;
  readonly actual: Quantity | null;
  /** Typed 達成率 as a ratio. */
  readonly typedRate: number | null;
  /** Computed 達成率 (achievement.ts); null when there is none. */
  readonly rate: number | null;
  /** Typed 達成度; null when blank or not a grade. */
  readonly grade: Grade | null;
  readonly row: DraftRow<ObjectiveField>;
  readonly table: TableForm;
  /** What its sheet shares. */
  readonly context: SheetContext;
}

export interface StaffMember {
  readonly number: StaffNumber;
  readonly name: string;
  readonly division: DivisionName | null;
  readonly section: string | null;
  readonly position: string | null;
  readonly employment: string;
  /** 会計年度任用職員 is any 任用区分 that begins so. */
  readonly fiscalYearAppointee: boolean;
  /** 人 (FTE); null when it cannot be told. */
  readonly capacity: number | null;
  /** 人: share × capacity; 0 when blank. */
  readonly routine: number;
  /** 在籍期間; null ends are open. */
  readonly tenure: { readonly from: YearMonth | null; readonly through: YearMonth | null } | null;
  readonly row: DraftRow<StaffField>;
  readonly table: TableForm;
}

/** Objectives of workbooks that are named but not rolled up: two different ones of a division, or another year's. */
export interface Excluded {
  readonly why: 'duplicate' | 'wrong-year';
  readonly objectives: readonly Objective[];
}

export interface Submission {
  /** Null when an unreadable file does not tell by its name whose it is. */
  readonly division: DivisionName | null;
  /** Null when missing. */
  readonly file: string | null;
  readonly status: SubmissionStatus;
}

export interface Plan {
  readonly department: string | null;
  readonly fiscalYear: FiscalYear | null;
  readonly period: Period;
  readonly settings: Settings;
  /** The file that holds the department's issues; null when no file does. */
  readonly departmentFile: string | null;
  /** The department's issues in sheet order, doubles kept (the first counts). */
  readonly issues: readonly Issue[];
  /** Copies of the issues inside division workbooks, compared for wording only. */
  readonly issueCopies: readonly Issue[];
  /** Every objective that counts, in reading order, doubles kept (the first counts in roll-up). */
  readonly objectives: readonly Objective[];
  readonly excluded: readonly Excluded[];
  /** The staff list, the department's own first; copies of the same person in other files are left out. */
  readonly staff: readonly StaffMember[];
  /** Divisions that the department workbook names (主管課 and 関係課), in order of first mention. */
  readonly divisions: readonly DivisionName[];
  readonly submissions: readonly Submission[];
  readonly draft: Draft;
}
