// Where a finding about one field of one row stands, blank cells included.
import type { ColumnReading, DraftRow } from '../draft';
import type { Place } from '../place';

interface Columned {
  readonly columns: readonly ColumnReading[];
}

/** The column that gives a field; undefined when the table has none. */
export const columnOf = (table: Columned, field: string): ColumnReading | undefined =>
  table.columns.find(
    (column) => column.field === field && column.how !== 'doubtful' && column.how !== 'repeated',
  );

/** The cell of a field in a row; for a blank one the crossing of its column and the row; the row itself without a column. */
export function cellOf<F extends string>(row: DraftRow<F>, table: Columned, field: F): Place {
  const said = row.said[field];
  if (said) return said.place;
  const blank = row.blanks?.[field];
  if (blank) return blank;
  const letters = /^[A-Z]+/.exec(columnOf(table, field)?.cell ?? '')?.[0];
  const line = /\d+$/.exec(row.place.cell ?? '')?.[0];
  return letters && line ? { ...row.place, cell: `${letters}${line}` } : row.place;
}

/** True when the row's table has a column for the field and the cell is empty. */
export const isBlank = <F extends string>(row: DraftRow<F>, table: Columned, field: F): boolean =>
  !row.said[field] && columnOf(table, field) !== undefined;
