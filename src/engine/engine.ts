// The engine as everybody sees it: it is given the open workbook's sheets and picked files, and answers questions about them with
// plain data and edits. Every question is one method of one argument, so that a thread can stand between (serve, remote).
import type { Lesson } from '../domain/lesson';
import type { BalanceChoices } from '../balance/choices';
import type { Reassignment, RoleKey } from '../balance/instance';
import type { BalanceResult } from '../balance/result';
import type { FileFaultCode } from '../domain/draft';
import type { OnProgress } from '../domain/progress';
import type { Place } from '../domain/place';
import type { Period } from '../domain/terms';
import type { FiscalYear } from '../domain/time/fiscal-year';
import type { Edit } from '../workbook/edit';
import type { PackedGrid } from '../workbook/packed-grid';
import type { NewFile, PickedBook, SheetLang } from './books';
import type { MadeReturns, ReturnAsk, ReturnsView } from './returns';
import type {
  Choice, FindingView, Fix, FormsView, LoadsView, ObjectiveView, OpenView, OutcomeView, ReceiverView, RolledView, RollUpRow,
} from './views'; // prettier-ignore

export type { NewFile, PickedBook, SheetLang } from './books';

/** How far the work is, and the way to call it off: then the answer is whatever stands by then, and nobody waits for it. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** The open workbook as it is now, in tab order. Sheets that the engine has in this version come without their cells. */
export interface HeldBook {
  readonly name: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly version: number;
    readonly cells: PackedGrid | null;
  }[];
}

/** What a person wants written into the open workbook. */
export type Deed =
  | ({ readonly kind: 'link'; readonly key: string } & Choice)
  /** Every objective whose best proposal is sure, with that one. */
  | { readonly kind: 'link-sure' }
  | { readonly kind: 'relink' }
  | { readonly kind: 'fix'; readonly fix: Fix; readonly finding: FindingView }
  | { readonly kind: 'waive'; readonly issue: string; readonly reason: string }
  | { readonly kind: 'end-waiver'; readonly issue: string }
  | { readonly kind: 'reassign'; readonly moves: readonly Reassignment[] }
  /** Lines of 設定 that say how forms are read. */
  | { readonly kind: 'teach'; readonly lessons: readonly Lesson[] }
  /** The generated sheets of the last roll-up. */
  | { readonly kind: 'consolidate' };

/** Where the first sheets of an empty workbook come from. */
export type Start =
  | {
      readonly kind: 'policy';
      readonly file: Blob;
      readonly name: string;
      readonly department: string;
      readonly year: FiscalYear;
    }
  | { readonly kind: 'divisions'; readonly files: readonly PickedBook[] }
  /** The objectives of the open workbook. */
  | { readonly kind: 'here' }
  | { readonly kind: 'sample' };

export type Started =
  /** `count`: clauses, or issues. */
  | { readonly kind: 'made'; readonly count: number; readonly edits: readonly Edit[] }
  | { readonly kind: 'unreadable-text' | 'no-clauses' | 'no-issues-found' };

export type Rolled =
  | { readonly kind: 'rolled'; readonly view: RolledView }
  /** The open workbook holds no issues, or cannot be read. */
  | { readonly kind: 'no-department'; readonly fault: FileFaultCode | null };

/** Workbooks to hand over. */
export type NewBooks =
  | { readonly kind: 'masked' }
  | { readonly kind: 'distribute' }
  | { readonly kind: 'rollover'; readonly files: readonly PickedBook[] }
  /** The proposal with its reasons. */
  | { readonly kind: 'moves'; readonly results: readonly BalanceResult[] };
export type MadeBooks =
  | { readonly kind: 'made'; readonly files: readonly NewFile[] }
  /** The open workbook names no issues. */
  | { readonly kind: 'no-department' };

export interface Engine {
  /** Names the sheets whose cells it lacks: they are to be sent again with them. */
  hold(book: HeldBook): Promise<readonly string[]>;
  /** Reads what changed and judges the whole. `period`: null for the round that the sheets' titles name. */
  check(ask: { readonly period: Period | null }, watch?: Watch): Promise<OpenView>;
  objective(ask: { readonly key: string }): Promise<ObjectiveView | null>;
  /** The key of the objective in a row (zero-based) of the open workbook; the last of several. */
  objectiveAt(ask: { readonly sheet: string; readonly row: number }): Promise<string | null>;
  /** Null when there is nothing to write any more. */
  edits(ask: { readonly deed: Deed; readonly lang: SheetLang }): Promise<readonly Edit[] | null>;
  start(ask: { readonly from: Start; readonly lang: SheetLang }, watch?: Watch): Promise<Started>;
  /** The department's forms, and one of them as it would be read with what was taught: the one at a place, else by its number. */
  forms(ask: {
    readonly at: number;
    readonly place: Place | null;
    readonly lessons: readonly Lesson[];
  }): Promise<FormsView>;
  loads(ask: Record<never, never>): Promise<LoadsView>;
  receivers(ask: {
    readonly role: RoleKey;
    readonly choices: BalanceChoices;
    readonly basket: readonly Reassignment[];
  }): Promise<readonly ReceiverView[]>;
  outcome(ask: {
    readonly division: string;
    readonly choices: BalanceChoices;
    readonly basket: readonly Reassignment[];
  }): Promise<OutcomeView | null>;
  balance(ask: { readonly choices: BalanceChoices }, watch?: Watch): Promise<readonly BalanceResult[]>;
  /** One division (or section) again, with at most so many moves; null when it is there no more. */
  pick(
    ask: {
      readonly choices: BalanceChoices;
      readonly division: string;
      readonly section: string | null;
      readonly moves: number;
    },
    watch?: Watch,
  ): Promise<BalanceResult | null>;
  consolidate(
    ask: { readonly files: readonly PickedBook[]; readonly period: Period | null; readonly lang: SheetLang },
    watch?: Watch,
  ): Promise<Rolled>;
  /** The rows that an issue's figures (by its roll-up's key) are made of. */
  rows(ask: { readonly key: string }): Promise<readonly RollUpRow[]>;
  books(ask: { readonly of: NewBooks; readonly lang: SheetLang }, watch?: Watch): Promise<MadeBooks>;
  /** A look at what goes back to the divisions. */
  returns(ask: ReturnAsk, watch?: Watch): Promise<ReturnsView>;
  /** The files of it. */
  makeReturns(ask: ReturnAsk, watch?: Watch): Promise<MadeReturns>;
  /** All of the files in one archive. */
  zip(ask: { readonly files: readonly NewFile[] }): Promise<Uint8Array>;
  /** Fetches files of the page that later questions need, while its server is there. */
  fetchAhead(ask: Record<never, never>): Promise<void>;
}

/** Every question by its name. */
export const QUESTIONS = [
  'hold', 'check', 'objective', 'objectiveAt', 'edits', 'start', 'forms', 'loads', 'receivers', 'outcome', 'balance', 'pick',
  'consolidate', 'rows', 'books', 'returns', 'makeReturns', 'zip', 'fetchAhead',
] as const satisfies readonly (keyof Engine)[]; // prettier-ignore
export type Question = (typeof QUESTIONS)[number];
