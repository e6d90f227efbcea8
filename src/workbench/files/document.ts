// One open workbook of the workbench: its grids, its changes with undo and redo, its selection. It is the panel's port and view
// in one. Bytes are touched only on opening and saving; formulas are worked out by a calculator beside the page.
import type { CellAddress, CellRange } from '../../workbook/address';
import type { BookEdit } from '../../workbook/book-edit';
import type { Edit } from '../../workbook/edit';
import type { Grid } from '../../workbook/grid';
import type {
  ApplyOutcome,
  ReadOutcome,
  WorkbookPort,
  WorkbookSource,
  WorkbookView,
} from '../../workbook/port';
import { uncalculatedCells } from '../../workbook/uncalculated';
import type { Calculator } from '../calc/calculator';
import type { FileLocks } from './file-locks';
import { followSteps, type FollowedSteps } from './followed-steps';
import { stepFrom, touched, type BookMoment, type StepOutcome, type Touched } from './book-moment';

export interface DocumentState {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly sheet: string | null;
  readonly range: CellRange | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Edits since opening, in order: what saving will write. */
  readonly edits: readonly BookEdit[];
  /** True when something has changed since the last save. */
  readonly unsaved: boolean;
  /** Formulas without a value, by sheet: they are shown as 未計算 and not judged. */
  readonly uncalculated: readonly UncalculatedSheet[];
  /** What the file would not let be done, and the lists that its cells offer. */
  readonly locks: FileLocks | null;
  /** Grows with every change of the state. */
  readonly version: number;
}

export interface UncalculatedSheet {
  readonly sheet: string;
  readonly cells: readonly CellAddress[];
}

/** Only rows and columns that come and go can be refused. */
export type DeedOutcome = ApplyOutcome | Extract<StepOutcome, { kind: 'refused' }>;

type ChangeListener = Parameters<WorkbookView['onChanged']>[0];
type SelectListener = Parameters<WorkbookView['onSelected']>[0];

export interface OpenDocument extends WorkbookPort, WorkbookView {
  state(): DocumentState;
  subscribe(listener: () => void): () => void;
  /** What a person does in the sheet: `apply` for whatever the cells hold by then. */
  edit(edits: readonly BookEdit[]): Promise<DeedOutcome>;
  /** The person moved the selection; the panel is told (unlike `select`, which the panel itself asks for). */
  moveTo(sheet: string, range: CellRange): void;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** These are in the saved file; edits made while it was being saved are not. */
  markSaved(edits: readonly BookEdit[]): void;
  /** Ends what works for it beside the page. */
  close(): void;
}

export interface DocumentHelp {
  /** Edits of a kept draft, applied at once. */
  readonly redone?: readonly BookEdit[];
  /** Cells that saving would refuse. */
  readonly locks?: FileLocks | null;
  /** Begins to work formulas out, with what has been done since opening; without it they keep their values. */
  readonly calculator?: (edits: readonly BookEdit[]) => Calculator;
}

/** Opens a source for editing. */
export async function openDocument(
  source: WorkbookSource,
  { redone = [], locks = null, calculator }: DocumentHelp = {},
): Promise<OpenDocument | Extract<ReadOutcome, { kind: 'fault' }>> {
  const first = await source.read();
  if (first.kind === 'fault') return first;
  const { grids, sha256 } = first.workbook;
  const document = new HeldDocument(source.name, sha256, grids, locks, followSteps(calculator));
  if (redone.length > 0) await document.begin(redone);
  return document;
}

/** The workbook after a step, and where the step was. */
interface Moment extends BookMoment {
  readonly edits: readonly BookEdit[];
  readonly places: readonly Touched[];
}

/** Steps that can be undone, as in Excel. */
const MOST_STEPS = 100;

class HeldDocument implements OpenDocument {
  private moments: readonly Moment[];
  private at = 0;
  private readonly listeners = new Set<() => void>();
  private readonly changed = new Set<ChangeListener>();
  private readonly selected = new Set<SelectListener>();
  private saved: readonly BookEdit[] = [];
  private counts: ReadonlyMap<Grid, readonly CellAddress[]> = new Map();
  private current: DocumentState;
  /** Deeds wait for each other: a step ends when its formulas have followed. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly name: string,
    private readonly sha256: string | null,
    grids: readonly Grid[],
    locks: FileLocks | null,
    private readonly formulas: FollowedSteps,
  ) {
    this.moments = [{ grids, locks, edits: [], places: [] }];
    const shown = grids.find((grid) => grid.visibility === 'visible') ?? grids[0];
    const range = shown ? { top: 0, left: 0, bottom: 0, right: 0 } : null;
    const still = { canUndo: false, canRedo: false, edits: [], unsaved: false, version: 0 };
    const uncalculated = this.counted(grids);
    this.current = { name, grids, sheet: shown?.name ?? null, range, uncalculated, locks, ...still };
  }

  readonly state = (): DocumentState => this.current;
  readonly subscribe = (listener: () => void) => attach(this.listeners, listener);
  readonly onSelected = (listener: SelectListener) => attach(this.selected, listener);
  readonly onChanged = (listener: ChangeListener) => attach(this.changed, listener);

  /** A draft of an earlier visit: the workbook begins with it, and there is nothing to undo. */
  async begin(edits: readonly BookEdit[]): Promise<void> {
    const outcome = await this.edit(edits);
    if (outcome.kind !== 'applied') return;
    this.moments = [this.moments[this.at]!];
    this.at = 0;
    this.formulas.restart();
    this.show();
  }

