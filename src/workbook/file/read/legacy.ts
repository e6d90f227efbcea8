// .xls through SheetJS, which is loaded only when such a file is met. It cannot be stopped on its way, so its input's size
// is measured before.
import type { CellRange } from '../../address';
import type { CellValue, Grid } from '../../grid';
import type { WorkbookFault } from '../../port';
import type { Budget } from './budget';
import { fault } from './faults';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';

/** Old formats' bytes → grids, or the fault that SheetJS's complaint stands for. */
export async function readLegacy(
  bytes: Uint8Array,
  budget: Budget,
  wanted: (sheet: string) => boolean,
): Promise<readonly Grid[] | WorkbookFault> {
  if (bytes.length > budget.limits.legacyBytes)
    return fault('too-large', `${bytes.length} bytes of an old format`);
  const sheetJs = await import('@e965/xlsx');
  const refused = await budget.pause();
  if (refused) return refused;
  try {
    const book = sheetJs.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellText: true,
    });
    return gridsOf(book, budget, wanted);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'unknown';
    return /password/i.test(message)
      ? fault('encrypted', message)
      : fault('damaged', `old format: ${message}`);
  }
}

function gridsOf(
  book: WorkBook,
  budget: Budget,
  wanted: (sheet: string) => boolean,
): readonly Grid[] | WorkbookFault {
  if (book.SheetNames.length > budget.limits.sheets)
    return fault('too-large', `${book.SheetNames.length} sheets`);
  const grids: Grid[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    if (!sheet || !wanted(name) || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) continue;
    const rows = rowsOf(sheet);
    const refused = budget.spendCells(rows.reduce((sum, row) => sum + (row?.length ?? 0), 0));
    if (refused) return refused;
    const grid = gridOf(name, sheet, rows, book, index);
    if (grid.rowCount * grid.columnCount > budget.limits.area)
      return fault('too-large', 'an old sheet’s area');
    grids.push(grid);
  }
  return grids;
}

type Rows = readonly (readonly (CellObject | undefined)[] | undefined)[];

const rowsOf = (sheet: WorkSheet): Rows => (sheet['!data'] ?? []) as Rows;

const VISIBILITY = ['visible', 'hidden', 'veryHidden'] as const;

function gridOf(name: string, sheet: WorkSheet, rows: Rows, book: WorkBook, index: number): Grid {
  const cell = (row: number, column: number): CellObject | undefined => rows[row]?.[column];
  const merges: CellRange[] = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  const extent = extentOf(rows, merges);
  return {
    name,
    visibility: VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible',
    rowCount: extent.rows,
    columnCount: extent.columns,
    merges,
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    dateSystem: book.Workbook?.WBProps?.date1904 ? 1904 : 1900,
    value: (row, column) => valueOf(cell(row, column)),
    format: (row, column) => String(cell(row, column)?.z ?? 'General'),
    formula: (row, column) => {
      const text = cell(row, column)?.f;
      return text ? `=${text}` : null;
    },
  };
}

function extentOf(rows: Rows, merges: readonly CellRange[]): { rows: number; columns: number } {
  let last = merges.reduce((most, merge) => Math.max(most, merge.bottom + 1), 0);
  let widest = merges.reduce((most, merge) => Math.max(most, merge.right + 1), 0);
  rows.forEach((row, at) => {
    const filled = (row ?? []).reduce(
      (most, each, column) => (valueOf(each) === null && !each?.f ? most : column + 1),
      0,
    );
    if (filled > 0) last = Math.max(last, at + 1);
    widest = Math.max(widest, filled);
  });
  return { rows: last, columns: widest };
}

function hiddenOf(
  settings: readonly ({ readonly hidden?: boolean } | undefined | null)[] | undefined,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  settings?.forEach((each, at) => {
    if (each?.hidden) hidden.add(at);
  });
  return hidden;
}

/** BIFF error codes (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A', 43: '#GETTING_DATA',
}; // prettier-ignore

function valueOf(cell: CellObject | undefined): CellValue {
  const value = cell?.v;
  if (!cell || value === undefined || cell.t === 'z') return null;
  if (cell.t === 'e') return { error: ERRORS[Number(value)] ?? '#VALUE!' };
  if (typeof value === 'string') return value === '' && cell.f ? null : value.replace(/\r\n/g, '\n');
  return value instanceof Date ? null : value;
}
