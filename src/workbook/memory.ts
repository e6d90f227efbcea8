// A workbook held in memory behind the same door as Excel and files: for tests, samples and rehearsals.
import type { Edit, SetCell } from './edit';
import { checkEdits, specSheet, valueAfter, type CheckedSheet } from './edit-check';
import type { CellAddress } from './address';
import { formulaCells } from './calc/formula-cells';
import { isCellError, type CellValue, type Grid } from './grid';
import { createGrid, type GridContent } from './memory-grid';
import type { ApplyOutcome, ReadOutcome, WorkbookFault, WorkbookPort } from './port';
import { sheetKey } from './sheet-name';
import { LOOKS } from './styles';

export { specToContent, specToGrid } from './spec-grid';

const CANCELLED: WorkbookFault = { code: 'cancelled', detail: 'the signal was aborted' };

/** A workbook port over these sheets. Its grids never change under a reader: every apply makes new ones. */
export const memoryPort = (name: string, contents: readonly GridContent[]): WorkbookPort =>
  gridsPort(name, contents.map(createGrid));

/** A workbook port that starts from grids read elsewhere; the grids themselves stay as they are. */
export function gridsPort(name: string, grids: readonly Grid[]): WorkbookPort {
  let sheets: readonly CheckedSheet[] = grids.map((grid) => ({ grid, locked: () => false }));
  return {
    name,
    read(signal?: AbortSignal): Promise<ReadOutcome> {
      if (signal?.aborted) return Promise.resolve({ kind: 'fault', fault: CANCELLED });
      const workbook = { name, sha256: null, grids: sheets.map((sheet) => sheet.grid) };
      return Promise.resolve({ kind: 'read', workbook });
    },
    // Async, so that a caller's bug rejects instead of throwing past an awaiting caller.
    async apply(edits: readonly Edit[], signal?: AbortSignal): Promise<ApplyOutcome> {
      if (signal?.aborted) return { kind: 'fault', fault: CANCELLED };
      const check = checkEdits(edits, sheets);
      if (check.kind !== 'free') return check;
      sheets = applyAll(sheets, check.edits);
      return { kind: 'applied', undo: check.undo };
    },
  };
}

/** Grids with these checked edits in them (see `checkEdits`). */
export const gridsAfter = (grids: readonly Grid[], edits: readonly Edit[]): readonly Grid[] =>
  applyAll(
    grids.map((grid) => ({ grid, locked: () => false })),
    edits,
  ).map(({ grid }) => grid);

/** The grid with other texts for some of its formulas; their values stay. */
export const withFormulas = (
  grid: Grid,
  formulas: readonly (CellAddress & { readonly text: string })[],
): Grid =>
  changedGrid(
    grid,
    formulas.map(({ row, column, text }) => setTo(grid, row, column, grid.value(row, column), text)),
  );

/** The grid with other values for some of its formulas; null is 未計算. */
export const withValues = (
  grid: Grid,
  values: readonly (CellAddress & { readonly value: CellValue })[],
): Grid =>
  changedGrid(
    grid,
    values.map(({ row, column, value }) => setTo(grid, row, column, value, grid.formula(row, column))),
  );

const setTo = (
  grid: Grid,
  row: number,
  column: number,
  value: CellValue,
  formula: string | null,
): SetCell => ({
  kind: 'set',
  sheet: grid.name,
  ...{ row, column, before: null },
  after: isCellError(value) ? null : value,
  ...(formula === null ? {} : { formula }),
  ...(isCellError(value) ? { error: value.error } : {}),
});

interface Pending {
  readonly sheet: CheckedSheet;
  readonly changes: SetCell[];
}

function applyAll(sheets: readonly CheckedSheet[], edits: readonly Edit[]): readonly CheckedSheet[] {
  let pending: Pending[] = sheets.map((sheet) => ({ sheet, changes: [] }));
  const named = (name: string) => (one: Pending) => sheetKey(one.sheet.grid.name) === sheetKey(name);
  for (const edit of edits) {
    if (edit.kind === 'set') pending.find(named(edit.sheet))?.changes.push(edit);
    else if (edit.kind === 'add-sheet') pending.push({ sheet: specSheet(edit.spec), changes: [] });
    else pending = pending.filter((one) => !named(edit.spec.name)(one));
  }
  return pending.map(({ sheet, changes }) =>
    changes.length === 0
      ? sheet
      : {
          grid: changedGrid(sheet.grid, changes),
          locked: (row, column, own) => sheet.locked(row, column, own),
        },
  );
}

/** What one cell became; a null format keeps the one below. */
interface ChangedCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string | null;
}
/** The grids that are another grid plus changed cells, so that changes upon changes stay one layer deep. */
const layers = new WeakMap<Grid, { base: Grid; cells: ReadonlyMap<number, ChangedCell> }>();
/** Excel has 16,384 columns. */
const COLUMNS = 2 ** 14;
const keyOf = (row: number, column: number): number => row * COLUMNS + column;

function changedGrid(grid: Grid, edits: readonly SetCell[]): Grid {
  const layer = layers.get(grid);
  const base = layer?.base ?? grid;
  const cells = new Map(layer?.cells);
  let { rowCount, columnCount } = base;
  for (const edit of edits) {
    const key = keyOf(edit.row, edit.column);
    const styled = edit.style === undefined ? null : LOOKS[edit.style].format;
    const format = edit.format ?? styled ?? cells.get(key)?.format ?? null;
    cells.set(key, { value: valueAfter(edit), formula: edit.formula ?? null, format });
  }
  for (const [key, cell] of cells) {
    if (cell.value === null && cell.formula === null) continue;
    rowCount = Math.max(rowCount, Math.floor(key / COLUMNS) + 1);
    columnCount = Math.max(columnCount, (key % COLUMNS) + 1);
  }
  const changed = (row: number, column: number) => cells.get(keyOf(row, column));
  const after: Grid = {
    name: base.name,
    visibility: base.visibility,
    merges: base.merges,
    hiddenRows: base.hiddenRows,
    hiddenColumns: base.hiddenColumns,
    dateSystem: base.dateSystem,
    rowCount,
    columnCount,
    value: (row, column) => (changed(row, column) ?? { value: base.value(row, column) }).value,
    formula: (row, column) => (changed(row, column) ?? { formula: base.formula(row, column) }).formula,
    format: (row, column) => changed(row, column)?.format ?? base.format(row, column),
    *formulaCells() {
      for (const { row, column } of formulaCells(base))
        if (!cells.has(keyOf(row, column))) yield { row, column };
      for (const [key, { formula }] of cells)
        if (formula !== null) yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
    },
  };
  layers.set(after, { base, cells });
  return after;
}
