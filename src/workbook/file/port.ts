// A file's bytes as a workbook that can be read again and written to. Reading is file/open's; this patches the package part by
// part, so that all it does not understand stays byte for byte: charts, macros, pivot caches, comments, custom XML.
import { checkEdits, type CheckedSheet, type EditCheck } from '../edit-check';
import type { ShiftCells } from '../book-edit';
import type { Edit } from '../edit';
import type { Grid } from '../grid';
import type { ApplyOutcome, ReadOutcome, WorkbookFault, WorkbookPort } from '../port';
import { openWorkbook } from './open';
import { PackageEditor, type Written } from './write/package-editor';
import { PartPackage } from './write/part-package';
import type { LockTest } from './write/sheet-facts';
import { sheetKey } from '../sheet-name';
import { shiftRefusal } from '../shift/refusal';
import { fixturesOf } from './write/shift/shift-facts';
import { shiftPackage } from './write/shift/shift-package';
import { workbookPartOf } from './write/workbook-part';

export interface FilePort extends WorkbookPort {
  /** The bytes as they are now; a file that cannot be written to (see `openFilePort`) gives back the bytes it was opened from. */
  save(): Promise<Uint8Array>;
  /** Rows or columns that come or go; what may not be done is the fault `unreadable` with its reason (see `shiftRefusal`). */
  shift(shift: ShiftCells): Promise<ApplyOutcome>;
}
export type FilePortOutcome =
  | { readonly kind: 'open'; readonly port: FilePort }
  | { readonly kind: 'fault'; readonly fault: WorkbookFault };
type OpenOptions = NonNullable<Parameters<typeof openWorkbook>[2]>;

/**
 * Opens the bytes for reading and writing; a file that cannot be read is its fault. `.xls`, `.ods`, `.csv` and encrypted workbooks
 * are read-only: apply answers with the fault `unreadable`, detail `read-only format`, and the caller writes a new workbook.
 *
 * Writing keeps a cell's look unless the edit names a style. Besides conflicts (see `checkEdits`; a locked cell of a protected sheet
 * is `sheet-protected` unless the edit names a style and no password guards the sheet), part of an array formula and a table's heading are refused with the fault `unreadable` and its reason.
 */
export async function openFilePort(
  name: string,
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<FilePortOutcome> {
  const first = await openWorkbook(name, bytes, options);
  if (first.kind === 'fault') return first;
  return { kind: 'open', port: new PackagePort(name, bytes, options, first) };
}

const refuse = (code: WorkbookFault['code'], detail: string): { kind: 'fault'; fault: WorkbookFault } => ({
  kind: 'fault',
  fault: { code, detail },
});

/** A zip whose main part is a spreadsheet in XML; .ods, .xlsb, OLE files and text are not. */
function editablePackage(bytes: Uint8Array): PartPackage | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const pack = PartPackage.open(bytes);
  const part = pack && workbookPartOf(pack);
  return pack && part && /\.xml$/i.test(part) ? pack : null;
}

class PackagePort implements FilePort {
  private pack: PartPackage | null | undefined;
  private readonly written: Written = { cells: new WeakMap() };
  /** Applies wait for each other: each must see what the one before it wrote. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly name: string,
    private bytes: Uint8Array,
    private readonly options: OpenOptions,
    private current: ReadOutcome | null,
  ) {}

  async read(signal?: AbortSignal): Promise<ReadOutcome> {
    await this.turn;
    return this.readNow(signal);
  }

  async save(): Promise<Uint8Array> {
    await this.turn;
    return this.bytes;
  }

  apply(edits: readonly Edit[], signal?: AbortSignal): Promise<ApplyOutcome> {
    const outcome = this.turn.then(() => this.applyNow(edits, signal));
    this.turn = outcome.catch(() => undefined);
    return outcome;
  }

  shift(shift: ShiftCells): Promise<ApplyOutcome> {
    const outcome = this.turn.then(() => this.shiftNow(shift));
    this.turn = outcome.catch(() => undefined);
    return outcome;
  }

  private async shiftNow(shift: ShiftCells): Promise<ApplyOutcome> {
    const now = await this.readNow();
    if (now.kind === 'fault') return now;
    if (this.pack === undefined) this.pack = editablePackage(this.bytes);
    if (!this.pack) return refuse('unreadable', 'read-only format');
    const grid = now.workbook.grids.find(({ name }) => sheetKey(name) === sheetKey(shift.sheet));
    const pack = this.pack.copy();
    const fixtures = fixturesOf(pack, shift.sheet);
    if (!grid || !fixtures) return refuse('unreadable', `no sheet ${shift.sheet}`);
    const reason = shiftRefusal(shift, fixtures, shift.axis === 'row' ? grid.rowCount : grid.columnCount);
    if (reason) return refuse('unreadable', reason);
    shiftPackage(pack, shift);
    this.bytes = pack.toBytes();
    this.pack = pack;
    this.current = null;
    return { kind: 'applied', undo: [] };
  }

  private async readNow(signal?: AbortSignal): Promise<ReadOutcome> {
    if (signal?.aborted) return refuse('cancelled', 'the signal was aborted');
    if (this.current) return this.current;
    const outcome = await openWorkbook(this.name, this.bytes, {
      ...this.options,
      ...(signal ? { signal } : {}),
    });
    if (outcome.kind === 'read') this.current = outcome;
    return outcome;
  }

  private async applyNow(edits: readonly Edit[], signal?: AbortSignal): Promise<ApplyOutcome> {
    const now = await this.readNow(signal);
    if (now.kind === 'fault') return now;
    if (this.pack === undefined) this.pack = editablePackage(this.bytes);
    if (!this.pack) return refuse('unreadable', 'read-only format');
    const editor = new PackageEditor(this.pack.copy(), this.written);
    const check = checkSheets(edits, now.workbook.grids, editor);
    if (check.kind !== 'free') return check;
    const fault = await editor.write(check.edits, check.undo);
    if (fault) return refuse('unreadable', fault);
    this.bytes = editor.pack.toBytes();
    this.pack = editor.pack;
    this.current = null;
    return { kind: 'applied', undo: check.undo };
  }
}

function checkSheets(edits: readonly Edit[], grids: readonly Grid[], editor: PackageEditor): EditCheck {
  const sheets = grids.map((grid): CheckedSheet => {
    let locked: LockTest | undefined;
    return {
      grid,
      locked(row, column, own) {
        locked ??= editor.lockedCells(grid.name);
        return locked(row, column, own);
      },
    };
  });
  const check = checkEdits(edits, sheets);
  const moved = edits.find((edit) => edit.kind !== 'set');
  if (!moved || !editor.structureLocked()) return check;
  const conflict = { kind: 'sheet-protected', sheet: moved.spec.name } as const;
  return {
    kind: 'conflicts',
    conflicts: check.kind === 'conflicts' ? [...check.conflicts, conflict] : [conflict],
  };
}
