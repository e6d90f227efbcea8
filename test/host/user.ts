// The person (or a co-author) at the same workbook: types, selects, renames, protects, stays in a cell. Raises the events Excel would.
import { addressOf, rangeOf, type Book, type Sheet } from './book';
import type { Events } from './events';
import { itemNotFound } from './fault';

export class User {
  /** The cell editor is open: batches wait or are refused. */
  editing = false;

  constructor(
    private readonly book: Book,
    private readonly events: Events,
    private readonly afterEditing: () => void,
    private readonly deliver: () => void,
  ) {}

  types(sheetName: string, address: string, text: string | number | boolean): void {
    const sheet = this.sheet(sheetName);
    const range = rangeOf(address);
    this.book.type(sheet, range.top, range.left, text);
    this.book.recalculate();
    this.events.raise('changed', {
      worksheetId: sheet.id,
      address,
      changeType: 'RangeEdited',
      source: 'Local',
    });
    this.deliver();
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
    this.events.raise('added', { worksheetId: sheet.id, source: 'Local' });
    this.deliver();
  }
  renames(sheetName: string, to: string): void {
    const sheet = this.sheet(sheetName);
    this.book.rename(sheet, to);
    this.events.raise('renamed', {
      worksheetId: sheet.id,
      nameBefore: sheetName,
      nameAfter: to,
      source: 'Local',
    });
    this.deliver();
  }
  deletes(sheetName: string): void {
    const sheet = this.sheet(sheetName);
    this.book.remove(sheet);
    this.events.raise('deleted', { worksheetId: sheet.id, source: 'Local' });
    this.deliver();
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
  private sheet(name: string): Sheet {
    const sheet = this.book.find(name);
    if (!sheet) throw itemNotFound(name);
    return sheet;
  }
}
