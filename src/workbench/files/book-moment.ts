// What a step of edits makes of a workbook's grids, and where it was. Pure.
import type { CellRange } from '../../workbook/address';
import { isShift, runsOf, type BookEdit, type ShiftCells } from '../../workbook/book-edit';
import type { Edit } from '../../workbook/edit';
import { checkEdits, type EditCheck } from '../../workbook/edit-check';
import { fitting } from '../../workbook/fitting';
import type { Grid } from '../../workbook/grid';
import { gridsAfter } from '../../workbook/memory';
import { NO_FIXTURES, shiftRefusal, type ShiftRefusal } from '../../workbook/shift/refusal';
import { shiftedGrids } from '../../workbook/shift/shifted-grids';
import { lockedEdits, shiftedLocks, type FileLocks } from './file-locks';

/** An open workbook as it is at a moment: what its sheets hold, and what its file would not let be done to it. */
export interface BookMoment {
  readonly grids: readonly Grid[];
  readonly locks: FileLocks | null;
}
export type StepOutcome =
  | { readonly kind: 'applied'; readonly moment: BookMoment; readonly undo: readonly Edit[] }
  | { readonly kind: 'refused'; readonly reason: ShiftRefusal }
  | Exclude<EditCheck, { kind: 'free' }>;

/** All or nothing. `strict`: a cell that holds another value than its edit expects is a conflict. */
export function stepFrom(before: BookMoment, edits: readonly BookEdit[], strict: boolean): StepOutcome {
  let moment = before;
  let undo: readonly Edit[] = [];
  for (const run of runsOf(edits)) {
    const step = Array.isArray(run) ? edited(moment, run, strict) : shifted(moment, run as ShiftCells);
    if (step.kind !== 'applied') return step;
    moment = step.moment;
    undo = [...step.undo, ...undo];
  }
  return { kind: 'applied', moment, undo };
}

function edited({ grids, locks }: BookMoment, run: readonly Edit[], strict: boolean): StepOutcome {
  const conflicts = lockedEdits(locks, run);
  if (conflicts.length > 0) return { kind: 'conflicts', conflicts };
  const sheets = grids.map((grid) => ({ grid, locked: () => false }));
  const check = checkEdits(strict ? run : fitting(run, grids), sheets);
  if (check.kind !== 'free') return check;
  return { kind: 'applied', moment: { grids: gridsAfter(grids, check.edits), locks }, undo: check.undo };
}

function shifted({ grids, locks }: BookMoment, shift: ShiftCells): StepOutcome {
  const grid = grids.find(({ name }) => name === shift.sheet);
  const used = (shift.axis === 'row' ? grid?.rowCount : grid?.columnCount) ?? 0;
  const reason = shiftRefusal(shift, locks?.fixtures.get(shift.sheet) ?? NO_FIXTURES, used);
  if (reason) return { kind: 'refused', reason };
  const moment = { grids: shiftedGrids(grids, shift).grids, locks: locks && shiftedLocks(locks, shift) };
  return { kind: 'applied', moment, undo: [] };
}

/** A range of a sheet; null for the whole sheet. */
export interface Touched {
  readonly sheet: string;
  readonly range: CellRange | null;
}

/** One change a sheet: the range its edits touch, or null for a whole sheet. */
export function touched(edits: readonly BookEdit[]): readonly Touched[] {
  const ranges = new Map<string, CellRange | null>();
  for (const edit of edits) {
    if (isShift(edit)) ranges.set(edit.sheet, null);
    else if (edit.kind !== 'set') ranges.set(edit.spec.name, null);
    else if (ranges.get(edit.sheet) !== null)
      ranges.set(edit.sheet, around(ranges.get(edit.sheet), edit.row, edit.column));
  }
  return [...ranges].map(([sheet, range]) => ({ sheet, range }));
}

export const around = (range: CellRange | null | undefined, row: number, column: number): CellRange => ({
  top: Math.min(range?.top ?? row, row),
  left: Math.min(range?.left ?? column, column),
  bottom: Math.max(range?.bottom ?? row, row),
  right: Math.max(range?.right ?? column, column),
});
