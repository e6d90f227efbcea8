// Range: cells read and written in blocks. Parts of a range (format, validation) live beside; areas of several ranges in range-areas.ts.
import type { CellRange } from '../../../src/workbook/address';
import { isCellError, type CellValue } from '../../../src/workbook/grid';
import { addressOf, eachCell, valueType, type Cell, type Sheet } from '../book';
import { invalidArgument } from '../fault';
import type { HostObject } from '../host-object';
import { flattenLook, shapeLook, withFormats } from '../looks';
import { formatObject } from './format';
import { mergedAreas } from './range-areas';
import { worksheetObject } from './worksheet';
import { validationObject } from './validation';
import { areaOf, numberArgument, standsFor, type World } from './world';

/** A read of more cells gives null instead of an array, without an error. */
export const MOST_CELLS_READ = 5_000_000;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

export function rangeObject(world: World, sheet: Sheet, range: CellRange): HostObject {
  if (range.top < 0 || range.left < 0 || range.bottom > LAST_ROW || range.right > LAST_COLUMN || range.bottom < range.top || range.right < range.left)
    throw invalidArgument('outside the sheet'); // prettier-ignore
  const object: HostObject = {
    type: 'Range',
    tracked: true,
    get: { ...placeGetters(world, sheet, range), ...contentGetters(sheet, range) },
    set: contentSetters(world, sheet, range),
    call: {
      ...pathCalls(world, sheet, range),
      ...propertyCalls(sheet, range),
      ...deeds(world, sheet, range),
    },
  };
  return standsFor(object, { sheet, ranges: [range] });
}

const rowCount = (range: CellRange): number => range.bottom - range.top + 1;
const columnCount = (range: CellRange): number => range.right - range.left + 1;

function placeGetters(world: World, sheet: Sheet, range: CellRange): NonNullable<HostObject['get']> {
  return {
    Address: () => addressOf(sheet, range),
    RowIndex: () => range.top,
    ColumnIndex: () => range.left,
    RowCount: () => rowCount(range),
    ColumnCount: () => columnCount(range),
    RowHidden: () => hiddenState(sheet.hiddenRows, range.top, range.bottom),
    ColumnHidden: () => hiddenState(sheet.hiddenColumns, range.left, range.right),
    Worksheet: () => worksheetObject(world, sheet),
    Format: () => formatObject({ sheet, ranges: [range] }),
    DataValidation: () => validationObject(sheet, range),
  };
}

function hiddenState(hidden: ReadonlySet<number>, from: number, to: number): unknown {
  let count = 0;
  for (const index of hidden) if (index >= from && index <= to) count++;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

function contentGetters(sheet: Sheet, range: CellRange): NonNullable<HostObject['get']> {
  const read = (of: (cell: Cell | undefined) => unknown) => () => block(sheet, range, of);
  return {
    Values: read((cell) => shown(cell?.value ?? null)),
    Formulas: read((cell) => cell?.formula ?? shown(cell?.value ?? null)),
    NumberFormat: read((cell) => cell?.format ?? 'General'),
    ValueTypes: read((cell) => valueType(cell?.value ?? null)),
  };
}

const shown = (value: CellValue): unknown => (isCellError(value) ? value.error : (value ?? ''));

function block(sheet: Sheet, range: CellRange, of: (cell: Cell | undefined) => unknown): unknown {
  if (rowCount(range) * columnCount(range) > MOST_CELLS_READ) return null;
  return Array.from({ length: rowCount(range) }, (_r, row) =>
    Array.from({ length: columnCount(range) }, (_c, column) =>
      of(sheet.peek(range.top + row, range.left + column)),
    ),
  );
}

/** Calls `put` with the array's element for each cell; one value stands for all cells; another size is refused. */
function spread(
  range: CellRange,
  input: unknown,
  put: (row: number, column: number, value: unknown) => void,
): void {
  if (!Array.isArray(input)) {
    if (input === null) throw invalidArgument('null is not a value for a range');
    return eachCell(range, (row, column) => put(row, column, input));
  }
  const rows = input as readonly unknown[];
  if (rows.length !== rowCount(range)) throw invalidArgument('the number of rows does not match the range');
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== columnCount(range))
      throw invalidArgument('the number of columns does not match the range');
  }
  eachCell(range, (row, column) =>
    put(row, column, (rows[row - range.top] as readonly unknown[])[column - range.left]),
  );
}

