// The person (or a co-author) at the same workbook: types, selects, moves rows, undoes, stays in a cell. Raises the events Excel would.
import { addressOf, rangeOf, type Book, type Sheet } from './book';
import type { Events } from './events';
import { itemNotFound } from './fault';
import { moveCells, renameReferences, type Direction } from './structure';
import { remembered, type UndoList } from './undo';

export type Typed = string | number | boolean;

/** onChanged's words for cells that came and went. */
const MOVED: Readonly<Record<Direction, { readonly insert: string; readonly delete: string }>> = {
  Rows: { insert: 'RowInserted', delete: 'RowDeleted' },
  Columns: { insert: 'ColumnInserted', delete: 'ColumnDeleted' },
  Down: { insert: 'CellInserted', delete: 'CellDeleted' },
  Up: { insert: 'CellInserted', delete: 'CellDeleted' },
  Right: { insert: 'CellInserted', delete: 'CellDeleted' },
  Left: { insert: 'CellInserted', delete: 'CellDeleted' },
};
const BACK: Readonly<Record<Direction, Direction>> = {
  ...{ Rows: 'Rows', Columns: 'Columns' },
  ...{ Down: 'Up', Up: 'Down', Right: 'Left', Left: 'Right' },
} as const;

export class User {
  /** The cell editor is open: batches wait or are refused. */
  editing = false;

  constructor(
    private readonly book: Book,
    private readonly events: Events,
    private readonly list: UndoList,
    private readonly afterEditing: () => void,
    private readonly deliver: () => void,
  ) {}

  types(sheetName: string, address: string, text: Typed): void {
    this.pastes(sheetName, address, [[text]]);
  }
  /** One paste: the cells from the address on, one event. '' clears. */
  pastes(sheetName: string, address: string, rows: readonly (readonly Typed[])[]): void {
    const sheet = this.sheet(sheetName);
    const { top, left } = rangeOf(address);
    const range = { top, left, bottom: top + rows.length - 1, right: left + rows[0]!.length - 1 };
    const local = addressOf(sheet, range).replace(/^.*!/, '');
    const edited = (): void => this.raiseChanged(sheet, local, 'RangeEdited');
    this.does(
      [sheet],
      () => {
        for (const [row, cells] of rows.entries())
          for (const [column, text] of cells.entries()) this.book.type(sheet, top + row, left + column, text);
        edited();
      },
      edited,
    );
  }
  /** `3:5` with Rows, `B:C` with Columns, cells with a direction in which the others make room. */
  inserts(sheetName: string, direction: 'Rows' | 'Columns' | 'Down' | 'Right', address: string): void {
    this.moves('insert', direction, sheetName, address);
  }
  deletesCells(sheetName: string, direction: 'Rows' | 'Columns' | 'Up' | 'Left', address: string): void {
    this.moves('delete', direction, sheetName, address);
  }
  hidesRows(sheetName: string, address: string, hidden: boolean): void {
    const sheet = this.sheet(sheetName);
    const { top, bottom } = rangeOf(address);
    const raise = (state: boolean): void =>
      this.events.raise('rowsHidden', {
        ...{ worksheetId: sheet.id, address, source: 'Local' },
        changeType: state ? 'Hidden' : 'Unhidden',
      });
    const before = new Set(sheet.hiddenRows);
    this.does(
      [sheet],
      () => {
        for (let row = top; row <= bottom; row++) sheet.hiddenRows[hidden ? 'add' : 'delete'](row);
        raise(hidden);
      },
      () => {
        for (let row = top; row <= bottom; row++) {
          const state = before.has(row);
          this.events.raise('rowsHidden', {
            ...{ worksheetId: sheet.id, address: `${row + 1}:${row + 1}`, source: 'Local' },
            changeType: state ? 'Hidden' : 'Unhidden',
          });
        }
      },
    );
  }
  formats(sheetName: string, address: string, format: string): void {
    const sheet = this.sheet(sheetName);
    const range = rangeOf(address);
    const raise = (): void =>
      this.events.raise('formatted', { worksheetId: sheet.id, address, source: 'Local' });
    this.does(
      [sheet],
      () => {
        for (let row = range.top; row <= range.bottom; row++)
          for (let column = range.left; column <= range.right; column++)
            sheet.cell(row, column).format = format;
        raise();
      },
      raise,
    );
  }
  /** Ctrl+Z; false when Excel has nothing left to undo. */
  undoes(): boolean {
    const undone = this.list.undo();
    this.settle();
    return undone;
  }
  selects(sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    const index = this.book.sheets.indexOf(sheet);
    if (index !== this.book.active) this.events.raise('activated', { worksheetId: sheet.id });
    this.book.active = index;
    this.book.selection = rangeOf(address);
    this.events.raise('sheetSelection', {
      worksheetId: sheet.id,
      address: addressOf(sheet, this.book.selection).replace(/^.*!/, ''),
    });
    this.events.raise('selection', {});
    this.deliver();
  }
  addsSheet(name: string): void {
    const sheet = this.book.add(name);
    this.list.empty('a sheet was added');
    this.events.raise('added', { worksheetId: sheet.id, source: 'Local' });
    this.settle();
  }
  renames(sheetName: string, to: string): void {
    const sheet = this.sheet(sheetName);
    const nameBefore = sheet.name;
    this.book.rename(sheet, to);
    renameReferences(this.book, nameBefore, to);
    this.list.empty('a sheet was renamed');
    this.events.raise('renamed', { worksheetId: sheet.id, nameBefore, nameAfter: to, source: 'Local' });
    this.settle();
  }
  deletes(sheetName: string): void {
    const sheet = this.sheet(sheetName);
    this.book.remove(sheet);
    this.list.empty('a sheet was deleted');
    this.events.raise('deleted', { worksheetId: sheet.id, source: 'Local' });
    this.settle();
  }
  protects(sheetName: string): void {
    this.sheet(sheetName).protection = {};
  }
  startsEditing(): void {
    this.editing = true;
  }
  stopsEditing(): void {
    this.editing = false;
    this.afterEditing();
  }

  private moves(kind: 'insert' | 'delete', direction: Direction, sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    const back = kind === 'insert' ? 'delete' : 'insert';
    this.does(
      this.book.sheets,
      () => {
        moveCells(this.book, sheet, kind, direction, rangeOf(address));
        this.raiseChanged(sheet, address, MOVED[direction][kind], direction);
      },
      () => this.raiseChanged(sheet, address, MOVED[direction][back], BACK[direction]),
    );
  }
  private raiseChanged(sheet: Sheet, address: string, changeType: string, direction?: Direction): void {
    this.events.raise('changed', {
      ...{ worksheetId: sheet.id, address, changeType, source: 'Local' },
      shiftDirection: direction && direction in BACK && direction !== 'Rows' && direction !== 'Columns' ? `ShiftCell${direction}` : 'None', // prettier-ignore
    });
  }
  /** The deed, and on Ctrl+Z everything as it was before it, told as Excel tells it. */
  private does(changing: readonly Sheet[], deed: () => void, tellUndone: () => void): void {
    const putBack = remembered(this.book, changing);
    deed();
    this.list.did(() => {
      putBack();
      tellUndone();
    });
    this.settle();
  }
  /** Excel calculates, and tells which sheets. */
  private settle(): void {
    for (const sheet of this.book.recalculate()) this.events.raise('calculated', { worksheetId: sheet.id });
    this.deliver();
  }
  private sheet(name: string): Sheet {
    const sheet = this.book.find(name);
    if (!sheet) throw itemNotFound(name);
    return sheet;
  }
}
