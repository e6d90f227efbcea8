// What the engine answers with: plain data, as much as is drawn and no more. Nothing here holds a plan.
import type { FormView } from '../actions/form-view';
import type { Lesson } from '../domain/lesson';
import type { Refusal } from '../balance/eligibility';
import type { RoleKey } from '../balance/instance';
import type { Measures } from '../balance/result';
import type { WhatIf } from '../balance/what-if';
import type { AnyTable, DraftFile, DraftSheet, FileFaultCode } from '../domain/draft';
import type { Difference } from '../domain/figures/difference';
import type { StaffLoad } from '../domain/figures/workload';
import type { Finding } from '../domain/finding';
import type { StaffNumber } from '../domain/ids';
import type { MaskList } from '../domain/masking';
import type { Place } from '../domain/place';
import type { SaidSource } from '../domain/said';
import type { Settings } from '../domain/settings';
import type {
  Coverage, Grade, Period, ProgressMark, RollUpGrade, SubmissionStatus,
} from '../domain/terms'; // prettier-ignore
import type { FiscalYear } from '../domain/time/fiscal-year';
import type { CellValue } from '../workbook/grid';

/** How a file was understood, without its rows. */
export interface FileView extends Pick<DraftFile, 'file' | 'fault'> {
  readonly sheets: readonly SheetView[];
}
export interface SheetView extends Omit<DraftSheet, 'tables'> {
  readonly tables: readonly TableView[];
}
export type TableView = Pick<
  AnyTable,
  'role' | 'place' | 'headingRows' | 'bodyRows' | 'columns' | 'leftOut'
> & {
  readonly absent: readonly string[];
  readonly items: number;
};

/** A repair that a person can take with one press, because what to write is certain once they chose it. */
export type Fix =
  /** A near spelling of the list in place of the name that stands there. */
  | { readonly kind: 'name'; readonly from: string; readonly to: string }
  /** The department's present wording in place of the copy. */
  | { readonly kind: 'wording'; readonly from: string; readonly to: string }
  /** This city's heading joins the dictionary in 設定. */
  | { readonly kind: 'heading'; readonly from: string; readonly to: string }
  /** Goes to 対応づけ with this objective. */
  | { readonly kind: 'link'; readonly objective: string }
  /** Asks for a reason. */
  | { readonly kind: 'waive'; readonly issue: string };

/** A finding with the name it is found by while it is shown, and what can be offered for it in the open workbook. */
export type FindingView = Finding & { readonly key: string; readonly fixes: readonly Fix[] };

export interface CoverageView {
  /** Comparison key. */
  readonly number: string;
  /** As the department typed it. */
  readonly typed: string;
  readonly title: string;
  readonly place: Place;
  /** 主管課 */
  readonly lead: string | null;
  readonly coverage: Coverage;
  readonly divisions: readonly string[];
  /** How many objectives name it. */
  readonly objectives: number;
  /** Why none is needed. */
  readonly waiver: string | null;
}

export interface ProposalView {
  /** Comparison key. */
  readonly number: string;
  readonly title: string;
  /** 0–1: of proposals at 0.8, eight in ten are right. */
  readonly probability: number;
  /** The words that speak for it. */
  readonly shared: readonly string[];
}

/** An objective without a known issue; proposals best first. */
export interface UnlinkedView {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly place: Place;
  readonly proposals: readonly ProposalView[];
}

/** An issue number that the department changed since the division got its copy. */
export interface RelinkView {
  readonly key: string;
  readonly id: string;
  readonly from: string;
  /** Number as typed, and title. */
  readonly to: string;
}

/** A form in the list of those that can be looked at. */
export type FormHead = Pick<FormView, 'place' | 'read' | 'asked'> & { readonly sheets: number };

/** 様式の読み方 */
export interface FormsView {
  readonly forms: readonly FormHead[];
  /** Which of them is shown. */
  readonly at: number;
  /** With the lessons; null where there is no form. */
  readonly shown: FormView | null;
  /** Those of the lessons that 設定 does not say yet. */
  readonly lessons: readonly Lesson[];
}

