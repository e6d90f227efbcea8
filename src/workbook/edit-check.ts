// Whether a list of edits may be written, and what undoes it. Every adapter that holds its own cells (memory, file) decides here,
// before anything changes; writing itself is the adapter's.
import { formatAddress, type CellRange } from './address';
import type { Conflict, Edit, SetCell } from './edit';
import { isCellError, sameValue, type CellValue, type Grid } from './grid';
import type { WorkbookFault } from './port';
import { sheetKey, sheetNameFault } from './sheet-name';
import type { SheetSpec } from './sheet-spec';
import { specToGrid } from './spec-grid';
import { MAX_CELL_TEXT } from './styles';

/** A sheet as the check sees it. */
export interface CheckedSheet {
  readonly grid: Grid;
  /**
   * The cell is locked on a protected sheet. `own`: the edit names a style, so the product lays the cell out itself; such a cell is
   * locked only by a password, for protection without one keeps people's slips away, not the product that set it.
   */
  locked(row: number, column: number, own: boolean): boolean;
}
export type EditCheck =
  /** `edits` are the same edits with writes into a merged area moved to its top-left cell; `undo` inverts them in one step. */
  | { readonly kind: 'free'; readonly edits: readonly Edit[]; readonly undo: readonly Edit[] }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'fault'; readonly fault: WorkbookFault };

/** A person who typed into a generated sheet sees the first few places, not all of them. */
const MOST_CONFLICTS_OF_ONE_SHEET = 20;

