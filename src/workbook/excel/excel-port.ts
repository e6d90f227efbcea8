// The open workbook in Excel behind the same door as files and memory: read, apply, undo, select, listen. Composes the parts beside it.
import type { Conflict, Edit, SetCell } from '../edit';
import type { CellRange } from '../address';
import { anchorOf, assertWellFormed, checkEdits, type EditCheck } from '../edit-check';
import type { ApplyOutcome, HostLimit, ReadOutcome, WorkbookPort, WorkbookView } from '../port';
import { sheetKey } from '../sheet-name';
import { hasExcelApi } from './api-sets';
import { excelView } from './excel-view';
import type { Change } from './follow/changes';
import { Follower } from './follow/follower';
import type { HeldBook } from './follow/held-book';
import { hostFault } from './host-faults';
import { CANCELLED, DEFAULT_PATIENCE, withPatience, type Patience } from './patience';
import { cellKey, lookAgain, type KnownBook, type SecondLook } from './second-look';
import { putBack, sendSteps, stepsOf, type KeptLooks } from './write-workbook';

export interface ExcelOptions extends Partial<Patience> {
  /** What Excel refused outside of a call: registering events, telling a selection. For the log. */
  readonly onFailure?: (thrown: unknown) => void;
}
export interface ExcelWorkbook extends WorkbookPort, WorkbookView {}

/** The workbook that the pane stands in. Call after Office.onReady. */
export function openExcel(options: ExcelOptions = {}): ExcelWorkbook {
  const patience: Patience = { ...DEFAULT_PATIENCE, ...options };
  const port = new ExcelPort(patience);
  const view = excelView(patience, options.onFailure ?? (() => undefined));
  return {
    get name() {
      return port.name;
    },
    limits: limitsOf(),
    read: (signal) => port.read(signal),
    reread: (signal) => port.reread(signal),
    apply: (edits, signal) => port.apply(edits, signal),
    onChanged: (listener) => port.follower.onChanged(listener),
    ...view,
  };
}

/** Sources: requirement sets 1.13 (merged areas) and 1.19 (undo of an add-in's writes); on the desktop new sheets end the list (office-js #6170). */
function limitsOf(): HostLimit[] {
  const onWeb = Office.context.platform === Office.PlatformType.OfficeOnline;
  const undo: HostLimit | null = !hasExcelApi('1.19') ? 'writes-end-undo' : onWeb ? null : 'sheets-end-undo';
  return [...(hasExcelApi('1.13') ? [] : (['merges-unseen'] as const)), ...(undo ? [undo] : [])];
}

/** Looks like one of Excel's errors, so that it becomes a fault with its detail. */
class HalfWritten extends Error {
  readonly code = 'HalfWritten';
}

