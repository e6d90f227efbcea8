// The selection of a shown sheet, and how it follows what the panel or undo asks for.
import { useEffect, useState } from 'react';
import type { CellAddress, CellRange } from '../../workbook/address';
import { rangeOf, type Selection } from './selection';

/** The selection of the view; the panel, or undo, may move it from outside through `range`. */
export function useSelection(
  range: CellRange,
  onMove: (range: CellRange) => void,
): [Selection, (next: Selection) => void] {
  const [selection, setSelection] = useState<Selection>(() => selectionOf(range));
  useEffect(() => {
    setSelection((own) => (sameRange(rangeOf(own), range) ? own : selectionOf(range)));
  }, [range]);
  const select = (next: Selection) => {
    if (sameRange(rangeOf(next), rangeOf(selection)) && sameCell(next.active, selection.active)) return;
    setSelection(next);
    onMove(rangeOf(next));
  };
  return [selection, select];
}

export const selectionOf = ({ top, left, bottom, right }: CellRange): Selection => ({
  active: { row: top, column: left },
  extent: { row: bottom, column: right },
});

const sameRange = (a: CellRange, b: CellRange): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

const sameCell = (a: CellAddress, b: CellAddress): boolean => a.row === b.row && a.column === b.column;
