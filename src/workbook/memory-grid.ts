// A grid held in plain arrays: for tests, samples and workbooks that exist only in memory.
import { parseRange, type CellRange } from './address';
import type { CellValue, DateSystem, Grid } from './grid';

export interface GridContent {
  readonly name: string;
  /** Rows of values from A1; short rows are padded with null. */
  readonly rows: readonly (readonly CellValue[])[];
  /** A1 ranges such as `A3:A5`. */
  readonly merges?: readonly string[];
  /** A1 address → number format code. */
  readonly formats?: Readonly<Record<string, string>>;
  /** A1 address → formula with leading `=`. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: Grid['visibility'];
  readonly dateSystem?: DateSystem;
}

/** Address maps keyed by `row:column`; an address that cannot be read is a bug in the caller and throws. */
function byPosition(texts: Readonly<Record<string, string>> = {}): Map<string, string> {
  return new Map(
    Object.entries(texts).map(([address, text]) => {
      const { top, left } = rangeOf(address);
      return [`${top}:${left}`, text];
    }),
  );
}

function rangeOf(text: string): CellRange {
  const range = parseRange(text);
  if (!range) throw new Error(`not an A1 range: ${text}`);
  return range;
}

export function createGrid(content: GridContent): Grid {
  const formats = byPosition(content.formats);
  const formulas = byPosition(content.formulas);
  const merges = (content.merges ?? []).map(rangeOf);
  const widest = content.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    name: content.name,
    visibility: content.visibility ?? 'visible',
    rowCount: merges.reduce((most, merge) => Math.max(most, merge.bottom + 1), content.rows.length),
    columnCount: merges.reduce((most, merge) => Math.max(most, merge.right + 1), widest),
    merges,
    hiddenRows: new Set(content.hiddenRows),
    hiddenColumns: new Set(content.hiddenColumns),
    dateSystem: content.dateSystem ?? 1900,
    value: (row, column) => content.rows[row]?.[column] ?? null,
    format: (row, column) => formats.get(`${row}:${column}`) ?? 'General',
    formula: (row, column) => formulas.get(`${row}:${column}`) ?? null,
  };
}
