// Which cell the mouse or a finger is at: told from where it points, so that a text that runs over its neighbours hides none of them.
import type { PointerEvent, RefObject } from 'react';
import type { CellAddress } from '../../workbook/address';
import type { Grid } from '../../workbook/grid';
import { cellAt, type FrozenPart } from './drawing/frozen';
import { HEAD } from './head';
import type { Layout } from './layout';
import { mergeAt } from './selection';

export interface Pointed {
  readonly frame: RefObject<HTMLDivElement>;
  readonly grid: Grid;
  readonly layout: Layout;
  readonly frozen: FrozenPart;
}

/** The cell under the pointer, of a merge the first; null over the heads and outside the sheet. */
export function pointedCell(
  { frame, grid, layout, frozen }: Pointed,
  event: Pick<PointerEvent, 'clientX' | 'clientY'>,
): CellAddress | null {
  const box = frame.current;
  if (!box) return null;
  const { left, top } = box.getBoundingClientRect();
  const [x, y] = [event.clientX - left - HEAD.width, event.clientY - top - HEAD.height];
  const at = cellAt(layout, frozen, { left: box.scrollLeft, top: box.scrollTop }, x, y);
  const merge = at && mergeAt(grid.merges, at.row, at.column);
  return merge ? { row: merge.top, column: merge.left } : at;
}
