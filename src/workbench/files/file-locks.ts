// What a workbook file will not let be written: locked cells of protected sheets, parts of array formulas, headings of tables, and
// the set of sheets. Told when the file is opened, so that a person hears of it at the cell and not when saving.
import type { ShiftCells } from '../../workbook/book-edit';
import { movedRules, type ChoiceRule } from '../../workbook/choices/choice-rule';
import type { Conflict, Edit } from '../../workbook/edit';
import { PartPackage } from '../../workbook/file/write/part-package';
import { arrayCells, lockedCells, tableHeadingCells } from '../../workbook/file/write/sheet-facts';
import { WorkbookPart, workbookPartOf } from '../../workbook/file/write/workbook-part';
import { choicesIn } from '../../workbook/file/write/sheet-choices';
import { sheetFixtures } from '../../workbook/file/write/shift/shift-facts';
import type { Grid } from '../../workbook/grid';
import { formerLine } from '../../workbook/shift/moved-line';
import { movedFixtures, NO_FIXTURES, type SheetFixtures } from '../../workbook/shift/refusal';
import { SPARE } from '../grid/shown-text';

/** Locked for people's own typing; the product may still renew its own cells there. */
const FOR_PEOPLE = 1;
const FOR_ALL = 2;

/** A code a cell, row by row; what lies further out is as the last row and column. */
export interface SheetLocks {
  readonly rows: number;
  readonly columns: number;
  readonly codes: Uint8Array;
}
export interface FileLocks {
  /** No sheet may come or go. */
  readonly structure: boolean;
  /** Sheets where something is locked, by name. */
  readonly sheets: ReadonlyMap<string, SheetLocks>;
  /** What stands in the way of rows and columns that come and go, by sheet. */
  readonly fixtures: ReadonlyMap<string, SheetFixtures>;
  /** Lists that cells offer, by sheet. */
  readonly choices: ReadonlyMap<string, readonly ChoiceRule[]>;
}

/** Null for files that are written anew as a whole (see serve-reader): nothing is locked in those. */
export function fileLocks(bytes: Uint8Array, grids: readonly Grid[]): FileLocks | null {
  const pack = bytes[0] === 0x50 && bytes[1] === 0x4b ? PartPackage.open(bytes) : null;
  const part = pack && workbookPartOf(pack);
  if (!pack || !part || !/\.xml$/i.test(part)) return null;
  const workbook = new WorkbookPart(pack, part);
  const sheets = new Map<string, SheetLocks>();
  const fixtures = new Map<string, SheetFixtures>();
  const choices = new Map<string, readonly ChoiceRule[]>();
  for (const grid of grids) {
    const found = sheetLocks(pack, workbook, grid);
    if (found) sheets.set(grid.name, found);
    const fixed = sheetFixtures(pack, workbook.find(grid.name)?.part ?? '');
    if (fixed) fixtures.set(grid.name, fixed);
    const offered = choicesIn(pack.text(workbook.find(grid.name)?.part ?? '') ?? '');
    if (offered.length > 0) choices.set(grid.name, offered);
  }
  return { structure: workbook.isLocked(), sheets, fixtures, choices };
}

function sheetLocks(pack: PartPackage, workbook: WorkbookPart, grid: Grid): SheetLocks | null {
  const part = workbook.find(grid.name)?.part ?? '';
  const xml = pack.text(part);
  if (xml === null) return null;
  const locked = lockedCells(xml, workbook.styles());
  const [array, heading] = [arrayCells(xml), tableHeadingCells(pack, part)];
  const [rows, columns] = [grid.rowCount + SPARE.rows, grid.columnCount + SPARE.columns];
  const codes = new Uint8Array(rows * columns);
  let any = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const always = array(row, column) || heading(row, column) || locked(row, column, true);
      const code = always ? FOR_ALL : locked(row, column, false) ? FOR_PEOPLE : 0;
      codes[row * columns + column] = code;
      any |= code;
    }
  }
  return any === 0 ? null : { rows, columns, codes };
}

/** The edits that the file would refuse. */
export function lockedEdits(locks: FileLocks | null, edits: readonly Edit[]): Conflict[] {
  if (!locks) return [];
  return edits.flatMap((edit): Conflict[] => {
    if (edit.kind !== 'set')
      return locks.structure ? [{ kind: 'sheet-protected', sheet: edit.spec.name }] : [];
    const sheet = locks.sheets.get(edit.sheet);
    const code = sheet ? codeAt(sheet, edit.row, edit.column) : 0;
    const refused = code === FOR_ALL || (code === FOR_PEOPLE && edit.style === undefined);
    return refused ? [{ kind: 'sheet-protected', sheet: edit.sheet }] : [];
  });
}

const codeAt = ({ rows, columns, codes }: SheetLocks, row: number, column: number): number =>
  codes[Math.min(row, rows - 1) * columns + Math.min(column, columns - 1)] ?? 0;

/** The locks after rows or columns have come or gone; what comes in is free. */
export function shiftedLocks(locks: FileLocks, shift: ShiftCells): FileLocks {
  const fixed = movedFixtures(locks.fixtures.get(shift.sheet) ?? NO_FIXTURES, shift);
  const fixtures = new Map([...locks.fixtures, [shift.sheet, fixed]]);
  const choices = new Map([...locks.choices].map(([name, rules]) => [name, movedRules(rules, name, shift)]));
  const own = locks.sheets.get(shift.sheet);
  if (!own) return { ...locks, fixtures, choices };
  const { rows, columns } = own;
  const codes = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const line = formerLine(shift.axis === 'row' ? row : column, shift);
      if (line === null) continue;
      const from = shift.axis === 'row' ? [line, column] : [row, line];
      codes[row * columns + column] = codeAt(own, from[0]!, from[1]!);
    }
  return {
    ...locks,
    fixtures,
    choices,
    sheets: new Map([...locks.sheets, [shift.sheet, { ...own, codes }]]),
  };
}
