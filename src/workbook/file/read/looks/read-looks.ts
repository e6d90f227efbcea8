// One sheet's looks out of an .xlsx. Asked for when a sheet is shown; nothing is kept.
import type { WorkbookFault } from '../../../port';
import { PLAIN_SHEET, type SheetLooks } from '../../../looks/sheet-looks';
import { columnPixels, digitWidth, lineHeight, pixelsOfPoints, standardWidth } from '../../../looks/units';
import { Budget } from '../budget';
import { fault, isFault } from '../faults';
import { DEFAULT_LIMITS } from '../limits';
import { readPart } from '../xlsx/part-reader';
import { readWorkbookParts, type WorkbookParts } from '../xlsx/workbook-part';
import type { ZipDirectory } from '../zip/zip';
import { paletteOf, type Palette } from './colours';
import { conditionsOf } from './conditions';
import { boxesOf, notesOf } from './drawn';
import { childOf, childrenOf, numberOf, textOf, type Element } from './element';
import { columnsOf, frozenOf, linksOf, pageOf, showsGridlines } from './frame';
import { PackageParts, type Relation } from './package-parts';
import { usedLooks } from './used-looks';
import { RichTextsReader } from './rich-texts';
import { styleTableOf, type StyleTable } from './style-table';
import { WorksheetReader } from './worksheet-reader';

/** An .xlsx or .xlsm by its parts. A sheet that is not there is a fault; a look that cannot be read is a plain one. */
export async function readXlsxLooks(
  zip: ZipDirectory,
  sheet: string,
  budget = new Budget(DEFAULT_LIMITS, undefined),
): Promise<SheetLooks | WorkbookFault> {
  const workbook = await readWorkbookParts(zip, budget);
  if (isFault(workbook)) return workbook;
  const entry = workbook.sheets.find(({ name }) => name === sheet);
  if (!entry) return fault('unreadable', `no sheet ${sheet}`);
  const parts = new PackageParts(zip, budget);
  const { palette, table } = await stylesOf(parts, workbook);
  const rich = await richTexts(parts, workbook, palette);
  const reader = new WorksheetReader((string) => rich.has(string));
  const refused = await readPart(zip, entry.part, budget, reader);
  if (refused) return refused;
  const relations = await parts.relations(entry.part);
  const { root } = reader;
  return usedLooks({
    ...PLAIN_SHEET,
    ...sizesOf(root, table),
    looks: table.looks,
    cells: reader.runs.finish(),
    rows: reader.rows,
    gridlines: showsGridlines(root),
    frozen: frozenOf(root),
    links: linksOf(root, relations),
    notes: notesOf(await parts.tree(partOf(relations, 'comments'))),
    boxes: boxesOf(await parts.tree(partOf(relations, 'drawing'))),
    rich: reader.rich.map(({ row, column, string }) => ({ row, column, runs: rich.get(string) ?? [] })),
    conditions: conditionsOf(root, table.overlays, palette),
    page: pageOf(root, await printNames(parts, workbook, sheet)),
  });
}

const partOf = (relations: readonly Relation[], type: string): string | undefined =>
  relations.find((each) => each.type === type && !each.outside)?.target;

async function stylesOf(
  parts: PackageParts,
  workbook: WorkbookParts,
): Promise<{ palette: Palette; table: StyleTable }> {
  const styles = await parts.tree(workbook.styles);
  const theme = await parts.tree(partOf(await parts.relations(workbook.main), 'theme'));
  const palette = paletteOf(theme, styles);
  return { palette, table: styleTableOf(styles, palette) };
}

async function richTexts(parts: PackageParts, workbook: WorkbookParts, palette: Palette) {
  const reader = new RichTextsReader(palette);
  if (workbook.strings) await readPart(parts.zip, workbook.strings, parts.budget, reader);
  return reader.found;
}

function sizesOf(
  worksheet: Element | undefined,
  { looks }: StyleTable,
): Pick<SheetLooks, 'width' | 'height' | 'columns'> {
  const { font } = looks[0]!;
  const digit = digitWidth(font);
  const standard = childOf(worksheet, 'sheetFormatPr');
  const width = numberOf(standard, 'defaultColWidth');
  const height = numberOf(standard, 'defaultRowHeight');
  return {
    width:
      width === undefined
        ? standardWidth(numberOf(standard, 'baseColWidth') ?? 8, digit)
        : columnPixels(width, digit),
    height: height === undefined ? lineHeight(font) : pixelsOfPoints(height),
    columns: columnsOf(worksheet, digit),
  };
}

/** Print area and titles are names of the workbook that belong to one sheet. */
async function printNames(
  parts: PackageParts,
  { main }: WorkbookParts,
  sheet: string,
): Promise<{ area?: string; titles?: string }> {
  const workbook = await parts.tree(main);
  const place = childrenOf(childOf(workbook, 'sheets'), 'sheet').findIndex(
    (each) => textOf(each, 'name') === sheet,
  );
  const named = (name: string) =>
    childrenOf(childOf(workbook, 'definedNames'), 'definedName').find(
      (each) => textOf(each, 'name') === name && numberOf(each, 'localSheetId') === place,
    )?.text;
  const [area, titles] = [named('_xlnm.Print_Area'), named('_xlnm.Print_Titles')];
  return { ...(area ? { area } : {}), ...(titles ? { titles } : {}) };
}
