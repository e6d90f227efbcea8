// The whole open workbook into grids in three syncs: which sheets; how large, merged, hidden; their cells. More only for very large ones.
// Nothing is kept between syncs but sheet ids, so a sheet that is deleted or renamed meanwhile does not break the read.
import type { CellRange } from '../address';
import type { DateSystem, Grid } from '../grid';
import type { Workbook } from '../port';
import { hasExcelApi } from './api-sets';
import { rowPieces } from './blocks';
import { askCells, blockOf, inParts, rangeAt, tooLarge, type CellPiece } from './cell-blocks';
import { gridOf, type CellBlock } from './excel-grid';

/** Cells read in one sync: well under Excel's five million, and a fraction of a second to transfer. */
export const CELLS_PER_SYNC = 200_000;

interface Tab {
  readonly id: string;
  readonly name: string;
  readonly visibility: Grid['visibility'];
}
interface Extent {
  readonly tab: Tab;
  /** Null: no cell holds a value. */
  readonly used: CellRange | null;
  readonly merges: readonly CellRange[];
  /** True: all of the used rows are hidden; null: some. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}
/** Null when the signal was aborted on the way. */
export async function readWorkbook(
  context: Excel.RequestContext,
  signal?: AbortSignal,
): Promise<Workbook | null> {
  const { name, tabs, dateSystem } = await readTabs(context);
  if (signal?.aborted) return null;
  const extents = await readExtents(context, tabs);
  const found = await readCells(context, extents, signal);
  if (signal?.aborted) return null;
  const grids = extents.map((extent) => gridFrom(extent, dateSystem, found.get(extent.tab.id) ?? NOTHING));
  return { name, sha256: null, grids };
}

function gridFrom(extent: Extent, dateSystem: DateSystem, found: Found): Grid {
  const { tab, merges } = extent;
  const { hiddenRows, hiddenColumns } = found;
  return gridOf(
    { name: tab.name, visibility: tab.visibility, merges, hiddenRows, hiddenColumns, dateSystem },
    found.blocks,
  );
}

const VISIBILITY: Readonly<Record<string, Grid['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};
/** DATE(2000,1,1) in a workbook that counts days from 1900; no property tells the date system. */
const NEW_YEAR_2000 = 36_526;

async function readTabs(
  context: Excel.RequestContext,
): Promise<{ name: string; tabs: Tab[]; dateSystem: DateSystem }> {
  const { workbook } = context;
  workbook.load('name');
  const sheets = workbook.worksheets.load('items/id,items/name,items/visibility');
  const epoch = workbook.functions.date(2000, 1, 1).load('value');
  await context.sync();
  const tabs = sheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    visibility: VISIBILITY[visibility] ?? 'visible',
  }));
  return { name: workbook.name, tabs, dateSystem: epoch.value === NEW_YEAR_2000 ? 1900 : 1904 };
}

async function readExtents(context: Excel.RequestContext, tabs: readonly Tab[]): Promise<Extent[]> {
  const asked = tabs.map((tab) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(tab.id).load('id');
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
    return { tab, sheet, used, merged: askMerges(sheet) };
  });
  await context.sync();
  return asked
    .filter(({ sheet }) => !sheet.isNullObject)
    .map(({ tab, used, merged }) => ({
      tab,
      used: used.isNullObject ? null : rangeOf(used),
      merges: merged(),
      rowsHidden: used.isNullObject ? false : orNull(used.rowHidden),
      columnsHidden: used.isNullObject ? false : orNull(used.columnHidden),
    }));
}

/** The type says boolean; a range of which some rows are hidden gives null. */
const orNull = (state: boolean): boolean | null => state;

const rangeOf = (range: Excel.Range): CellRange => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

/** Before 1.13 Excel cannot be asked for merged cells: such a sheet reads as having none, and only the first cell of each holds a value. */
function askMerges(sheet: Excel.Worksheet): () => CellRange[] {
  if (hasExcelApi('1.13')) {
    const everything = sheet.getUsedRangeOrNullObject(false).untrack();
    const merged = everything.getMergedAreasOrNullObject().untrack();
    const areas = merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return () => (merged.isNullObject ? [] : areas.items.map(rangeOf));
  }
  return () => [];
}

interface Found {
  readonly blocks: CellBlock[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}
const NOTHING: Found = { blocks: [], hiddenRows: new Set(), hiddenColumns: new Set() };

interface ExtentPiece extends CellPiece {
  readonly extent: Extent;
}

async function readCells(
  context: Excel.RequestContext,
  extents: readonly Extent[],
  signal?: AbortSignal,
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const pieces = extents.flatMap((extent) => {
    found.set(extent.tab.id, { blocks: [], hiddenRows: new Set(), hiddenColumns: new Set() });
    const ranges = extent.used ? rowPieces(extent.used, CELLS_PER_SYNC) : [];
    return ranges.map((range): ExtentPiece => ({ sheet: extent.tab.id, range, extent }));
  });
  await inParts(pieces, CELLS_PER_SYNC, async (part) => {
    if (signal?.aborted) return true;
    const asked = part.map((piece) => ({
      piece,
      cells: askCells(context, piece),
      ...askHidden(context, piece),
    }));
    await context.sync();
    if (asked.some(({ cells }) => tooLarge(cells))) return false;
    for (const { piece, cells, rows, columns } of asked)
      take(found.get(piece.sheet)!, piece, cells, rows(), columns());
    return true;
  });
  return found;
}

function take(
  found: Found,
  { range }: ExtentPiece,
  cells: Excel.Range,
  rows: readonly boolean[],
  columns: readonly boolean[],
): void {
  if (cells.isNullObject) return;
  found.blocks.push(blockOf(range, cells));
  for (const [index, hidden] of rows.entries()) if (hidden) found.hiddenRows.add(range.top + index);
  for (const [index, hidden] of columns.entries()) if (hidden) found.hiddenColumns.add(range.left + index);
}

interface HiddenAnswers {
  readonly rows: () => readonly boolean[];
  readonly columns: () => readonly boolean[];
}

/** Which rows and columns of the piece are hidden; Excel is asked only where some are and others not. */
function askHidden(context: Excel.RequestContext, { sheet, range, extent }: ExtentPiece): HiddenAnswers {
  const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
  const cells = (): Excel.Range => rangeAt(context, sheet, range);
  const rows = extent.rowsHidden === null ? cells().getRowProperties({ rowHidden: true }) : null;
  const columns = extent.columnsHidden === null ? cells().getColumnProperties({ columnHidden: true }) : null;
  const all = (length: number, state: boolean | null): boolean[] =>
    new Array<boolean>(length).fill(state === true);
  return {
    rows: () => (rows ? rows.value.map((row) => row.rowHidden === true) : all(height, extent.rowsHidden)),
    columns: () =>
      columns
        ? columns.value.map((column) => column.columnHidden === true)
        : all(width, extent.columnsHidden),
  };
}
