// .xlsx and .xlsm into grids: workbook, styles, texts, then sheet by sheet. Macros and drawings are not touched.
import type { Grid } from '../../../grid';
import type { WorkbookFault } from '../../../port';
import { hasUncalculated, nowAsSerial } from '../../../uncalculated';
import type { Budget } from '../budget';
import { isFault } from '../faults';
import { finishSheet } from '../cells/finish-sheet';
import { readDefinedNames } from './defined-names';
import { readPart } from './part-reader';
import { SheetReader, type SheetContext } from './sheet';
import { StringsReader } from './strings';
import { StylesReader } from './styles';
import { TextPool } from '../cells/text-pool';
import { readWorkbookParts, type SheetEntry, type WorkbookParts } from './workbook-part';
import { partKey, type ZipDirectory } from '../zip/zip';

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
  const grids = await readSheets(parts, workbook.sheets.filter((sheet) => wanted(sheet.name)), context); // prettier-ignore
  if (isFault(grids) || !grids.some(hasUncalculated)) return grids;
  const names = await readDefinedNames(parts, workbook.main, budget);
  if (isFault(names)) return names;
  const { calculateMissing } = await import('../../../calc/missing');
  return calculateMissing(grids, { names, now: nowAsSerial(new Date(), workbook.dateSystem) });
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
  texts.expect(sizeOf(parts, workbook.strings));
  return readPart(parts, workbook.strings, budget, new StringsReader(texts));
}

async function readSheets(
  parts: ZipDirectory,
  sheets: readonly SheetEntry[],
  context: SheetContext,
): Promise<readonly Grid[] | WorkbookFault> {
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    const reader = new SheetReader(context, sizeOf(parts, sheet.part));
    const refused =
      (await readPart(parts, sheet.part, context.budget, reader)) ?? (await context.budget.pause());
    if (refused) return refused;
    const { formulas, frame } = reader;
    const { store, rowCount, columnCount } = reader.cells;
    const { name, visibility } = sheet;
    const { texts, formats, dateSystem, budget } = context;
    const gathered = {
      name,
      visibility,
      dateSystem,
      store,
      formulas,
      frame,
      rowCount,
      columnCount,
      texts,
      formats,
    };
    const grid = finishSheet(gathered, budget.limits);
    if (isFault(grid)) return grid;
    grids.push(grid);
  }
  return grids;
}

const sizeOf = (parts: ZipDirectory, part: string): number => parts.get(partKey(part))?.size ?? 0;
