// A read sheet as a Grid: values are made from the store when they are asked for.
import type { CellRange } from '../../../address';
import type { CellError, CellValue, DateSystem, Grid } from '../../../grid';
import { BOOLEAN, ERROR, NUMBER, POOLED, type Cells } from './cell-store';
import type { Formulas } from './formulas';
import type { TextPool } from './text-pool';

export interface StoredSheet {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly dateSystem: DateSystem;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly cells: Cells;
  readonly formulas: Formulas;
  readonly texts: TextPool;
  /** Format codes by style number. */
  readonly formats: readonly string[];
}

export function gridOf(sheet: StoredSheet): Grid {
  const { cells, texts, formats, formulas } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    dateSystem: sheet.dateSystem,
    value: (row, column) => valueOf(cells, texts, cells.find(row, column)),
    format: (row, column) => formats[cells.styles[cells.find(row, column)] ?? -1] ?? 'General',
    formula: (row, column) => formulas.of(cells.find(row, column), row, column),
    formulaCells: () => formulas.cellNumbers().map((cell) => cells.place(cell)),
  };
}

function valueOf(cells: Cells, texts: TextPool, cell: number): CellValue {
  switch (cells.kinds[cell]) {
    case NUMBER: return cells.data[cell]!;
    case POOLED: return texts.text(cells.data[cell]!);
    case BOOLEAN: return cells.data[cell] === 1;
    case ERROR: return errorOf(texts.text(cells.data[cell]!));
    default: return null;
  } // prettier-ignore
}

const errorOf = (error: string): CellError => ({ error });
