// Commands of the open workbook: those that are edits are worked out by edits-of, which is fetched when it is first needed; the others
// open the find bar or the menu, or go to another sheet.
import { useState } from 'react';
import type { CellRange } from '../../workbook/address';
import { choicesOf, ruleAt, takesChoice } from '../../workbook/choices/choice-rule';
import type { SetCell } from '../../workbook/edit';
import type { Grid } from '../../workbook/grid';
import { formatValue } from '../../workbook/number-format';
import type { Bench } from '../bench';
import type { OpenDocument } from '../files/document';
import { isEditCommand, type Command } from './command';

/** A question to the find bar: a new one each time, even for the same deed. */
export interface FindAsked {
  readonly deed: 'find' | 'replace' | 'find-next' | 'find-previous';
  readonly time: number;
}
export interface SheetPlace {
  /** With room to write around. */
  readonly grid: Grid;
  readonly area: CellRange;
}

/** What a cell offers when it is asked (Alt+↓). */
export interface OfferedChoices {
  readonly place: SheetPlace;
  readonly choices: readonly string[];
}

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

export function useCommands(bench: Bench, document: OpenDocument) {
  const [asked, ask] = useState<FindAsked | null>(null);
  const [offered, offer] = useState<OfferedChoices | null>(null);
  const [menu, openMenu] = useState<SheetPlace | null>(null);
  const give = (command: Command, place: SheetPlace): void => {
    if (isEditCommand(command)) {
      void import('./edits-of').then(({ editsOf }) => {
        const edits = editsOf(command, { ...place, now: new Date() });
        // A plain Ctrl and + asks which: rows or columns.
        if (edits) void bench.edit(edits);
        else if (command === 'insert' || command === 'remove') openMenu(place);
      });
    } else if (command === 'menu') openMenu(place);
    else if (command === 'choices') offer(choicesAt(document, place));
    else if (command === 'next-sheet') goTo(document, 1);
    else if (command === 'previous-sheet') goTo(document, -1);
    else ask((before) => ({ deed: command, time: (before?.time ?? 0) + 1 }));
  };
  return {
    give,
    asked,
    closeFind: () => ask(null),
    menu,
    closeMenu: () => openMenu(null),
    offered,
    closeList: () => offer(null),
  };
}

/** Null where the cell offers none. */
function choicesAt(document: OpenDocument, place: SheetPlace): OfferedChoices | null {
  const { locks, grids } = document.state();
  const { grid, area } = place;
  const rule = ruleAt(locks?.choices.get(grid.name) ?? [], area.top, area.left);
  const choices = rule && choicesOf(rule, grids, grid.name);
  return choices && choices.length > 0 ? { place, choices } : null;
}

/** Whether the cell's list holds what the edit would show. */
export function takesEdit(document: OpenDocument, edit: SetCell): boolean {
  const { locks, grids } = document.state();
  const grid = grids.find(({ name }) => name === edit.sheet);
  const rule = ruleAt(locks?.choices.get(edit.sheet) ?? [], edit.row, edit.column);
  if (!grid || !rule) return true;
  const format = edit.format ?? grid.format(edit.row, edit.column);
  return takesChoice(
    rule,
    choicesOf(rule, grids, edit.sheet),
    formatValue(edit.after, format, grid.dateSystem),
  );
}

/** The next visible sheet, or the one before; stays at the ends. */
function goTo(document: OpenDocument, by: 1 | -1): void {
  const { grids, sheet } = document.state();
  const visible = grids.filter(({ visibility, name }) => visibility === 'visible' || name === sheet);
  const to = visible[visible.findIndex(({ name }) => name === sheet) + by];
  if (to) document.moveTo(to.name, FIRST_CELL);
}
