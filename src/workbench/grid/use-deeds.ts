// What keys do in a shown sheet: the deed is told by grid-keys, and done here.
import { useState, type KeyboardEvent } from 'react';
import type { CellAddress, CellRange } from '../../workbook/address';
import type { BookEdit } from '../../workbook/book-edit';
import type { SetCell } from '../../workbook/edit';
import type { Grid } from '../../workbook/grid';
import type { Command, Refusal } from '../commands/command';
import { isTypedFormula, typeFormula, typeInto } from './cell-edits';
import { deedOf, type Deed } from './grid-keys';
import { rangeOf, type Selection } from './selection';
import { openedText } from '../../workbook/typing/opened-text';
import type { CellText } from './use-layout';

/** What a person may do to the sheet. */
export interface SheetActs {
  readonly onMove: (range: CellRange) => void;
  readonly onEdit: (edits: readonly BookEdit[]) => void;
  readonly onCommand: (command: Command, at: { readonly grid: Grid; readonly area: CellRange }) => void;
  readonly onRefused: (refusal: Refusal) => void;
  /** False for a value that the cell's list does not hold: it is not written. */
  readonly takes: (edit: SetCell) => boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export interface DeedsInput {
  /** The sheet as it is used, and with room to write around. */
  readonly used: Grid;
  readonly grid: Grid;
  readonly text: CellText;
  readonly selection: Selection;
  readonly select: (next: Selection) => void;
  /** Height of the window, in pixels. */
  readonly screen: number;
  readonly on: SheetActs;
}

/** Pixels of a usual row: how far Page Down goes. */
const ROW = 30;

export function useDeeds({ used, grid, text, selection, select, screen, on }: DeedsInput) {
  const typing = useDraft(grid, selection.active, on);
  const { draft, setDraft, open, commit } = typing;
  const act = (deed: Deed) => {
    switch (deed.kind) {
      case 'undo': return on.onUndo();
      case 'redo': return on.onRedo();
      case 'open': return open();
      case 'cancel': return setDraft(null);
      case 'line-break': return setDraft(`${draft}\n`);
      case 'all': return select(wholeOf(used));
      case 'whole-rows': return select({ active: { ...selection.active, column: 0 }, extent: { ...selection.extent, column: grid.columnCount - 1 } });
      case 'whole-columns': return select({ active: { ...selection.active, row: 0 }, extent: { ...selection.extent, row: grid.rowCount - 1 } });
      case 'command': return on.onCommand(deed.command, { grid, area: rangeOf(selection) });
      case 'move': return commit() ? select(deed.to) : undefined;
    } // prettier-ignore
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const end = wholeOf(used).extent;
    const sheet = { ...grid, end, filled: (row: number, column: number) => text(row, column) !== '' };
    const page = Math.max(1, Math.floor(screen / ROW));
    const deed = deedOf(pressedIn(event), draft !== null, selection, sheet, page);
    if (!deed) return;
    event.preventDefault();
    act(deed);
  };
  return { ...typing, onKeyDown };
}

/** What is being typed into the active cell; null while it is not open. */
function useDraft(grid: Grid, { row, column }: CellAddress, on: SheetActs) {
  const [draft, setDraft] = useState<string | null>(null);
  const held = () => openedText(grid, row, column, new Date().getFullYear());
  const open = () => setDraft(held());
  /** False when what was typed cannot be taken: the cell stays open. */
  const commit = (): boolean => {
    if (draft === null) return true;
    const formula = isTypedFormula(draft, grid.format(row, column));
    const edit = formula ? typeFormula(grid, row, column, draft) : typeInto(grid, row, column, draft);
    if (formula && !edit) {
      on.onRefused('formula');
      return false;
    }
    const changes = edit !== null && draft !== held();
    if (changes && !formula && !on.takes(edit)) {
      on.onRefused('choice');
      return false;
    }
    if (changes) on.onEdit([edit]);
    setDraft(null);
    return true;
  };
  return { draft, setDraft, open, commit };
}

const wholeOf = (grid: Grid): Selection => ({
  active: { row: 0, column: 0 },
  extent: { row: Math.max(0, grid.rowCount - 1), column: Math.max(0, grid.columnCount - 1) },
});

const pressedIn = (event: KeyboardEvent) => ({
  key: event.key,
  ctrl: event.ctrlKey || event.metaKey,
  shift: event.shiftKey,
  alt: event.altKey,
  // 229: the key that an input method has taken, where isComposing is not yet or no longer told.
  composing: event.nativeEvent.isComposing || event.keyCode === 229,
});
