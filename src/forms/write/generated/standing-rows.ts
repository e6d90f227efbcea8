// Which row of a standing generated sheet is which row of the new one: by identity first, then by the key a reader sees.
// Rows that a person added carry no identity and are nobody's business.
import type { Grid } from '../../../workbook/grid';
import type { SpecCell } from '../../../workbook/sheet-spec';
import type { GeneratedTable } from './figures';

export interface SpecTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (SpecCell | null)[])[];
}

export const textAt = (grid: Grid, row: number, column: number): string => {
  const value = column < 0 ? null : grid.value(row, column);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
};

/** The first row that holds every one of these headings, with all headings of that row. */
export function findHeadings(
  grid: Grid,
  wanted: readonly string[],
): { readonly headingRow: number; readonly columns: ReadonlyMap<string, number> } | null {
  for (let headingRow = 0; headingRow < grid.rowCount; headingRow += 1) {
    const columns = new Map<string, number>();
    for (let column = 0; column < grid.columnCount; column += 1) {
      const heading = textAt(grid, headingRow, column);
      if (heading !== '' && !columns.has(heading)) columns.set(heading, column);
    }
    if (wanted.every((heading) => columns.has(heading))) return { headingRow, columns };
  }
  return null;
}

export interface RowMatch {
  /** For each row of the spec, where it stands or where it is appended. */
  readonly rows: readonly { readonly row: number; readonly standing: boolean }[];
  /** Rows of ours that the new table no longer has. */
  readonly left: readonly number[];
}

export function matchRows(
  grid: Grid,
  headingRow: number,
  columns: ReadonlyMap<string, number>,
  spec: SpecTable,
  { key, made, former }: Pick<GeneratedTable, 'key' | 'made' | 'former'>,
): RowMatch {
  const free = ownRows(grid, headingRow, columns.get(made) ?? -1);
  const found = spec.rows.map((): number | null => null);
  const asNow = (text: string): readonly string[] => [text];
  const asBefore = (text: string): readonly string[] => former?.get(text) ?? [];
  // What names a row now is the surest for all rows; then what may have named it before; then what a reader sees.
  for (const [heading, names] of [
    [made, asNow],
    [made, asBefore],
    [key, asNow],
  ] as const) {
    const standing = byText(grid, free, columns.get(heading) ?? -1);
    const at = spec.headings.indexOf(heading);
    spec.rows.forEach((cells, index) => {
      if (found[index] !== null) return;
      for (const name of names(String(cells[at]?.value ?? '').trim())) {
        const row = standing.get(name);
        if (row !== undefined && free.delete(row)) return void (found[index] = row);
      }
    });
  }
  let next = Math.max(grid.rowCount, headingRow + 1);
  const rows = found.map((row) =>
    row === null ? { row: next++, standing: false } : { row, standing: true },
  );
  return { rows, left: [...free].sort((a, b) => a - b) };
}

function ownRows(grid: Grid, headingRow: number, made: number): Set<number> {
  const rows = new Set<number>();
  for (let row = headingRow + 1; row < grid.rowCount; row += 1)
    if (textAt(grid, row, made) !== '') rows.add(row);
  return rows;
}

/** The first row of each text; empty texts name nothing. */
function byText(grid: Grid, rows: ReadonlySet<number>, column: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) {
    const text = textAt(grid, row, column);
    if (text !== '' && !found.has(text)) found.set(text, row);
  }
  return found;
}
