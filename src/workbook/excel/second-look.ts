// The look just before a write, in one sync: do the sheets exist, may their cells be written, what do they hold now.
// What it finds goes to the same check as every adapter's (edit-check); it decides nothing itself.
import type { CellAddress, CellRange } from '../address';
import type { Edit, SetCell } from '../edit';
import { anchorOf, type CheckedSheet } from '../edit-check';
import type { DateSystem, Grid } from '../grid';
import { sheetKey } from '../sheet-name';
import { exactBlocks, joinedAddresses, looseBlocks } from './blocks';
import { askCells, blockOf, inParts, rangeAt, tooLarge, type CellPiece } from './cell-blocks';
import { LOOK_QUESTION } from './cell-looks';
import { gridOf, type CellBlock } from './excel-grid';
import { CELLS_PER_SYNC } from './read-sheets';

/** What the last whole read knew and a look does not ask again: asking for merged cells empties Excel's undo list (office-js #5918). */
export interface KnownBook {
  readonly dateSystem: DateSystem;
  readonly merges: ReadonlyMap<string, readonly CellRange[]>;
}

export interface SeenSheet extends CheckedSheet {
  readonly id: string;
  readonly isProtected: boolean;
  readonly veryHidden: boolean;
}
export interface SecondLook {
  /** By sheetKey; sheets that do not exist are not in it. */
  readonly sheets: ReadonlyMap<string, SeenSheet>;
  readonly structureProtected: boolean;
  /** Formats of the cells that edits restyle, by `cellKey`. */
  readonly looks: ReadonlyMap<string, Excel.CellPropertiesFormat>;
}

export const cellKey = (sheet: string, row: number, column: number): string =>
  `${sheetKey(sheet)}!${row}:${column}`;

/** What the edits touch on one sheet. */
interface Touched {
  readonly name: string;
  readonly cells: readonly CellAddress[];
  readonly restyled: readonly CellAddress[];
  readonly removed: boolean;
}

export async function lookAgain(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  known: KnownBook,
): Promise<SecondLook> {
  const touched = touchedSheets(edits, known);
  const pieces = touched.flatMap((sheet) =>
    looseBlocks(sheet.cells).map((range): CellPiece => ({ sheet: sheet.name, range })),
  );
  const blocks = new Map<string, CellBlock[]>();
  let facts: Asked | null = null;
  const ask = async (part: readonly CellPiece[]): Promise<boolean> => {
    const asking = facts ?? askFacts(context, touched);
    const asked = part.map((piece) => ({ piece, cells: askCells(context, piece) }));
    await context.sync();
    facts = asking;
    if (asked.some(({ cells }) => tooLarge(cells))) return false;
    for (const { piece, cells } of asked)
      if (!cells.isNullObject) push(blocks, sheetKey(piece.sheet), blockOf(piece.range, cells));
    return true;
  };
  if (pieces.length === 0) await ask([]);
  else await inParts(pieces, CELLS_PER_SYNC, ask);
  return found(facts!, blocks, known);
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function touchedSheets(edits: readonly Edit[], known: KnownBook): Touched[] {
  const bySheet = new Map<
    string,
    { name: string; cells: CellAddress[]; restyled: CellAddress[]; removed: boolean }
  >();
  for (const edit of edits) {
    const name = edit.kind === 'set' ? edit.sheet : edit.spec.name;
    const entry = bySheet.get(sheetKey(name)) ?? { name, cells: [], restyled: [], removed: false };
    bySheet.set(sheetKey(name), entry);
    if (edit.kind === 'remove-sheet') entry.removed = true;
    if (edit.kind !== 'set') continue;
    const cell = anchorOf(
      { merges: known.merges.get(sheetKey(name)) ?? [] } as Pick<Grid, 'merges'> as Grid,
      edit.row,
      edit.column,
    );
    entry.cells.push(cell);
    if (isRestyled(edit)) entry.restyled.push(cell);
  }
  return [...bySheet.values()];
}

const isRestyled = (edit: SetCell): boolean => edit.style !== undefined;

interface AskedSheet {
  readonly touched: Touched;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly locks: readonly Excel.FormatProtection[];
  readonly used: Excel.Range | null;
  readonly looks: readonly {
    readonly range: CellRange;
    readonly answer: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  }[];
}
interface Asked {
  readonly sheets: readonly AskedSheet[];
  readonly book: Excel.WorkbookProtection;
}

function askFacts(context: Excel.RequestContext, touched: readonly Touched[]): Asked {
  return {
    book: context.workbook.protection.load('protected'),
    sheets: touched.map((each) => askSheet(context, each)),
  };
}

function askSheet(context: Excel.RequestContext, touched: Touched): AskedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(touched.name).load('id,visibility');
  const lockOf = (addresses: string): Excel.FormatProtection =>
    sheet.getRanges(addresses).untrack().format.protection.load('locked');
  return {
    touched,
    sheet,
    protection: sheet.protection.load('protected,options'),
    locks: joinedAddresses(exactBlocks(touched.cells)).map(lockOf),
    used: touched.removed
      ? sheet
          .getUsedRangeOrNullObject(true)
          .untrack()
          .load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,valueTypes')
      : null,
    looks: looseBlocks(touched.restyled).map((range) => ({
      range,
      answer: rangeAt(context, touched.name, range).getCellProperties(LOOK_QUESTION),
    })),
  };
}

function found(
  asked: Asked,
  blocks: ReadonlyMap<string, readonly CellBlock[]>,
  known: KnownBook,
): SecondLook {
  const there = asked.sheets.filter(({ sheet }) => !sheet.isNullObject);
  const looks = new Map(there.flatMap(looksOf));
  const sheets = there.map((each): [string, SeenSheet] => {
    const key = sheetKey(each.touched.name);
    return [key, seenSheet(each, [...(blocks.get(key) ?? []), ...usedBlock(each.used)], known)];
  });
  return { sheets: new Map(sheets), structureProtected: asked.book.protected, looks };
}

function seenSheet(asked: AskedSheet, blocks: readonly CellBlock[], known: KnownBook): SeenSheet {
  const { touched, sheet, protection, locks } = asked;
  const isProtected = protection.protected;
  // Mixed reads as null: then at least one of the cells is locked, and nothing may be written.
  const closed = locks.some((lock) => lock.locked !== false);
  const unstylable = touched.restyled.length > 0 && !protection.options?.allowFormatCells;
  const locked = isProtected && (closed || unstylable);
  const facts = {
    name: touched.name,
    visibility: 'visible' as const,
    merges: known.merges.get(sheetKey(touched.name)) ?? [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    dateSystem: known.dateSystem,
  };
  return {
    id: sheet.id,
    isProtected,
    veryHidden: sheet.visibility === 'VeryHidden',
    grid: gridOf(facts, blocks),
    locked: () => locked,
  };
}

function usedBlock(used: Excel.Range | null): CellBlock[] {
  if (!used || used.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const range = {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
  return [blockOf(range, used)];
}

function looksOf({ touched, looks }: AskedSheet): [string, Excel.CellPropertiesFormat][] {
  return looks.flatMap(({ range, answer }) =>
    answer.value.flatMap((row, r) =>
      row.flatMap(({ format }, c): [string, Excel.CellPropertiesFormat][] =>
        format ? [[cellKey(touched.name, range.top + r, range.left + c), format]] : [],
      ),
    ),
  );
}
