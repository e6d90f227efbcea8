// Why rows or columns may not come or go in a sheet: what Excel refuses, too, and what we cannot move rightly. Pure.
import type { CellRange } from '../address';
import type { ShiftCells } from '../book-edit';
import { LAST, movedRange } from './moved-line';

export interface SheetFixtures {
  readonly isProtected: boolean;
  /** Array formulas, of one cell too. */
  readonly arrays: readonly CellRange[];
  readonly dataTables: boolean;
  readonly tables: readonly {
    readonly range: CellRange;
    readonly headings: number;
    readonly totals: number;
  }[];
  readonly pivots: readonly CellRange[];
  /** Filters that hide something. */
  readonly filters: readonly CellRange[];
}

export const NO_FIXTURES: SheetFixtures = {
  isProtected: false,
  ...{ arrays: [], dataTables: false, tables: [], pivots: [], filters: [] },
};

export type ShiftRefusal = 'protected' | 'array' | 'data-table' | 'table' | 'pivot' | 'filter' | 'full';

/** `used`: rows (or columns) of the sheet that hold something. Null when it may be done. */
export function shiftRefusal(shift: ShiftCells, fixtures: SheetFixtures, used: number): ShiftRefusal | null {
  if (fixtures.isProtected) return 'protected';
  if (shift.kind === 'insert' && used + shift.count > LAST[shift.axis] + 1) return 'full';
  if (fixtures.dataTables) return 'data-table';
  if (fixtures.arrays.some((range) => tears(range, shift))) return 'array';
  if (fixtures.pivots.some((range) => tears(range, shift) || !movedRange(range, shift))) return 'pivot';
  if (fixtures.tables.some((table) => harms(table, shift))) return 'table';
  if (shift.axis === 'column' && fixtures.filters.some((range) => tears(range, shift))) return 'filter';
  return null;
}

/** It would become longer or shorter. */
function tears(range: CellRange, shift: ShiftCells): boolean {
  const moved = movedRange(range, shift);
  return moved !== null && lengthOf(moved, shift) !== lengthOf(range, shift);
}

const lengthOf = (range: CellRange, { axis }: ShiftCells): number =>
  axis === 'row' ? range.bottom - range.top : range.right - range.left;

/** A table may grow and shrink by rows of its body, and moves as a whole. */
function harms({ range, headings, totals }: SheetFixtures['tables'][number], shift: ShiftCells): boolean {
  const moved = movedRange(range, shift);
  if (!moved) return true;
  if (shift.axis === 'column') return tears(range, shift);
  if (shift.kind === 'insert') return shift.at > range.top && shift.at < range.top + headings;
  const end = shift.at + shift.count;
  const headingGone = headings > 0 && shift.at <= range.top && end > range.top;
  const totalsGone = totals > 0 && shift.at <= range.bottom && end > range.bottom;
  return headingGone || totalsGone || moved.bottom - moved.top + 1 < headings + totals + 1;
}

/** What stands in the sheet after it was shifted. */
export function movedFixtures(fixtures: SheetFixtures, shift: ShiftCells): SheetFixtures {
  const moved = (ranges: readonly CellRange[]) => ranges.flatMap((range) => movedRange(range, shift) ?? []);
  return {
    ...fixtures,
    arrays: moved(fixtures.arrays),
    pivots: moved(fixtures.pivots),
    filters: moved(fixtures.filters),
    tables: fixtures.tables.flatMap((table) => {
      const range = movedRange(table.range, shift);
      return range ? [{ ...table, range }] : [];
    }),
  };
}
