// One open workbook of the workbench: its grids, its changes with undo and redo, its selection. It is the panel's port and view
// in one. Bytes are touched only on opening and saving; every edit between lives in a rehearsal.
import { lockedEdits, type FileLocks } from './file-locks';
import type { CellRange } from '../../workbook/address';
import type { Edit } from '../../workbook/edit';
import type { Grid } from '../../workbook/grid';
import type {
  ApplyOutcome,
  ReadOutcome,
  WorkbookPort,
  WorkbookSource,
  WorkbookView,
} from '../../workbook/port';
import { rehearsal, type Rehearsal } from '../../workbook/rehearsal';

export interface DocumentState {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly sheet: string | null;
  readonly range: CellRange | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Edits since opening, in order: what saving will write. */
  readonly edits: readonly Edit[];
  /** True when something has changed since the last save. */
  readonly unsaved: boolean;
  /** Grows with every change of the state. */
  readonly version: number;
}

type ChangeListener = Parameters<WorkbookView['onChanged']>[0];
type SelectListener = Parameters<WorkbookView['onSelected']>[0];

export interface OpenDocument extends WorkbookPort, WorkbookView {
  state(): DocumentState;
  subscribe(listener: () => void): () => void;
  /** The person moved the selection; the panel is told (unlike `select`, which the panel itself asks for). */
  moveTo(sheet: string, range: CellRange): void;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** The first so many of `state().edits` are in the saved file; edits made while it was being saved are not. */
  markSaved(edits: number): void;
}

interface Step {
  readonly forward: readonly Edit[];
  readonly back: readonly Edit[];
}

/** Opens a source for editing; `redone` edits (a kept draft) are applied at once. `locks`: cells that saving would refuse. */
export async function openDocument(
  source: WorkbookSource,
  redone: readonly Edit[] = [],
  locks: FileLocks | null = null,
): Promise<OpenDocument | Extract<ReadOutcome, { kind: 'fault' }>> {
  const stage = rehearsal(source);
  const first = await stage.read();
  if (first.kind === 'fault') return first;
  if (redone.length > 0) await stage.apply(redone);
  const again = await stage.read();
  return again.kind === 'fault' ? again : new HeldDocument(stage, again.workbook.grids, locks);
}

const firstState = (stage: Rehearsal, grids: readonly Grid[]): DocumentState => {
  const shown = grids.find((grid) => grid.visibility === 'visible') ?? grids[0];
  return {
    name: stage.name,
    grids,
    sheet: shown?.name ?? null,
    range: shown ? { top: 0, left: 0, bottom: 0, right: 0 } : null,
    canUndo: false,
    canRedo: false,
    edits: stage.edits.slice(),
    unsaved: stage.edits.length > 0,
    version: 0,
  };
};

class HeldDocument implements OpenDocument {
  readonly name: string;
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly changed = new Set<ChangeListener>();
  private readonly selected = new Set<SelectListener>();
  private savedAt = 0;
  private current: DocumentState;

  constructor(
    private readonly stage: Rehearsal,
    grids: readonly Grid[],
    private readonly locks: FileLocks | null,
  ) {
    this.name = stage.name;
    this.current = firstState(stage, grids);
  }

  readonly state = (): DocumentState => this.current;
  readonly read = (signal?: AbortSignal): Promise<ReadOutcome> => this.stage.read(signal);
  readonly subscribe = (listener: () => void) => attach(this.listeners, listener);
  readonly onSelected = (listener: SelectListener) => attach(this.selected, listener);
  readonly onChanged = (listener: ChangeListener) => attach(this.changed, listener);

  readonly apply = async (edits: readonly Edit[], signal?: AbortSignal): Promise<ApplyOutcome> => {
    const conflicts = lockedEdits(this.locks, edits);
    if (conflicts.length > 0) return { kind: 'conflicts', conflicts };
    const outcome = await this.write(edits, signal);
    if (outcome.kind !== 'applied' || edits.length === 0) return outcome;
    this.done.push({ forward: edits, back: outcome.undo });
    this.undone.length = 0;
    this.tellSteps();
    return outcome;
  };

  readonly undo = (): Promise<boolean> => this.turn(this.done, this.undone, (step) => step.back);
  readonly redo = (): Promise<boolean> => this.turn(this.undone, this.done, (step) => step.forward);

  readonly select = (sheet: string, range: CellRange): Promise<boolean> => {
    if (!this.current.grids.some((grid) => grid.name === sheet)) return Promise.resolve(false);
    this.become({ sheet, range });
    return Promise.resolve(true);
  };

  readonly moveTo = (sheet: string, range: CellRange): void => {
    this.become({ sheet, range });
    for (const listener of this.selected) listener(sheet, range);
  };

  readonly markSaved = (edits: number): void => {
    this.savedAt = edits;
    this.become({ unsaved: this.stage.edits.length !== edits });
  };

  private become(more: Partial<DocumentState>): void {
    this.current = { ...this.current, ...more, version: this.current.version + 1 };
    for (const listener of this.listeners) listener();
  }

  private tellSteps(): void {
    this.become({ canUndo: this.done.length > 0, canRedo: this.undone.length > 0 });
  }

  private async write(edits: readonly Edit[], signal?: AbortSignal): Promise<ApplyOutcome> {
    const outcome = await this.stage.apply(edits, signal);
    if (outcome.kind !== 'applied') return outcome;
    const after = await this.stage.read();
    const grids = after.kind === 'read' ? after.workbook.grids : this.current.grids;
    const sheet = grids.some((grid) => grid.name === this.current.sheet)
      ? this.current.sheet
      : (grids[0]?.name ?? null);
    const done = this.stage.edits;
    this.become({ grids, sheet, edits: done.slice(), unsaved: done.length !== this.savedAt });
    for (const change of touched(edits)) for (const listener of this.changed) listener(change);
    return outcome;
  }

  private async turn(from: Step[], to: Step[], editsOf: (step: Step) => readonly Edit[]): Promise<boolean> {
    const step = from[from.length - 1];
    if (!step) return false;
    const edits = editsOf(step);
    const outcome = await this.write(edits);
    if (outcome.kind !== 'applied') return false;
    from.pop();
    to.push(step);
    this.tellSteps();
    const place = touched(edits)[0];
    if (place?.range) this.become({ sheet: place.sheet, range: place.range });
    return true;
  }
}

function attach<T>(set: Set<T>, listener: T): () => void {
  set.add(listener);
  return () => void set.delete(listener);
}

/** One change a sheet: the range its edits touch, or null for a whole sheet. */
function touched(edits: readonly Edit[]): { readonly sheet: string; readonly range: CellRange | null }[] {
  const ranges = new Map<string, CellRange | null>();
  for (const edit of edits) {
    if (edit.kind !== 'set') ranges.set(edit.spec.name, null);
    else if (ranges.get(edit.sheet) !== null)
      ranges.set(edit.sheet, around(ranges.get(edit.sheet), edit.row, edit.column));
  }
  return [...ranges].map(([sheet, range]) => ({ sheet, range }));
}

const around = (range: CellRange | null | undefined, row: number, column: number): CellRange => ({
  top: Math.min(range?.top ?? row, row),
  left: Math.min(range?.left ?? column, column),
  bottom: Math.max(range?.bottom ?? row, row),
  right: Math.max(range?.right ?? column, column),
});
