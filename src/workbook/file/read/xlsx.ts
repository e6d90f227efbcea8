// .xlsx and .xlsm into grids: workbook, styles, texts, then sheet by sheet. Macros and drawings are not touched.
import type { CellRange } from '../../address';
import type { Grid } from '../../grid';
import type { WorkbookFault } from '../../port';
import type { Budget } from './budget';
import { fault, isFault } from './faults';
import { readPart } from './part-reader';
import { SheetReader, type SheetContext } from './sheet';
import { gridOf } from './stored-grid';
import { StringsReader } from './strings';
import { StylesReader } from './styles';
import { TextPool } from './text-pool';
import { readWorkbookParts, type SheetEntry, type WorkbookParts } from './workbook-part';
import { partKey, type ZipDirectory } from './zip';

/** All worksheets in tab order; a sheet whose name is not wanted is left out unread. */
export async function readXlsx(
  parts: ZipDirectory,
  budget: Budget,
  wanted: (sheet: string) => boolean,
): Promise<readonly Grid[] | WorkbookFault> {
  const workbook = await readWorkbookParts(parts, budget);
  if (isFault(workbook)) return workbook;
  const formats = await readFormats(parts, workbook, budget);
  if (isFault(formats)) return formats;
  const texts = new TextPool(budget.limits.textBytes);
  const refused = await readStrings(parts, workbook, budget, texts);
  if (refused) return refused;
  const context: SheetContext = {
    budget,
    texts,
    formats,
    sharedStrings: texts.length,
    dateSystem: workbook.dateSystem,
  };
  return readSheets(parts, workbook.sheets.filter((sheet) => wanted(sheet.name)), context); // prettier-ignore
}

async function readFormats(
  parts: ZipDirectory,
  workbook: WorkbookParts,
  budget: Budget,
): Promise<string[] | WorkbookFault> {
  const reader = new StylesReader();
  if (workbook.styles === null || !parts.has(partKey(workbook.styles))) return [];
  return (await readPart(parts, workbook.styles, budget, reader)) ?? reader.formats();
}

async function readStrings(
  parts: ZipDirectory,
  workbook: WorkbookParts,
  budget: Budget,
  texts: TextPool,
): Promise<WorkbookFault | null> {
  if (workbook.strings === null || !parts.has(partKey(workbook.strings))) return null;
  return readPart(parts, workbook.strings, budget, new StringsReader(texts));
}

async function readSheets(
  parts: ZipDirectory,
  sheets: readonly SheetEntry[],
  context: SheetContext,
): Promise<readonly Grid[] | WorkbookFault> {
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    const reader = new SheetReader(context);
    const refused =
      (await readPart(parts, sheet.part, context.budget, reader)) ?? (await context.budget.pause());
    if (refused) return refused;
    const grid = finishSheet(sheet, reader, context);
    if (isFault(grid)) return grid;
    grids.push(grid);
  }
  return grids;
}

/** Putting more cells than this in order would take seconds that nobody can interrupt. */
const MOST_TO_SORT = 1_000_000;

function finishSheet(sheet: SheetEntry, reader: SheetReader, context: SheetContext): Grid | WorkbookFault {
  const { limits } = context.budget;
  const extent = extentOf(reader, limits.area);
  if (extent.rows * extent.columns > limits.area)
    return fault('too-large', `${extent.rows} × ${extent.columns} cells`);
  if (!reader.store.inOrder && reader.store.length > MOST_TO_SORT)
    return fault('too-large', 'cells in disorder');
  const { cells, positions } = reader.store.finish();
  if (positions) reader.formulas.reorder(positions);
  return gridOf({
    name: sheet.name,
    visibility: sheet.visibility,
    dateSystem: context.dateSystem,
    rowCount: extent.rows,
    columnCount: extent.columns,
    merges: reader.frame.merges,
    hiddenRows: reader.frame.hiddenRows,
    hiddenColumns: reader.frame.hiddenColumns,
    cells,
    formulas: reader.formulas,
    texts: context.texts,
    formats: context.formats,
  });
}

/** Merges count as used, unless they alone blow the sheet up; merges that together cover more than that are dropped. */
function extentOf(reader: SheetReader, area: number): { rows: number; columns: number } {
  const own = { rows: reader.rowCount, columns: reader.columnCount };
  const rows = reader.frame.merges.reduce((most, merge) => Math.max(most, merge.bottom + 1), own.rows);
  const columns = reader.frame.merges.reduce((most, merge) => Math.max(most, merge.right + 1), own.columns);
  const covered = reader.frame.merges.reduce((sum, merge) => sum + cellsOf(merge), 0);
  if (covered > area) reader.frame.merges.length = 0;
  return rows * columns > area || covered > area ? own : { rows, columns };
}

const cellsOf = (range: CellRange): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);
