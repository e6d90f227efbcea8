// From what a sheet's reader gathered to a grid: extent, order, and the last look at limits. For .xlsx and .xls alike.
import type { CellRange } from '../../../address';
import type { DateSystem, Grid } from '../../../grid';
import type { WorkbookFault } from '../../../port';
import type { CellStore } from './cell-store';
import { fault } from '../faults';
import type { Formulas } from './formulas';
import type { Limits } from '../limits';
import type { SheetFrame } from '../xlsx/sheet-frame';
import { gridOf } from './stored-grid';
import type { TextPool } from './text-pool';

export interface GatheredSheet {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly dateSystem: DateSystem;
  readonly store: CellStore;
  readonly formulas: Formulas;
  readonly frame: SheetFrame;
  /** Of the cells alone. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly texts: TextPool;
  readonly formats: readonly string[];
}

/** Putting more cells than this in order would take seconds that nobody can interrupt. */
const MOST_TO_SORT = 1_000_000;

export function finishSheet(sheet: GatheredSheet, limits: Limits): Grid | WorkbookFault {
  const { store, formulas, frame } = sheet;
  const extent = extentOf(sheet, limits.area);
  if (extent.rows * extent.columns > limits.area)
    return fault('too-large', `${extent.rows} × ${extent.columns} cells`);
  if (!store.inOrder && store.length > MOST_TO_SORT) return fault('too-large', 'cells in disorder');
  const { cells, positions } = store.finish();
  if (positions) formulas.reorder(positions);
  const { name, visibility, dateSystem, texts, formats } = sheet;
  const { merges, hiddenRows, hiddenColumns } = frame;
  return gridOf({ name, visibility, dateSystem, rowCount: extent.rows, columnCount: extent.columns, merges, hiddenRows, hiddenColumns, cells, formulas, texts, formats }); // prettier-ignore
}

/** Merges count as used, unless they alone blow the sheet up; merges that together cover more than that are dropped. */
function extentOf(
  { frame, rowCount, columnCount }: GatheredSheet,
  area: number,
): { rows: number; columns: number } {
  const rows = frame.merges.reduce((most, merge) => Math.max(most, merge.bottom + 1), rowCount);
  const columns = frame.merges.reduce((most, merge) => Math.max(most, merge.right + 1), columnCount);
  const covered = frame.merges.reduce((sum, merge) => sum + cellsOf(merge), 0);
  if (covered > area) frame.merges.length = 0;
  return rows * columns > area || covered > area
    ? { rows: rowCount, columns: columnCount }
    : { rows, columns };
}

const cellsOf = (range: CellRange): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);
