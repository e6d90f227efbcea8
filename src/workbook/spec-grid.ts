// A sheet spec read as a grid: what any adapter must give back after it has written the spec. Looks and print setup are left out.
import { formatAddress, formatRange } from './address';
import type { CellValue, Grid } from './grid';
import { createGrid, type GridContent } from './memory-grid';
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

export const specToGrid = (spec: SheetSpec): Grid => createGrid(specToContent(spec));

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