function contentSetters(world: World, sheet: Sheet, range: CellRange): NonNullable<HostObject['set']> {
  const type = (input: unknown): void => {
    sheet.guard(range);
    spread(range, input, (row, column, value) => world.book.type(sheet, row, column, value));
    changed(world, sheet, range);
  };
  return {
    Values: type,
    Formulas: type,
    NumberFormat: (input) => {
      sheet.guardFormats('allowFormatCells');
      spread(range, input, (row, column, value) => {
        if (value !== null) sheet.cell(row, column).format = value === '' ? 'General' : String(value);
      });
    },
    RowHidden: (value) =>
      hide(sheet, 'allowFormatRows', sheet.hiddenRows, range.top, range.bottom, value === true),
    ColumnHidden: (value) =>
      hide(sheet, 'allowFormatColumns', sheet.hiddenColumns, range.left, range.right, value === true),
  };
}

function changed(world: World, sheet: Sheet, range: CellRange): void {
  const address = addressOf(sheet, range).replace(/^.*!/, '');
  world.events.raise('changed', {
    worksheetId: sheet.id,
    address,
    changeType: 'RangeEdited',
    source: 'Local',
  });
}

function hide(
  sheet: Sheet,
  option: string,
  hidden: Set<number>,
  from: number,
  to: number,
  on: boolean,
): void {
  sheet.guardFormats(option);
  for (let index = from; index <= to; index++) {
    if (on) hidden.add(index);
    else hidden.delete(index);
  }
}

function pathCalls(world: World, sheet: Sheet, range: CellRange): NonNullable<HostObject['call']> {
  const part = (more: Partial<CellRange>): HostObject => rangeObject(world, sheet, { ...range, ...more });
  return {
    GetRow: (index) =>
      part({ top: range.top + numberArgument(index), bottom: range.top + numberArgument(index) }),
    GetBoundingRect: (other) => {
      const [to] = areaOf(other).ranges;
      if (!to) throw invalidArgument('a range was expected');
      return part({
        top: Math.min(range.top, to.top),
        left: Math.min(range.left, to.left),
        bottom: Math.max(range.bottom, to.bottom),
        right: Math.max(range.right, to.right),
      });
    },
    _ValidateArraySize: (rows, columns) => {
      if (rows !== rowCount(range) || columns !== columnCount(range))
        throw invalidArgument('the array does not match the range');
    },
    GetMergedAreasOrNullObject: () => mergedAreas(world, sheet, range),
  };
}

function propertyCalls(sheet: Sheet, range: CellRange): NonNullable<HostObject['call']> {
  return {
    GetRowProperties: () =>
      Array.from({ length: rowCount(range) }, (_, index) => ({
        rowHidden: sheet.hiddenRows.has(range.top + index),
      })),
    GetColumnProperties: () =>
      Array.from({ length: columnCount(range) }, (_, index) => ({
        columnHidden: sheet.hiddenColumns.has(range.left + index),
      })),
    GetCellProperties: (options) => {
      const { format } = options as { readonly format?: unknown };
      return block(sheet, range, (cell) => ({ format: shapeLook(format, cell?.look) }));
    },
    SetCellProperties: (input) => {
      sheet.guardFormats('allowFormatCells');
      spread(range, input, (row, column, value) => {
        const more = flattenLook((value as { readonly format?: unknown } | null)?.format);
        if (Object.keys(more).length === 0) return;
        const cell = sheet.cell(row, column);
        cell.look = withFormats(cell.look, more);
      });
    },
  };
}

function deeds(world: World, sheet: Sheet, range: CellRange): NonNullable<HostObject['call']> {
  return {
    Merge: () => {
      sheet.guardFormats('allowFormatCells');
      eachCell(range, (row, column) => {
        if (row > range.top || column > range.left) world.book.type(sheet, row, column, '');
      });
      sheet.merges.push(range);
    },
    Select: () => {
      if (sheet.visibility !== 'Visible') throw invalidArgument('a hidden sheet cannot be shown');
      world.book.active = world.book.sheets.indexOf(sheet);
      world.book.selection = range;
      world.events.raise('sheetSelection', {
        worksheetId: sheet.id,
        address: addressOf(sheet, range).replace(/^.*!/, ''),
      });
      world.events.raise('selection', {});
    },
  };
}
