// What a command makes of the selected cells, as edits. Pure; fetched when a command is first given.
import type { CellRange } from '../../workbook/address';
import type { BookEdit, ShiftCells } from '../../workbook/book-edit';
import { serialOf } from '../../workbook/calc/typed-number';
import type { SetCell } from '../../workbook/edit';
import type { Grid } from '../../workbook/grid';
import { clearRange } from '../grid/cell-edits';
import { copied } from './copied-cell';
import type { EditCommand } from './command';

export interface CommandPlace {
  /** The sheet with room to write around, and its selected cells. */
  readonly grid: Grid;
  readonly area: CellRange;
  readonly now: Date;
}

/** Null: the command means nothing here. */
export function editsOf(command: EditCommand, { grid, area, now }: CommandPlace): readonly BookEdit[] | null {
  const shift = (kind: ShiftCells['kind'], axis: ShiftCells['axis']): BookEdit[] => {
    const [first, last] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
    return [{ kind, sheet: grid.name, axis, at: first, count: last - first + 1 }];
  };
  switch (command) {
    case 'fill-down': return filledDown(grid, area);
    case 'fill-right': return filledRight(grid, area);
    case 'today': return [stamped(grid, area, dayOf(now, grid), 'yyyy/m/d')];
    case 'now': return [stamped(grid, area, (now.getHours() * 60 + now.getMinutes()) / 1440, 'h:mm')];
    case 'insert-rows': return shift('insert', 'row');
    case 'delete-rows': return shift('delete', 'row');
    case 'insert-columns': return shift('insert', 'column');
    case 'delete-columns': return shift('delete', 'column');
    case 'clear': return clearRange(grid, area);
    case 'insert':
    case 'remove': {
      const axis = wholeLines(grid, area);
      return axis && shift(command === 'insert' ? 'insert' : 'delete', axis);
    }
  } // prettier-ignore
}

/** Rows when all columns are selected, columns when all rows are. */
export function wholeLines(grid: Grid, { top, left, bottom, right }: CellRange): ShiftCells['axis'] | null {
  if (left === 0 && right >= grid.columnCount - 1) return 'row';
  return top === 0 && bottom >= grid.rowCount - 1 ? 'column' : null;
}

const dayOf = (now: Date, { dateSystem }: Grid): number =>
  serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate(), dateSystem);

function stamped(grid: Grid, { top, left }: CellRange, after: number, format: string): SetCell {
  const own = grid.format(top, left);
  return {
    kind: 'set',
    ...{ sheet: grid.name, row: top, column: left, before: grid.value(top, left), after },
    ...(own === 'General' ? { format } : {}),
  };
}

/** The first row into the others; a single row takes what stands above it. */
function filledDown(grid: Grid, area: CellRange): SetCell[] | null {
  const from = area.top === area.bottom ? area.top - 1 : area.top;
  if (from < 0) return null;
  return eachCell({ ...area, top: from + 1 }).flatMap(([row, column]) =>
    copied(grid, { row: from, column }, { row, column }),
  );
}

function filledRight(grid: Grid, area: CellRange): SetCell[] | null {
  const from = area.left === area.right ? area.left - 1 : area.left;
  if (from < 0) return null;
  return eachCell({ ...area, left: from + 1 }).flatMap(([row, column]) =>
    copied(grid, { row, column: from }, { row, column }),
  );
}

export function eachCell({ top, left, bottom, right }: CellRange): (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push([row, column]);
  return cells;
}
