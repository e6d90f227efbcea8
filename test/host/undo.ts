// Excel's undo list as it is reported to behave: what a person did can be undone until something empties the list. Reports: see README.md.
import type { Book, Cell, Sheet } from './book';

interface Entry {
  readonly undo: () => void;
}

/** Calls that empty the list on the desktop, whatever they are asked for (office-js #5918, #6170; "undo capabilities" in the documentation). */
const EMPTYING = [
  'Range.getMergedAreasOrNullObject',
  'RangeAreas.getMergedAreasOrNullObject',
  'WorksheetCollection.add',
  'Worksheet.delete',
  'Worksheet.name',
  'Worksheet.visibility',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
];

export class UndoList {
  private entries: Entry[] = [];
  /** What emptied a list that held something, in order. */
  readonly emptiedBy: string[] = [];
  /** The person has asked the add-in for something since they last did something in Excel. */
  private asked = false;
  /** Told what the add-in emptied the list with though nobody had asked it for anything. */
  onUnasked: ((by: string) => void) | null = null;

  constructor(private readonly options: { readonly undoesWrites: boolean }) {}

  get length(): number {
    return this.entries.length;
  }
  /** The person did something in Excel: from here on the add-in has been asked for nothing. */
  did(undo: () => void): void {
    this.asked = false;
    this.push(undo);
  }
  /** The person pressed something in the add-in. */
  asks(): void {
    this.asked = true;
  }
  push(undo: () => void): void {
    this.entries = [...this.entries, { undo }];
  }
  empty(by: string): void {
    if (this.entries.length > 0) this.emptiedBy.push(by);
    this.entries = [];
  }
  /** Keeps the list over what a test itself asks of Excel. */
  hold(): () => void {
    const [entries, reasons] = [this.entries, this.emptiedBy.length];
    return () => {
      this.entries = entries;
      this.emptiedBy.length = reasons;
    };
  }
  /** Ctrl+Z; false when there is nothing to undo. */
  undo(): boolean {
    const entry = this.entries.at(-1);
    this.entries = this.entries.slice(0, -1);
    entry?.undo();
    return entry !== undefined;
  }
  /** An add-in's action. Before ExcelApi 1.19 every set empties the list (office-js #3778, #3788). */
  meet(location: string, sets: boolean): void {
    if (!EMPTYING.includes(location) && (!sets || this.options.undoesWrites)) return;
    if (this.entries.length > 0 && !this.asked) this.onUnasked?.(location);
    this.empty(location);
  }
}

/** The sheets' contents as they are now; the deed returned puts them back. */
export function remembered(book: Book, changing: readonly Sheet[] = book.sheets): () => void {
  const sheets = changing.map((sheet) => ({ sheet, put: rememberedSheet(sheet) }));
  return () => {
    for (const { sheet, put } of sheets) if (book.sheets.includes(sheet)) put();
  };
}

function rememberedSheet(sheet: Sheet): () => void {
  const cells = [...sheet.cells].map(([key, cell]): [number, Cell] => [key, { ...cell }]);
  const [merges, rows, columns] = [[...sheet.merges], [...sheet.hiddenRows], [...sheet.hiddenColumns]];
  return () => {
    sheet.cells.clear();
    for (const [key, cell] of cells) sheet.cells.set(key, cell);
    sheet.merges.splice(0, Infinity, ...merges);
    replace(sheet.hiddenRows, rows);
    replace(sheet.hiddenColumns, columns);
  };
}

function replace(set: Set<number>, values: readonly number[]): void {
  set.clear();
  for (const value of values) set.add(value);
}
