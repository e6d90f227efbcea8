// One table of an .ods while it is read: its rows, merges and what is hidden, until it becomes a grid.
import type { CellRange } from '../../../address';
import type { Grid } from '../../../grid';
import { CellStore } from '../cells/cell-store';
import { Formulas } from '../cells/formulas';
import { gridOf } from '../cells/stored-grid';
import type { TextPool } from '../cells/text-pool';

export interface RowCell {
  readonly column: number;
  readonly kind: number;
  readonly style: number;
  readonly datum: number;
  /** Number of its text, −1 when there is none. */
  readonly formula: number;
}

export class OdsSheet {
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnStyles: { readonly from: number; readonly to: number; readonly style: number }[] = [];
  row = 0;
  column = 0;
  private readonly store = new CellStore();
  private readonly formulas: Formulas;
  private rowCount = 0;
  private columnCount = 0;

  constructor(
    readonly name: string,
    private readonly hidden: boolean,
    texts: TextPool,
  ) {
    this.formulas = new Formulas(texts);
  }

  addRow(row: number, cells: readonly RowCell[]): void {
    this.store.startRow(row);
    this.rowCount = row + 1;
    for (const { column, kind, style, datum, formula } of cells) {
      if (formula >= 0) this.formulas.add(this.store.length, formula);
      this.store.add(column, kind, style, datum);
      this.columnCount = Math.max(this.columnCount, column + 1);
    }
  }

  /** Null when merges and cells spread over more than `area`. */
  finish(formats: readonly string[], texts: TextPool, area: number): Grid | null {
    const covered = this.merges.reduce(
      (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
      0,
    );
    const rowCount = this.merges.reduce((most, merge) => Math.max(most, merge.bottom + 1), this.rowCount);
    const columnCount = this.merges.reduce(
      (most, merge) => Math.max(most, merge.right + 1),
      this.columnCount,
    );
    if (rowCount * columnCount > area || covered > area) return null;
    const { name, merges, hiddenRows, hiddenColumns, formulas } = this;
    const visibility = this.hidden ? 'hidden' : 'visible';
    const { cells } = this.store.finish();
    return gridOf({ name, visibility, dateSystem: 1900, rowCount, columnCount, merges, hiddenRows, hiddenColumns, cells, formulas, texts, formats }); // prettier-ignore
  }
}
