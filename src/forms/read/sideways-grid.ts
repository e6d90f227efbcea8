// A sideways form turned into rows: headings in the first row, one objective in each row below. Every cell knows where it stands on
// the sheet, so that what is said of it names the real cell. Nothing is copied but looked up.
import { formatAddress } from '../../workbook/address';
import { isCellError, type CellValue, type Grid } from '../../workbook/grid';
import { shownText } from '../values/shown-text';
import type { SidewaysTable } from './find-cards';
import type { Spot } from './label-pairs';

export interface SidewaysGrid {
  readonly grid: Grid;
  /** A1 address on the sheet of a cell of `grid`. */
  readonly at: (row: number, column: number) => string;
}

export function sidewaysGrid(sheet: Grid, { columns, rows }: SidewaysTable): SidewaysGrid {
  const spotsAt = (row: number, column: number): readonly Spot[] => {
    const heading = columns[column];
    return row === 0 ? (heading ? [heading.label] : []) : (heading?.cells[row - 1]?.spots ?? []);
  };
  const first = (row: number, column: number): Spot | undefined => spotsAt(row, column)[0];
  const grid: Grid = {
    name: sheet.name,
    visibility: sheet.visibility,
    rowCount: rows + 1,
    columnCount: columns.length,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    dateSystem: sheet.dateSystem,
    value: (row, column) => joined(sheet, spotsAt(row, column)),
    format: (row, column) => {
      const spot = first(row, column);
      return spot ? sheet.format(spot.row, spot.column) : 'General';
    },
    formula: (row, column) => {
      const spot = first(row, column);
      return spot ? sheet.formula(spot.row, spot.column) : null;
    },
  };
  const at = (row: number, column: number): string => {
    const spot = first(row, column) ?? columns[column]?.cells[row - 1]?.room;
    return spot ? formatAddress(spot.row, spot.column) : formatAddress(row, column);
  };
  return { grid, at };
}

/** One cell's value; several cells' texts, those of a row beside each other and rows below each other. */
function joined(sheet: Grid, spots: readonly Spot[]): CellValue {
  const [only] = spots;
  if (!only) return null;
  const value = sheet.value(only.row, only.column);
  if (spots.length === 1 || isCellError(value)) return value;
  return spots
    .map((spot, at) => {
      const gap = at === 0 ? '' : spots[at - 1]!.row === spot.row ? '　' : '\n';
      return gap + shownText(sheet, spot.row, spot.column);
    })
    .join('');
}
