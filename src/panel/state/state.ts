// Everything the pane shows, as one immutable value. Deeds are in the files beside it; sentences are wording's.
import type { Preview } from '../../actions/apply';
import type { CheckResult } from '../../actions/check';
import type { Consolidated } from '../../actions/consolidate';
import type { MapResult } from '../../actions/map';
import type { BalanceChoices } from '../../balance/choices';
import type { Reassignment, RoleKey } from '../../balance/instance';
import type { BalanceResult } from '../../balance/result';
import type { RuleName } from '../../domain/finding';
import type { Progress } from '../../domain/progress';
import type { Severity } from '../../domain/terms';
import type { StaffLoad } from '../../domain/figures/workload';
import type { Conflict, Edit } from '../../workbook/edit';
import type { Workbook, WorkbookFaultCode, WorkbookSource } from '../../workbook/port';
import type { NewFile, PickedFile, Preferences, WayName } from '../ports';
import type { Notice, WriteTitle } from './notice';

/** The open workbook, read and judged. */
export interface Checked extends CheckResult, MapResult {
  readonly workbook: Workbook;
  readonly loads: readonly StaffLoad[];
}

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
  readonly kind: 'consolidate' | 'balance' | 'distribute' | 'rollover' | 'start' | 'save';
  readonly progress: Progress | null;
}

/** What a person has chosen for one objective; principal first. */
export interface LinkDraft {
  readonly target: string;
  readonly chosen: readonly string[];
  /** 課独自 */
  readonly own: boolean;
  readonly dirty: boolean;
}

export interface CheckView {
  readonly severities: readonly Severity[];
  readonly rule: RuleName | null;
  /** Key of the finding that next and previous go from. */
  readonly at: string | null;
}

export interface LoadView {
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
  readonly person: string | null;
  readonly role: RoleKey | null;
}

export interface PickedEntry {
  readonly key: string;
  readonly name: string;
  readonly file: PickedFile;
  readonly password: string | null;
  readonly source: WorkbookSource;
}

export interface ConsolidateView {
  readonly files: readonly PickedEntry[];
  readonly result: Consolidated | null;
  /** Files or workbook have changed since. */
  readonly stale: boolean;
  /** The result stands in the open workbook. */
  readonly written: boolean;
  /** Issue whose rows are shown. */
  readonly from: string | null;
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
  readonly checked: Checked | null;
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
  readonly check: CheckView;
  readonly load: LoadView;
  readonly consolidate: ConsolidateView;
}
