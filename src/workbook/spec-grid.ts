// A sheet spec read as a grid: what any adapter must give back after it has written the spec. Looks and print setup are left out.
import { formatAddress, formatRange } from './address';
import type { CellValue, Grid } from './grid';
import type { GridContent } from './memory-grid';
import type { SheetSpec, SpecCell } from './sheet-spec';
import { fittingText, formatOfSpecCell } from './styles';

/** What a spec's cell holds once written: empty text is an empty cell, a line break is one `\n`, over-long text is cut. */
export function valueOfSpecCell(cell: SpecCell | null | undefined): CellValue {
  const value = cell?.value ?? null;
  if (typeof value !== 'string') return value;
  return value === '' ? null : fittingText(value.replaceAll('\r\n', '\n'));
}

/** The spec's cells as plain arrays without trailing empty rows and columns, ready for `createGrid` or `memoryPort`. */
export function specToContent(spec: SheetSpec): GridContent {
  const formats: Record<string, string> = {};
  const formulas: Record<string, string> = {};
  const rows = spec.rows.map((row, r) =>
    (row?.cells ?? []).map((cell, c) => {
      if (cell) formats[formatAddress(r, c)] = formatOfSpecCell(cell);
      if (cell?.formula !== undefined) formulas[formatAddress(r, c)] = cell.formula;
      return valueOfSpecCell(cell);
    }),
  );
  return {
    name: spec.name,
    rows: withoutTrailingBlanks(rows, formulas),
    merges: (spec.merges ?? []).map(formatRange),
    formats,
    formulas,
    hiddenColumns: spec.columns.flatMap((column, index) => (column.hidden ? [index] : [])),
    ...(spec.visibility ? { visibility: spec.visibility } : {}),
  };
}

/** The same as a grid, straight from the spec: `createGrid(specToContent(spec))` without the copies. */
export function specToGrid(spec: SheetSpec): Grid {
  const cellAt = (row: number, column: number): SpecCell | null => spec.rows[row]?.cells[column] ?? null;
  const { merges = [] } = spec;
  const extent = { rows: 0, columns: 0 };
  for (const [row, line] of spec.rows.entries()) {
    const columns = lastFilled(line?.cells ?? []);
    if (columns > 0) extent.rows = row + 1;
    extent.columns = Math.max(extent.columns, columns);
  }
  return {
    name: spec.name,
    visibility: spec.visibility ?? 'visible',
    rowCount: merges.reduce((most, merge) => Math.max(most, merge.bottom + 1), extent.rows),
    columnCount: merges.reduce((most, merge) => Math.max(most, merge.right + 1), extent.columns),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(spec.columns.flatMap((column, index) => (column.hidden ? [index] : []))),
    dateSystem: 1900,
    value: (row, column) => valueOfSpecCell(cellAt(row, column)),
    format: (row, column) => {
      const cell = cellAt(row, column);
      return cell ? formatOfSpecCell(cell) : 'General';
    },
    formula: (row, column) => cellAt(row, column)?.formula ?? null,
  };
}

/** One more than the last cell that holds something. */
function lastFilled(cells: readonly (SpecCell | null)[]): number {
  let count = cells.length;
  while (count > 0 && !holdsSomething(cells[count - 1]!)) count -= 1;
  return count;
}

const holdsSomething = (cell: SpecCell | null): boolean =>
  cell !== null && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''));

function withoutTrailingBlanks(rows: CellValue[][], formulas: Record<string, string>): CellValue[][] {
  const trimmed = rows.map((row, r) => {
    const holds = (value: CellValue, c: number): boolean => value !== null || formatAddress(r, c) in formulas;
    return row.slice(
      0,
      row.reduce<number>((last, value, c) => (holds(value, c) ? c + 1 : last), 0),
    );
  });
  return trimmed.slice(
    0,
    trimmed.reduce((last, row, r) => (row.length > 0 ? r + 1 : last), 0),
  );
}
