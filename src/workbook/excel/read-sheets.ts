// Whole sheets as held states: their cells, merged areas and what is hidden, as many in one sync as Excel answers at once. A sheet that is
// too large for one answer is read in pieces of whole rows.
import type { CellRange } from '../address';
import type { DateSystem } from '../grid';
import { hasExcelApi } from './api-sets';
import { rowPieces } from './blocks';
import { askCells, blockOf, inParts, tooLarge } from './cell-blocks';
import type { CellBlock } from './excel-grid';
import { rangesOf } from './follow/changes';
import { withBlock, type HeldRows } from './follow/held-cells';
import type { SheetState } from './follow/held-book';
import { hostCode } from './host-faults';

/** Cells read in one sync: well under Excel's five million, and a fraction of a second to transfer. */
export const CELLS_PER_SYNC = 200_000;

export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetState['visibility'];
}
/** A sheet to read, reached without a trip. */
export interface SheetToRead {
  readonly tab: Tab;
  readonly sheet: Excel.Worksheet;
}
export interface SheetReading {
  readonly dateSystem: DateSystem;
  /**
   * Null: ask Excel. A sheet is asked once, when it is first seen, since on Windows that empties Excel's undo list (office-js #5918), as
   * the coming of a sheet does anyway.
   */
  readonly mergesOf: (id: string) => readonly CellRange[] | null;
}

interface Contents {
  readonly rows: HeldRows;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** What is asked of one sheet in the first sync. */
export interface AskedSheet {
  readonly to: SheetToRead;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
}

export function askSheet(to: SheetToRead, merges: boolean): AskedSheet {
  const used = to.sheet.getUsedRangeOrNullObject(true);
  used.load(
    'rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,values,formulas,numberFormat,valueTypes',
  );
  return { to, used, merged: merges ? askMerges(to.sheet) : null };
}

/**
 * Among all cells that hold anything, formats too: a form's empty rows are merged before they are filled. Before 1.13 Excel cannot be
 * asked for merged cells: such a sheet reads as having none, and only the first cell of each holds a value.
 */
function askMerges(sheet: Excel.Worksheet): Excel.RangeAreas | null {
  const everything = sheet.getUsedRangeOrNullObject(false);
  return hasExcelApi('1.13') ? everything.getMergedAreasOrNullObject().load('address,areaCount') : null;
}

export const placeOf = (range: Excel.Range): CellRange => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

/** The sheets' states, in their order; sheets that are gone are left out. Throws what Excel refused. */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetToRead[],
  reading: SheetReading,
): Promise<SheetState[]> {
  if (sheets.length === 0) return [];
  const asked = sheets.map((each) => askSheet(each, reading.mergesOf(each.tab.id) === null));
  try {
    await context.sync();
  } catch (thrown) {
    if (hostCode(thrown) !== 'ResponsePayloadSizeLimitExceeded') throw thrown;
    return readInHalves(context, sheets, reading);
  }
  return statesOf(context, asked, reading);
}

async function readInHalves(
  context: Excel.RequestContext,
  sheets: readonly SheetToRead[],
  reading: SheetReading,
): Promise<SheetState[]> {
  const [only] = sheets;
  if (sheets.length === 1 && only)
    return [stateOf(only.tab, reading, await readInPieces(context, only, reading))];
  const middle = Math.ceil(sheets.length / 2);
  const first = await readSheets(context, sheets.slice(0, middle), reading);
  return [...first, ...(await readSheets(context, sheets.slice(middle), reading))];
}

const stateOf = (tab: Tab, { dateSystem }: SheetReading, contents: Contents): SheetState => ({
  id: tab.id,
  name: tab.name,
  visibility: tab.visibility,
  dateSystem,
  moves: [],
  ...contents,
});

/** After the sync: what was answered, and in one more sync what was not (some rows hidden, too many cells). */
export async function statesOf(
  context: Excel.RequestContext,
  asked: readonly AskedSheet[],
  reading: SheetReading,
): Promise<SheetState[]> {
  const there = asked.filter(({ to }) => !to.sheet.isNullObject);
  const answers = there.map((each) => ({ each, more: tooLarge(each.used) ? null : askMore(each) }));
  if (answers.some(({ more }) => more?.asked)) await context.sync();
  const states: SheetState[] = [];
  for (const { each, more } of answers) {
    const contents = more ? contentsOf(each, more, reading) : await readInPieces(context, each.to, reading);
    states.push(stateOf(each.to.tab, reading, contents));
  }
  return states;
}

