// Everything the pane shows, as one immutable value. Deeds are in the files beside it; sentences are wording's.
import type { Preview } from '../../actions/apply';
import type { BalanceChoices } from '../../balance/choices';
import type { Reassignment, RoleKey } from '../../balance/instance';
import type { BalanceResult } from '../../balance/result';
import type { RuleName } from '../../domain/finding';
import type { Progress } from '../../domain/progress';
import type { Severity } from '../../domain/terms';
import type {
  Choice,
  LoadsView,
  ObjectiveView,
  OpenView,
  OutcomeView,
  ReceiverView,
  RolledView,
  RollUpRow,
} from '../../engine/views';
import type { AcceptedChange, ReturnOutcome, ReturnsView } from '../../engine/returns';
import type { Conflict, Edit } from '../../workbook/edit';
import type { WorkbookFaultCode } from '../../workbook/port';
import type { PickedBook } from '../../engine/engine';
import type { NewFile, Preferences, WayName } from '../ports';
import type { Notice, WriteTitle } from './notice';

export interface PendingWrite {
  readonly title: WriteTitle;
  readonly edits: readonly Edit[];
  readonly preview: Preview;
  /** Set when applying was refused; nothing was written. */
  readonly conflicts: readonly Conflict[];
  readonly fault: WorkbookFaultCode | null;
  readonly applying: boolean;
  /** True when a view has shown it already: only a refusal is shown again. */
  readonly quiet: boolean;
}

/** A write that the person has to see now. */
export const isShown = ({ quiet, conflicts, fault }: PendingWrite): boolean =>
  !quiet || conflicts.length > 0 || fault !== null;

export interface DoneWrite {
  readonly title: WriteTitle;
  readonly cells: number;
  readonly undo: readonly Edit[];
}

export interface Busy {
  readonly kind: 'consolidate' | 'balance' | 'distribute' | 'rollover' | 'start' | 'save' | 'return';
  readonly progress: Progress | null;
}

/** The objective in hand, and what a person has chosen for it. */
export interface LinkDraft extends Choice {
  readonly objective: ObjectiveView;
  /** Chosen and not written yet. */
  readonly dirty: boolean;
}

export interface CheckState {
  readonly severities: readonly Severity[];
  readonly rule: RuleName | null;
  /** Key of the finding that next and previous go from. */
  readonly at: string | null;
}

export interface LoadState {
  /** Null until the tab was shown, and while the workbook is new. */
  readonly loads: LoadsView | null;
  readonly choices: BalanceChoices;
  readonly results: readonly BalanceResult[] | null;
  /** True when the workbook has changed since the results were made. */
  readonly stale: boolean;
  /** Which result is shown. */
  readonly at: number;
  /** Number of moves picked on the frontier; null: all that were proposed. */
  readonly picked: number | null;
  /** The proposal for the picked number of moves, when it is another than the result's. */
  readonly pickedResult: BalanceResult | null;
  /** Moves in hand, proposed ones and those made by hand. */
  readonly basket: readonly Reassignment[];
  /** How each division stands with the moves in hand; those without are left out. */
  readonly outcomes: ReadonlyMap<string, OutcomeView>;
  readonly person: string | null;
  /** The role that is to be given to somebody else, and who may take it. */
  readonly role: RoleKey | null;
  readonly receivers: readonly ReceiverView[];
}

export interface ConsolidateState {
  readonly files: readonly PickedBook[];
  readonly result: RolledView | null;
  /** Files or workbook have changed since. */
  readonly stale: boolean;
  /** The result stands in the open workbook. */
  readonly written: boolean;
  /** Roll-up whose rows are shown. */
  readonly from: string | null;
  /** Null until they are here. */
  readonly rows: readonly RollUpRow[] | null;
}

export interface ReturningState {
  /** To all divisions. */
  readonly message: string;
  /** To single ones, by file. */
  readonly messages: Readonly<Record<string, string>>;
  /** Files that a person left out. */
  readonly left: readonly string[];
  readonly accepted: readonly AcceptedChange[];
  /** The look at what would be made. */
  readonly looked: ReturnsView | null;
  readonly outcomes: readonly ReturnOutcome[];
}

export interface Handing {
  readonly files: readonly NewFile[];
  /** Ways that the person did not want for these. */
  readonly skipped: readonly WayName[];
}

export interface PanelState {
  readonly preferences: Preferences;
  readonly reading: boolean;
  /** Why the open workbook could not be read. */
  readonly fault: WorkbookFaultCode | null;
  readonly checked: OpenView | null;
  /** Excel waits for the person to leave a cell. */
  readonly cellEdit: boolean;
  /** Excel did not take the print setup of the write under way. */
  readonly printRefused: boolean;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  /** Files that are made and have not arrived yet. */
  readonly handing: Handing | null;
  readonly pending: PendingWrite | null;
  readonly done: readonly DoneWrite[];
  /** Key of the objective in the selected row. */
  readonly followed: string | null;
  readonly link: LinkDraft | null;
  readonly check: CheckState;
  readonly load: LoadState;
  readonly consolidate: ConsolidateState;
  readonly returning: ReturningState;
}
