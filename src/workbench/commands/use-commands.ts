// Commands of the open workbook: those that are edits are worked out by edits-of, which is fetched when it is first needed; the others
// open the find bar or the menu, or go to another sheet.
import { useState } from 'react';
import type { CellRange } from '../../workbook/address';
import type { Grid } from '../../workbook/grid';
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

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

export function useCommands(bench: Bench, document: OpenDocument) {
  const [asked, ask] = useState<FindAsked | null>(null);
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
    else if (command === 'next-sheet') goTo(document, 1);
    else if (command === 'previous-sheet') goTo(document, -1);
    else ask((before) => ({ deed: command, time: (before?.time ?? 0) + 1 }));
  };
  return { give, asked, closeFind: () => ask(null), menu, closeMenu: () => openMenu(null) };
}

/** The next visible sheet, or the one before; stays at the ends. */
function goTo(document: OpenDocument, by: 1 | -1): void {
  const { grids, sheet } = document.state();
  const visible = grids.filter(({ visibility, name }) => visibility === 'visible' || name === sheet);
  const to = visible[visible.findIndex(({ name }) => name === sheet) + by];
  if (to) document.moveTo(to.name, FIRST_CELL);
}
