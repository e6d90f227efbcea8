// What the mouse or a finger does in a shown sheet: selects cells, stretches the selection, takes whole rows and columns by their heads.
import type { PointerEvent, RefObject } from 'react';
import type { CellRange } from '../../workbook/address';
import { TIP } from './cell-tip';
import { cellAt } from './drawing/frozen';
import { HEAD } from './head';
import { inRange } from './layout';
import { pointedCell, type Pointed } from './pointed-cell';
import { rangeOf, selectCell, type Selection } from './selection';

export interface PointingInput extends Pointed {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly selection: Selection;
  readonly select: (next: Selection) => void;
  readonly commit: () => boolean;
}

export function usePointing({ field, selection, select, commit, ...pointed }: PointingInput) {
  const onPointer = (event: PointerEvent): void => {
    if (keepsPointer(event.target) || (event.type === 'pointermove' && event.buttons !== 1)) return;
    const cell = pointedCell(pointed, event);
    const to = cell ? onCell(selection, cell, event) : onHead(pointed, selection, event);
    if (!to) return;
    if (event.type === 'pointerdown') {
      event.preventDefault();
      if (!commit()) return;
    }
    if (!same(rangeOf(to), rangeOf(selection))) select(to);
    field.current?.focus({ preventScroll: true });
  };
  return onPointer;
}

/** The open field and the box of a note have their own use for the mouse. */
export const keepsPointer = (at: EventTarget): boolean =>
  at instanceof Element && at.closest(`.sheet-field, #${TIP}`) !== null;

const same = (a: CellRange, b: CellRange): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

function onCell(
  selection: Selection,
  at: Selection['active'],
  { type, shiftKey, button }: PointerEvent,
): Selection {
  // The menu is for what is selected already.
  if (type === 'pointerdown' && button === 2 && inRange(rangeOf(selection), at.row, at.column))
    return selection;
  const stretches = type === 'pointermove' || shiftKey;
  return stretches ? { active: selection.active, extent: at } : selectCell(at.row, at.column);
}

/** Over a row's or a column's head: the whole of it. */
function onHead(
  { frame, grid, layout, frozen }: Pointed,
  selection: Selection,
  event: PointerEvent,
): Selection | null {
  const box = frame.current;
  if (!box) return null;
  const { left, top } = box.getBoundingClientRect();
  const [x, y] = [event.clientX - left - HEAD.width, event.clientY - top - HEAD.height];
  if (x < 0 === y < 0) return null;
  const at = cellAt(
    layout,
    frozen,
    { left: box.scrollLeft, top: box.scrollTop },
    Math.max(0, x),
    Math.max(0, y),
  );
  if (!at) return null;
  const rows = x < 0;
  const last = rows ? grid.columnCount - 1 : grid.rowCount - 1;
  // Whoever drags from a cell over a head goes on selecting cells.
  const whole = (rows ? selection.extent.column : selection.extent.row) === last;
  if (event.type === 'pointermove' && !whole) return null;
  const stretches = event.type === 'pointermove' || event.shiftKey;
  const { row, column } = stretches ? selection.active : at;
  return rows
    ? { active: { row, column: 0 }, extent: { row: at.row, column: last } }
    : { active: { row: 0, column }, extent: { row: last, column: at.column } };
}