interface More {
  readonly asked: boolean;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly areas: Excel.RangeCollection | null;
}

/** Some rows hidden and others not: which? Merged areas whose addresses do not tell them all: where? */
function askMore({ to, used, merged }: AskedSheet): More {
  const areas = merged && !merged.isNullObject && mergesTold(merged) === null ? askAreas(to.sheet) : null;
  if (used.isNullObject) return { asked: areas !== null, rows: null, columns: null, areas };
  const { top, left } = placeOf(used);
  const range = (): Excel.Range => to.sheet.getRangeByIndexes(top, left, used.rowCount, used.columnCount);
  const rows = used.rowHidden === null ? range().getRowProperties({ rowHidden: true }) : null;
  const columns = used.columnHidden === null ? range().getColumnProperties({ columnHidden: true }) : null;
  return { asked: Boolean(rows ?? columns ?? areas), rows, columns, areas };
}

function askAreas(sheet: Excel.Worksheet): Excel.RangeCollection | null {
  const everything = sheet.getUsedRangeOrNullObject(false);
  const merged = hasExcelApi('1.13') ? everything.getMergedAreasOrNullObject() : null;
  return merged && merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
}

function mergesTold(merged: Excel.RangeAreas): CellRange[] | null {
  // A sheet's name may hold commas; quoted, it may hold anything.
  const local = merged.address.replace(/'(?:[^']|'')*'!/g, '');
  const ranges = rangesOf(local);
  return ranges?.length === merged.areaCount ? ranges : null;
}

const contentsOf = (asked: AskedSheet, more: More, reading: SheetReading): Contents => ({
  rows: asked.used.isNullObject ? [] : withBlock([], blockOf(placeOf(asked.used), asked.used)),
  ...factsOf(asked, more, reading),
});

function factsOf(
  { to, used, merged }: AskedSheet,
  more: More,
  { mergesOf }: SheetReading,
): Omit<Contents, 'rows'> {
  const merges = mergesOf(to.tab.id) ?? mergesFrom(merged, more);
  if (used.isNullObject) return { merges, hiddenRows: new Set(), hiddenColumns: new Set() };
  const place = placeOf(used);
  const rows = more.rows?.value.map((row) => row.rowHidden === true);
  const columns = more.columns?.value.map((column) => column.columnHidden === true);
  return {
    merges,
    hiddenRows: hiddenAmong(place.top, used.rowCount, used.rowHidden, rows),
    hiddenColumns: hiddenAmong(place.left, used.columnCount, used.columnHidden, columns),
  };
}

/** `all` where Excel was not asked one by one. */
const hiddenAmong = (
  from: number,
  count: number,
  all: boolean,
  each: readonly boolean[] | undefined,
): Set<number> =>
  new Set(
    Array.from({ length: count }, (_, index) => index).flatMap((index) =>
      (each?.[index] ?? all) ? [from + index] : [],
    ),
  );

function mergesFrom(merged: Excel.RangeAreas | null, { areas }: More): readonly CellRange[] {
  if (!merged || merged.isNullObject) return [];
  return areas ? areas.items.map(placeOf) : (mergesTold(merged) ?? []);
}

/** A sheet that Excel does not answer at once: where its values are, then row by row. */
async function readInPieces(
  context: Excel.RequestContext,
  to: SheetToRead,
  reading: SheetReading,
): Promise<Contents> {
  const used = to.sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  const asked = { to, used, merged: reading.mergesOf(to.tab.id) === null ? askMerges(to.sheet) : null };
  await context.sync();
  const more = askMore(asked);
  if (more.asked) await context.sync();
  const blocks = used.isNullObject ? [] : await readBlocks(context, to.tab.id, placeOf(used));
  return { rows: blocks.reduce(withBlock, []), ...factsOf(asked, more, reading) };
}

async function readBlocks(
  context: Excel.RequestContext,
  sheet: string,
  place: CellRange,
): Promise<CellBlock[]> {
  const blocks: CellBlock[] = [];
  const pieces = rowPieces(place, CELLS_PER_SYNC).map((range) => ({ sheet, range }));
  await inParts(pieces, CELLS_PER_SYNC, async (part) => {
    const asked = part.map((piece) => ({ piece, cells: askCells(context, piece) }));
    await context.sync();
    if (asked.some(({ cells }) => tooLarge(cells))) return false;
    for (const { piece, cells } of asked) if (!cells.isNullObject) blocks.push(blockOf(piece.range, cells));
    return true;
  });
  return blocks;
}