  readonly read = (): Promise<ReadOutcome> =>
    this.queued(() => {
      const { grids, edits } = this.moments[this.at]!;
      const sha256 = edits.length === 0 ? this.sha256 : null;
      return Promise.resolve({ kind: 'read', workbook: { name: this.name, sha256, grids } });
    });

  readonly apply = (edits: readonly Edit[]): Promise<ApplyOutcome> =>
    this.queued(async () => plainOutcome(await this.take(edits, true)));
  readonly edit = (edits: readonly BookEdit[]): Promise<DeedOutcome> =>
    this.queued(() => this.take(edits, false));
  readonly undo = (): Promise<boolean> => this.queued(() => Promise.resolve(this.goTo(this.at - 1, this.at)));
  readonly redo = (): Promise<boolean> =>
    this.queued(() => Promise.resolve(this.goTo(this.at + 1, this.at + 1)));

  readonly select = (sheet: string, range: CellRange): Promise<boolean> => {
    if (!this.current.grids.some((grid) => grid.name === sheet)) return Promise.resolve(false);
    this.become({ sheet, range });
    return Promise.resolve(true);
  };

  readonly moveTo = (sheet: string, range: CellRange): void => {
    this.become({ sheet, range });
    for (const listener of this.selected) listener(sheet, range);
  };

  readonly markSaved = (edits: readonly BookEdit[]): void => {
    this.saved = edits;
    this.show();
  };

  readonly close = (): void => this.formulas.restart();

  private queued<T>(deed: () => Promise<T>): Promise<T> {
    const done = this.turn.then(deed);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async take(edits: readonly BookEdit[], strict: boolean): Promise<DeedOutcome> {
    const before = this.moments[this.at]!;
    const outcome = stepFrom(before, edits, strict);
    if (outcome.kind !== 'applied' || edits.length === 0)
      return outcome.kind === 'applied' ? { kind: 'applied', undo: outcome.undo } : outcome;
    const moment: Moment = {
      ...outcome.moment,
      edits: [...before.edits, ...edits],
      places: touched(edits),
    };
    this.moments = [...this.moments.slice(0, this.at + 1), moment].slice(-MOST_STEPS - 1);
    this.at = this.moments.length - 1;
    this.show();
    const settled = await this.formulas.take(before, moment, edits);
    if (settled) {
      this.moments = [...this.moments.slice(0, -1), { ...moment, grids: settled.grids }];
      this.show();
    }
    this.tell([...moment.places, ...(settled?.places ?? [])]);
    return { kind: 'applied', undo: outcome.undo };
  }

  /** `step`: the one that is done or undone; its place is shown. */
  private goTo(at: number, step: number): boolean {
    const moment = this.moments[at];
    if (!moment) return false;
    const { places } = this.moments[step]!;
    this.formulas.goTo(at - this.at);
    this.at = at;
    this.show();
    // Formulas anywhere may hold other values again.
    this.tell(moment.grids.map(({ name }) => ({ sheet: name, range: null })));
    const place = places[0];
    if (place?.range) this.become({ sheet: place.sheet, range: place.range });
    return true;
  }

  private show(): void {
    const { grids, edits, locks } = this.moments[this.at]!;
    const there = grids.some(({ name }) => name === this.current.sheet);
    const unsaved = edits.length !== this.saved.length || edits.some((edit, at) => edit !== this.saved[at]);
    this.become({
      ...{ grids, edits, locks, unsaved },
      uncalculated: this.counted(grids),
      sheet: there ? this.current.sheet : (grids[0]?.name ?? null),
      canUndo: this.at > 0,
      canRedo: this.at < this.moments.length - 1,
    });
  }

  /** Only sheets that changed are looked through again. */
  private counted(grids: readonly Grid[]): readonly UncalculatedSheet[] {
    const known = this.counts;
    this.counts = new Map(grids.map((grid) => [grid, known.get(grid) ?? uncalculatedCells(grid)]));
    return [...this.counts].flatMap(([{ name }, cells]) =>
      cells.length > 0 ? [{ sheet: name, cells }] : [],
    );
  }

  private become(more: Partial<DocumentState>): void {
    this.current = { ...this.current, ...more, version: this.current.version + 1 };
    for (const listener of this.listeners) listener();
  }

  private tell(changes: readonly Touched[]): void {
    for (const change of changes) for (const listener of this.changed) listener(change);
  }
}

/** Cells and sheets alone are never refused in this way. */
const plainOutcome = (outcome: DeedOutcome): ApplyOutcome =>
  outcome.kind === 'refused'
    ? { kind: 'fault', fault: { code: 'unreadable', detail: outcome.reason } }
    : outcome;

function attach<T>(set: Set<T>, listener: T): () => void {
  set.add(listener);
  return () => void set.delete(listener);
}
