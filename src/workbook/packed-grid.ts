// A grid as plain arrays that can be posted between threads, and back. Texts are pooled; empty cells take nothing.
import { isCellError, type CellValue, type Grid } from './grid';

const KIND = { text: 1, number: 2, boolean: 3, error: 4, empty: 5 } as const;

export interface PackedGrid extends Omit<Grid, 'value' | 'format' | 'formula' | 'formulaCells'> {
  /** First cell of each row, and the end of the last. */
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  /** A number, 0 or 1, or a place in `texts`. */
  readonly data: Float64Array;
  /** Places in `texts`; the first text is `General`. */
  readonly formats: Uint32Array;
  readonly texts: readonly string[];
  /** By place in `columns`. */
  readonly formulas: ReadonlyMap<number, string>;
}

/** Cells looked at, at the most: a used range larger than this is no sheet that anyone filled in. */
const MOST_CELLS = 30_000_000;

class Pool {
  readonly texts: string[] = [];
  private readonly places = new Map<string, number>();
  place(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

export function packGrid(grid: Grid): PackedGrid {
  const pool = new Pool();
  pool.place('General');
  const cells: { columns: number[]; kinds: number[]; data: number[]; formats: number[] } = {
    columns: [],
    kinds: [],
    data: [],
    formats: [],
  };
  const formulas = new Map<number, string>();
  const rowCount = Math.min(grid.rowCount, Math.floor(MOST_CELLS / Math.max(1, grid.columnCount)));
  const starts = new Uint32Array(rowCount + 1);
  for (let row = 0; row < rowCount; row++) {
    starts[row] = cells.columns.length;
    for (let column = 0; column < grid.columnCount; column++) {
      const value = grid.value(row, column);
      const formula = grid.formula(row, column);
      const format = grid.format(row, column);
      if (value === null && formula === null && format === 'General') continue;
      if (formula !== null) formulas.set(cells.columns.length, formula);
      const [kind, datum] = packValue(value, pool);
      cells.columns.push(column);
      cells.kinds.push(kind);
      cells.data.push(datum);
      cells.formats.push(pool.place(format));
    }
  }
  starts[rowCount] = cells.columns.length;
  const { name, visibility, columnCount, merges, hiddenRows, hiddenColumns, dateSystem } = grid;
  return {
    name,
    visibility,
    rowCount,
    columnCount,
    merges,
    hiddenRows,
    hiddenColumns,
    dateSystem,
    starts,
    columns: Uint16Array.from(cells.columns),
    kinds: Uint8Array.from(cells.kinds),
    data: Float64Array.from(cells.data),
    formats: Uint32Array.from(cells.formats),
    texts: pool.texts,
    formulas,
  };
}

function packValue(value: CellValue, pool: Pool): readonly [number, number] {
  if (value === null) return [KIND.empty, 0];
  if (isCellError(value)) return [KIND.error, pool.place(value.error)];
  if (typeof value === 'string') return [KIND.text, pool.place(value)];
  return typeof value === 'number' ? [KIND.number, value] : [KIND.boolean, value ? 1 : 0];
}

export function unpackGrid(packed: PackedGrid): Grid {
  const { starts, columns, kinds, data, formats, texts, formulas, ...sheet } = packed;
  const find = (row: number, column: number): number => {
    let low = starts[row] ?? 0;
    let high = (starts[row + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = columns[middle]!;
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  return {
    ...sheet,
    value(row, column) {
      const at = find(row, column);
      switch (kinds[at]) {
        case KIND.text: return texts[data[at]!]!;
        case KIND.number: return data[at]!;
        case KIND.boolean: return data[at] === 1;
        case KIND.error: return { error: texts[data[at]!]! };
        default: return null;
      } // prettier-ignore
    },
    format: (row, column) => texts[formats[find(row, column)] ?? 0] ?? 'General',
    formula: (row, column) => formulas.get(find(row, column)) ?? null,
    *formulaCells() {
      let row = 0;
      for (const cell of formulas.keys()) {
        while (cell >= starts[row + 1]!) row += 1;
        yield { row, column: columns[cell]! };
      }
    },
  };
}
