// What a step of edits makes of a workbook's grids, and where it was. Pure.
import type { CellRange } from '../../workbook/address';
import { isShift, runsOf, type BookEdit, type ShiftCells } from '../../workbook/book-edit';
import type { Edit } from '../../workbook/edit';
import { checkEdits, type EditCheck } from '../../workbook/edit-check';
import { fitting } from '../../workbook/fitting';
import type { Grid } from '../../workbook/grid';
import { gridsAfter } from '../../workbook/memory';
import { shiftedGrids } from '../../workbook/shift/shifted-grids';

export type StepOutcome =
  | { readonly kind: 'applied'; readonly grids: readonly Grid[]; readonly undo: readonly Edit[] }
  | Exclude<EditCheck, { kind: 'free' }>;

/** All or nothing. `strict`: a cell that holds another value than its edit expects is a conflict. */
export function gridsWith(before: readonly Grid[], edits: readonly BookEdit[], strict: boolean): StepOutcome {
  let grids = before;
  let undo: readonly Edit[] = [];
  for (const run of runsOf(edits)) {
    if (!Array.isArray(run)) {
      grids = shiftedGrids(grids, run as ShiftCells).grids;
      continue;
    }
    const check = checkEdits(
      strict ? run : fitting(run, grids),
      grids.map((grid) => ({ grid, locked: () => false })),
    );
    if (check.kind !== 'free') return check;
    grids = gridsAfter(grids, check.edits);
    undo = [...check.undo, ...undo];
  }
  return { kind: 'applied', grids, undo };
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