const inside = (range: CellRange, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** A sheet that exists only as a spec so far. */
export const specSheet = (spec: SheetSpec): CheckedSheet => ({
  grid: specToGrid(spec),
  locked: (row, column, own) =>
    !own &&
    spec.protection !== undefined &&
    !spec.protection.unlocked.some((range) => inside(range, row, column)),
});

/** A value as a cell keeps it: empty text is an empty cell, and a line break is one `\n`. */
export const storedValue = (value: CellValue): CellValue =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n') || null : value;

/** The cell that holds what a merged area shows: its top-left; other cells are their own. */
export function anchorOf(grid: Grid, row: number, column: number): { row: number; column: number } {
  const merge = grid.merges.find((range) => inside(range, row, column));
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}

/** Edits to one cell may not repeat and new sheets need a name Excel takes: anything else is a bug in the caller and throws. */
export function assertWellFormed(edits: readonly Edit[]): void {
  const seen = new Set<string>();
  for (const edit of edits) {
    if (edit.kind !== 'set') {
      const fault = sheetNameFault(edit.spec.name);
      if (fault) throw new Error(`sheet name ${edit.spec.name}: ${fault}`);
      continue;
    }
    const key = `${sheetKey(edit.sheet)}!${edit.row}:${edit.column}`;
    if (seen.has(key)) throw new Error(`two edits to ${edit.sheet}!${formatAddress(edit.row, edit.column)}`);
    seen.add(key);
    if (typeof edit.after === 'number' && !Number.isFinite(edit.after))
      throw new Error(`not a number: ${key}`);
  }
}

/** What a set leaves in the cell. */
export const valueAfter = (edit: SetCell): CellValue =>
  edit.error === undefined ? storedValue(edit.after) : { error: edit.error };

/** The edit that puts back what the cell holds now. */
function undoOf(edit: SetCell, grid: Grid, found: CellValue): SetCell {
  const formula = grid.formula(edit.row, edit.column);
  const restyled = edit.style !== undefined || edit.format !== undefined;
  return {
    kind: 'set',
    sheet: edit.sheet,
    row: edit.row,
    column: edit.column,
    before: valueAfter(edit),
    after: isCellError(found) ? null : found,
    ...(restyled ? { format: grid.format(edit.row, edit.column) } : {}),
    ...(formula !== null ? { formula } : {}),
    ...(isCellError(found) ? { error: found.error } : {}),
  };
}

/** Edits as a sequence over sheets that change on the way. One use, one list. */
class Check {
  readonly conflicts: Conflict[] = [];
  readonly edits: Edit[] = [];
  readonly undo: Edit[] = [];
  private readonly sheets: Map<string, CheckedSheet>;
  private readonly written = new Map<string, CellValue>();

  constructor(sheets: readonly CheckedSheet[]) {
    this.sheets = new Map(sheets.map((sheet) => [sheetKey(sheet.grid.name), sheet]));
  }

  set(edit: SetCell): void {
    const sheet = this.sheets.get(sheetKey(edit.sheet));
    if (!sheet) return void this.conflicts.push({ kind: 'sheet-missing', sheet: edit.sheet });
    const { row, column } = anchorOf(sheet.grid, edit.row, edit.column);
    if (sheet.locked(row, column, edit.style !== undefined)) return void this.protectedSheet(edit.sheet);
    const key = `${sheetKey(edit.sheet)}!${row}:${column}`;
    const repeated = this.written.has(key);
    const held = repeated ? this.written.get(key)! : storedValue(sheet.grid.value(row, column));
    const expected = storedValue(edit.before);
    // Two cells of one merged area: the second would hide the first.
    if (repeated || !sameValue(held, expected)) {
      return void this.conflicts.push({
        kind: 'changed',
        sheet: edit.sheet,
        row,
        column,
        expected,
        found: held,
      });
    }
    // The same object where nothing moves: a port knows its own undo by it.
    const moved = row === edit.row && column === edit.column ? edit : { ...edit, row, column };
    this.edits.push(moved);
    this.undo.unshift(undoOf(moved, sheet.grid, held));
    this.written.set(key, valueAfter(edit));
  }

  add(spec: SheetSpec): void {
    const key = sheetKey(spec.name);
    if (this.sheets.has(key)) return void this.conflicts.push({ kind: 'sheet-exists', sheet: spec.name });
    this.sheets.set(key, specSheet(spec));
    this.edits.push({ kind: 'add-sheet', spec });
    this.undo.unshift({ kind: 'remove-sheet', spec });
  }

  remove(spec: SheetSpec): void {
    const key = sheetKey(spec.name);
    const sheet = this.sheets.get(key);
    if (!sheet) return void this.conflicts.push({ kind: 'sheet-missing', sheet: spec.name });
    this.conflicts.push(...this.changesSince(spec, sheet.grid));
    this.sheets.delete(key);
    for (const cell of [...this.written.keys()]) if (cell.startsWith(`${key}!`)) this.written.delete(cell);
    this.edits.push({ kind: 'remove-sheet', spec });
    this.undo.unshift({ kind: 'add-sheet', spec });
  }

  /** Words that people wrote into a generated sheet are not removed with it: each is a conflict. Formulas are ours and may move. */
  private changesSince(spec: SheetSpec, grid: Grid): Conflict[] {
    const old = specToGrid(spec);
    const found: Conflict[] = [];
    for (let row = 0; row < Math.max(old.rowCount, grid.rowCount); row++) {
      for (let column = 0; column < Math.max(old.columnCount, grid.columnCount); column++) {
        if (old.formula(row, column) !== null) continue;
        const key = `${sheetKey(spec.name)}!${row}:${column}`;
        const held = this.written.has(key) ? this.written.get(key)! : storedValue(grid.value(row, column));
        const expected = old.value(row, column);
        if (sameValue(held, expected)) continue;
        found.push({ kind: 'changed', sheet: spec.name, row, column, expected, found: held });
        if (found.length === MOST_CONFLICTS_OF_ONE_SHEET) return found;
      }
    }
    return found;
  }

  private protectedSheet(sheet: string): void {
    if (this.conflicts.some((one) => one.kind === 'sheet-protected' && one.sheet === sheet)) return;
    this.conflicts.push({ kind: 'sheet-protected', sheet });
  }
}

/**
 * Checks edits in their order against the sheets as they are now: sheet names ignore case; a write into a merged area goes to its
 * top-left cell and its `before` is compared there; a text over 32,767 characters is the fault `too-large`.
 */
export function checkEdits(edits: readonly Edit[], sheets: readonly CheckedSheet[]): EditCheck {
  assertWellFormed(edits);
  const long = edits.find((edit) => edit.kind === 'set' && String(edit.after).length > MAX_CELL_TEXT);
  if (long?.kind === 'set') {
    const detail = `${long.sheet}!${formatAddress(long.row, long.column)} takes at most ${MAX_CELL_TEXT} characters`;
    return { kind: 'fault', fault: { code: 'too-large', detail } };
  }
  const check = new Check(sheets);
  for (const edit of edits) {
    if (edit.kind === 'set') check.set(edit);
    else if (edit.kind === 'add-sheet') check.add(edit.spec);
    else check.remove(edit.spec);
  }
  return check.conflicts.length > 0
    ? { kind: 'conflicts', conflicts: check.conflicts }
    : { kind: 'free', edits: check.edits, undo: check.undo };
}