/** What was judged as one whole. */
export interface JudgedView {
  readonly department: string | null;
  readonly fiscalYear: FiscalYear | null;
  readonly period: Period;
  readonly issues: number;
  readonly objectives: number;
  readonly staff: number;
  readonly files: readonly FileView[];
  /** In the order of the sheets. */
  readonly findings: readonly FindingView[];
  /** One an issue. */
  readonly coverage: readonly CoverageView[];
  readonly unlinked: readonly UnlinkedView[];
  readonly relinks: readonly RelinkView[];
  readonly masked: MaskList;
  /** Questions about how forms are read. */
  readonly asked: number;
}

/** The open workbook, judged. */
export interface OpenView extends JudgedView {
  readonly name: string;
}

/** The issues that an objective serves, as typed, the principal first. */
export interface Choice {
  readonly chosen: readonly string[];
  /** 課独自 */
  readonly own: boolean;
}

/** What the issue cell says for a choice, in the card's view and in the edit alike; null for an empty cell. */
export const choiceText = ({ chosen, own }: Choice): string | null =>
  own ? '課独自' : chosen.length > 0 ? chosen.join('、') : null;

/** One objective of the open workbook, with all that 対応づけ shows of it. */
export interface ObjectiveView {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly action: string | null;
  readonly place: Place;
  readonly proposals: readonly ProposalView[];
  /** What the sheet holds now. */
  readonly present: Choice;
  /** Where its issue was read; null without one. */
  readonly source: SaidSource | null;
  /** The cell of 対応する重点課題; null when the sheet has no such column. */
  readonly cell: {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly before: CellValue;
  } | null;
}

export interface RoleHeldView extends RoleKey {
  readonly title: string;
  /** 人; null when unknown. */
  readonly persons: number | null;
}

/** One person's load; `roles` how many, `held` which. */
export interface LoadView extends Pick<StaffLoad, 'ratio' | 'atLeast' | 'capacity' | 'months'> {
  readonly number: StaffNumber;
  readonly name: string;
  readonly division: string;
  readonly held: readonly RoleHeldView[];
}

/** Loads of the plan that the tabs speak of, the worst first. */
export interface LoadsView extends Pick<Settings, 'caution' | 'overload' | 'slack'> {
  readonly people: readonly LoadView[];
  /** In list order. */
  readonly divisions: readonly string[];
  readonly objectives: number;
  /** Objectives whose rows stand in the open workbook. */
  readonly here: readonly string[];
}

export interface ReceiverView {
  readonly number: StaffNumber;
  readonly name: string;
  /** Null when they may take it. */
  readonly refusal: Refusal | null;
}

/** How a division stands with the moves in hand. */
export interface OutcomeView {
  readonly before: Measures;
  readonly after: WhatIf;
}

export interface RollUpView {
  /** Its issue's place in the department's sheet. */
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly total: number;
  readonly reported: number;
  readonly judged: number;
  readonly rate: number | null;
  readonly grade: RollUpGrade;
}

/** A row that an issue's figures are made of. */
export interface RollUpRow {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly place: Place;
  readonly progress: ProgressMark | null;
  readonly grade: Grade | null;
  readonly rate: number | null;
}

export interface SubmissionView {
  readonly division: string | null;
  readonly file: string | null;
  readonly status: SubmissionStatus;
  readonly fault: FileFaultCode | null;
}

/** Picked files rolled up into the open workbook. */
export interface RolledView extends JudgedView {
  readonly submissions: readonly SubmissionView[];
  /** Divisions that the department names, and how many of them count. */
  readonly named: number;
  readonly submitted: number;
  readonly rollUps: readonly RollUpView[];
  /** Null for a first roll-up. */
  readonly difference: readonly Difference[] | null;
}
export type { ColumnState, FormRecord, FormView, FormViewColumn, GradeWord } from '../actions/form-view';
