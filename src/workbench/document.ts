// One open workbook of the workbench: its grids, its changes with undo and redo, its selection. It is the panel's port and view
// in one. Bytes are touched only on opening and saving; every edit between lives in a rehearsal.
import type { CellRange } from '../workbook/address';
import type { Edit } from '../workbook/edit';
import type { Grid } from '../workbook/grid';
import type { ApplyOutcome, ReadOutcome, WorkbookPort, WorkbookSource, WorkbookView } from '../workbook/port';
import { rehearsal } from '../workbook/rehearsal';

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
  markSaved(): void;
}

interface Step {
  readonly forward: readonly Edit[];
  readonly back: readonly Edit[];
}

/** Opens a source for editing; `redone` edits (a kept draft) are applied at once. */
export async function openDocument(
  source: WorkbookSource,
  redone: readonly Edit[] = [],
): Promise<OpenDocument | Extract<ReadOutcome, { kind: 'fault' }>> {
  const stage = rehearsal(source);
  const first = await stage.read();
  if (first.kind === 'fault') return first;
  if (redone.length > 0) await stage.apply(redone);
  const again = await stage.read();
  return again.kind === 'fault' ? again : documentOver(stage, again.workbook.grids);
}

function documentOver(stage: ReturnType<typeof rehearsal>, grids: readonly Grid[]): OpenDocument {
  const done: Step[] = [];
  const undone: Step[] = [];
  const listeners = new Set<() => void>();
  const changed = new Set<ChangeListener>();
  const selected = new Set<SelectListener>();
  let savedAt = 0;
  const shown = grids.find((grid) => grid.visibility === 'visible') ?? grids[0];
  let state: DocumentState = {
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

  const become = (more: Partial<DocumentState>) => {
    state = { ...state, ...more, version: state.version + 1 };
    for (const listener of listeners) listener();
  };

  async function write(edits: readonly Edit[], signal?: AbortSignal): Promise<ApplyOutcome> {
    const outcome = await stage.apply(edits, signal);
    if (outcome.kind !== 'applied') return outcome;
    const after = await stage.read(signal);
    const now = after.kind === 'read' ? after.workbook.grids : state.grids;
    const sheet = now.some((grid) => grid.name === state.sheet) ? state.sheet : (now[0]?.name ?? null);
    become({ grids: now, sheet, edits: stage.edits.slice(), unsaved: stage.edits.length !== savedAt });
    for (const listener of changed) for (const change of touched(edits)) listener(change);
    return outcome;
  }

  const canNow = () => become({ canUndo: done.length > 0, canRedo: undone.length > 0 });

  async function turn(from: Step[], to: Step[], edits: (step: Step) => readonly Edit[]): Promise<boolean> {
    const step = from[from.length - 1];
    if (!step) return false;
    const outcome = await write(edits(step));
    if (outcome.kind !== 'applied') return false;
    from.pop();
    to.push(step);
    canNow();
    return true;
  }

  return {
    name: stage.name,
    read: (signal) => stage.read(signal),
    async apply(edits, signal) {
      const outcome = await write(edits, signal);
      if (outcome.kind === 'applied') {
        done.push({ forward: edits, back: outcome.undo });
        undone.length = 0;
        canNow();
      }
      return outcome;
    },
    undo: () => turn(done, undone, (step) => step.back),
    redo: () => turn(undone, done, (step) => step.forward),
    select(sheet, range) {
      if (!state.grids.some((grid) => grid.name === sheet)) return Promise.resolve(false);
      become({ sheet, range });
      return Promise.resolve(true);
    },
    moveTo(sheet, range) {
      become({ sheet, range });
      for (const listener of selected) listener(sheet, range);
    },
    markSaved() {
      savedAt = stage.edits.length;
      become({ unsaved: false });
    },
    state: () => state,
    subscribe: (listener) => attach(listeners, listener),
    onSelected: (listener) => attach(selected, listener),
    onChanged: (listener) => attach(changed, listener),
  };
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

const around = (range: CellRange | undefined, row: number, column: number): CellRange => ({
  top: Math.min(range?.top ?? row, row),
  left: Math.min(range?.left ?? column, column),
  bottom: Math.max(range?.bottom ?? row, row),
  right: Math.max(range?.right ?? column, column),
});
