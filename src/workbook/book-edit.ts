// What a person may do to an open workbook: cells and sheets (edit.ts), and rows or columns that come and go.
import type { Edit } from './edit';

/** Rows or columns of one sheet that come in before `at`, or go from `at` on. Zero-based. */
export interface ShiftCells {
  readonly kind: 'insert' | 'delete';
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

/** Positions in a later edit are those after the earlier ones. */
export type BookEdit = Edit | ShiftCells;

export const isShift = (edit: BookEdit): edit is ShiftCells =>
  edit.kind === 'insert' || edit.kind === 'delete';

/** The list in runs: edits of cells and sheets that can be applied in one step, and each shift by itself. */
export function runsOf(edits: readonly BookEdit[]): (readonly Edit[] | ShiftCells)[] {
  const runs: (Edit[] | ShiftCells)[] = [];
  for (const edit of edits) {
    const last = runs.at(-1);
    if (isShift(edit)) runs.push(edit);
    else if (Array.isArray(last)) last.push(edit);
    else runs.push([edit]);
  }
  return runs;
}
