// What keys do in a shown sheet: the deed is told by grid-keys, and done here.
import { useState, type KeyboardEvent } from 'react';
import type { CellAddress, CellRange } from '../../workbook/address';
import type { BookEdit } from '../../workbook/book-edit';
import type { Grid } from '../../workbook/grid';
import { clearRange, typeInto } from './cell-edits';
import { deedOf, type Deed } from './grid-keys';
import { rangeOf, type Selection } from './selection';
import { storedText } from './shown-text';
import type { CellText } from './use-layout';

/** What a person may do to the sheet. */
export interface SheetActs {
  readonly onMove: (range: CellRange) => void;
  readonly onEdit: (edits: readonly BookEdit[]) => void;
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
  const typing = useDraft(grid, selection.active, on.onEdit);
  const { draft, setDraft, open, commit } = typing;
  const act = (deed: Deed) => {
    switch (deed.kind) {
      case 'undo': return on.onUndo();
      case 'redo': return on.onRedo();
      case 'open': return open();
      case 'clear': return on.onEdit(clearRange(grid, rangeOf(selection)));
      case 'cancel': return setDraft(null);
      case 'line-break': return setDraft(`${draft}\n`);
      case 'all': return select(wholeOf(used));
      case 'move': commit(); return select(deed.to);
    } // prettier-ignore
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const sheet = { ...grid, filled: (row: number, column: number) => text(row, column) !== '' };
    const page = Math.max(1, Math.floor(screen / ROW));
    const deed = deedOf(pressedIn(event), draft !== null, selection, sheet, page);
    if (!deed) return;
    event.preventDefault();
    act(deed);
  };
  return { ...typing, onKeyDown };
}

/** What is being typed into the active cell; null while it is not open. */
function useDraft(grid: Grid, active: CellAddress, onEdit: SheetActs['onEdit']) {
  const [draft, setDraft] = useState<string | null>(null);
  const open = () => setDraft(storedText(grid, active.row, active.column));
  const commit = () => {
    if (draft === null) return;
    const edit = typeInto(grid, active.row, active.column, draft);
    setDraft(null);
    if (edit) onEdit([edit]);
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