class ExcelPort implements WorkbookPort {
  readonly follower = new Follower();
  private readonly keptLooks: KeptLooks = new WeakMap();
  private undoGroups = true;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly patience: Patience) {}

  /** Known once the workbook has been read; Excel tells its name only in a batch. */
  get name(): string {
    return this.follower.held?.name ?? '';
  }

  /** A grid of which nothing changed is the same object as last time. */
  read(signal?: AbortSignal): Promise<ReadOutcome> {
    return this.inTurn(() => this.readNow(false, signal));
  }

  reread(signal?: AbortSignal): Promise<ReadOutcome> {
    return this.inTurn(() => this.readNow(true, signal));
  }

  /** All or nothing: what Excel refused half-way is put back. */
  async apply(edits: readonly Edit[], signal?: AbortSignal): Promise<ApplyOutcome> {
    assertWellFormed(edits);
    return this.inTurn(() => this.applyNow(edits, signal));
  }

  /** What is held changes by one deed at a time. */
  private inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const turn = this.last.then(deed);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async readNow(afresh: boolean, signal?: AbortSignal): Promise<ReadOutcome> {
    const deed = (): Promise<HeldBook | null> =>
      this.follower.read(new Excel.RequestContext(), afresh, signal);
    const ran = await withPatience(deed, this.patience, signal);
    if (ran.kind === 'fault') return ran;
    if (!ran.value) return { kind: 'fault', fault: CANCELLED };
    const { name, sheets } = ran.value;
    return { kind: 'read', workbook: { name, sha256: null, grids: sheets.map((sheet) => sheet.grid) } };
  }

  private async applyNow(edits: readonly Edit[], signal?: AbortSignal): Promise<ApplyOutcome> {
    if (signal?.aborted) return { kind: 'fault', fault: CANCELLED };
    if (edits.length === 0) return { kind: 'applied', undo: [] };
    // Where merged cells are now is known from what was followed only.
    const read = await this.readNow(false, signal);
    if (read.kind === 'fault') return read;
    const held = this.follower.held!;
    // Excel's events rest while we write. Noted first: what a person does next comes after it.
    this.follower.note(ownChanges(edits, held));
    const ran = await withPatience(() => this.tryToApply(edits, knownOf(held)), this.patience, signal);
    return ran.kind === 'done' ? ran.value : ran;
  }

  /** In one undo group where Excel can; on its refusal (UndoNotSupported; on the web another error, office-js #6711) without, from then on. */
  private async tryToApply(edits: readonly Edit[], known: KnownBook): Promise<ApplyOutcome> {
    const plain: Excel.RunOptions = {};
    const options = this.undoGroups ? runOptions(edits, plain) : plain;
    try {
      return await this.applyIn(options, edits, known);
    } catch (thrown) {
      if (options === plain || hostFault(thrown).code !== 'host-error') throw thrown;
      this.undoGroups = false;
      return this.applyIn(plain, edits, known);
    }
  }

  private applyIn(
    options: Excel.RunOptions,
    edits: readonly Edit[],
    known: KnownBook,
  ): Promise<ApplyOutcome> {
    return Excel.run(options, async (context) => {
      const look = await lookAgain(context, edits, known);
      const check = checked(edits, look);
      if (check.kind !== 'free') return check;
      const steps = stepsOf(check.edits, look, this.looksToRestore(edits));
      const sent = await sendSteps(context, steps, this.patience.notify);
      if (sent.kind === 'refused') {
        if (sent.touched) await this.restore(context, check.undo, look);
        throw sent.thrown;
      }
      this.keepLooks(check.undo, look);
      return { kind: 'applied', undo: check.undo };
    });
  }

  /** Waits for a person who edits a cell; what cannot be put back even then is a fault that says so. */
  private async restore(
    context: Excel.RequestContext,
    undo: readonly Edit[],
    look: SecondLook,
  ): Promise<void> {
    const ran = await withPatience(() => putBack(context, undo, look), this.patience);
    if (ran.kind === 'fault') throw new HalfWritten(ran.fault.detail);
  }

  private looksToRestore(edits: readonly Edit[]): ReadonlyMap<string, Excel.CellPropertiesFormat> {
    return new Map(
      edits.flatMap((edit): [string, Excel.CellPropertiesFormat][] => {
        const format = edit.kind === 'set' ? this.keptLooks.get(edit) : undefined;
        return edit.kind === 'set' && format ? [[cellKey(edit.sheet, edit.row, edit.column), format]] : [];
      }),
    );
  }

  private keepLooks(undo: readonly Edit[], look: SecondLook): void {
    for (const edit of undo) {
      if (edit.kind !== 'set') continue;
      const format = look.looks.get(cellKey(edit.sheet, edit.row, edit.column));
      if (format) this.keptLooks.set(edit as SetCell, format);
    }
  }
}

const knownOf = ({ dateSystem, sheets }: HeldBook): KnownBook => ({
  dateSystem,
  merges: new Map(sheets.map(({ name, merges }) => [sheetKey(name), merges])),
});

/** The edited cells, the sheets that came and went, and what formulas make of it. */
function ownChanges(edits: readonly Edit[], { sheets }: HeldBook): Change[] {
  const byName = new Map(sheets.map((sheet) => [sheetKey(sheet.name), sheet]));
  const cells = new Map<string, CellRange[]>();
  for (const edit of edits) {
    if (edit.kind !== 'set') continue;
    const sheet = byName.get(sheetKey(edit.sheet));
    if (!sheet) continue;
    const { row, column } = anchorOf(sheet.grid, edit.row, edit.column);
    const ranges = cells.get(sheet.id) ?? [];
    cells.set(sheet.id, ranges);
    ranges.push({ top: row, bottom: row, left: column, right: column });
  }
  return [
    ...[...cells].map(([sheet, ranges]): Change => ({ kind: 'cells', sheet, ranges })),
    ...sheets
      .filter((sheet) => sheet.hasFormulas)
      .map(({ id }): Change => ({ kind: 'calculated', sheet: id })),
    ...(edits.some((edit) => edit.kind !== 'set') ? [{ kind: 'tabs' } as const] : []),
  ];
}

function checked(edits: readonly Edit[], look: SecondLook): EditCheck {
  const check = checkEdits(edits, [...look.sheets.values()]);
  const closed: Conflict[] = look.structureProtected
    ? edits.flatMap((edit) =>
        edit.kind === 'set' ? [] : [{ kind: 'sheet-protected' as const, sheet: edit.spec.name }],
      )
    : [];
  if (closed.length === 0 || check.kind === 'fault') return check;
  return {
    kind: 'conflicts',
    conflicts: [...closed, ...(check.kind === 'conflicts' ? check.conflicts : [])],
  };
}

/** One Ctrl+Z for all of it, where Excel can: sheets that come or go cannot be undone by Excel, and would make it refuse. */
function runOptions(edits: readonly Edit[], plain: Excel.RunOptions): Excel.RunOptions {
  if (hasExcelApi('1.20') && edits.every((edit) => edit.kind === 'set')) return { mergeUndoGroup: true };
  return plain;
}
