// The whole open workbook, from the start, in two syncs: which sheets; what they hold. A third where some rows are hidden, more for very large ones.
import type { DateSystem } from '../grid';
import { heldSheet, type HeldBook } from './follow/held-book';
import { readSheets, type SheetToRead, type Tab } from './read-sheets';

const VISIBILITY: Readonly<Record<string, Tab['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};
/** DATE(2000,1,1) in a workbook that counts days from 1900; no property tells the date system. */
const NEW_YEAR_2000 = 36_526;

export const askTabs = (context: Excel.RequestContext): Excel.WorksheetCollection =>
  context.workbook.worksheets.load('items/id,items/name,items/visibility');

export const tabOf = ({ id, name, visibility }: Excel.Worksheet): Tab => ({
  id,
  name,
  visibility: VISIBILITY[visibility] ?? 'visible',
});

export interface Opening {
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetToRead[];
}

/**
 * The workbook's name, date system and tabs, in one sync. A date system that is known is not asked for again: what a worksheet
 * function does to Excel's undo list is not known.
 */
export async function readTabs(context: Excel.RequestContext, known: DateSystem | null): Promise<Opening> {
  const { workbook } = context;
  workbook.load('name');
  const sheets = askTabs(context);
  const epoch = known === null ? workbook.functions.date(2000, 1, 1).load('value') : null;
  await context.sync();
  const dateSystem = known ?? (epoch?.value === NEW_YEAR_2000 ? 1900 : 1904);
  return {
    name: workbook.name,
    dateSystem,
    sheets: sheets.items.map((sheet) => ({ tab: tabOf(sheet), sheet })),
  };
}

export async function readOpening(
  context: Excel.RequestContext,
  { sheets, ...book }: Opening,
): Promise<HeldBook> {
  const states = await readSheets(context, sheets, { dateSystem: book.dateSystem, mergesOf: () => null });
  return { ...book, sheets: states.map(heldSheet) };
}
