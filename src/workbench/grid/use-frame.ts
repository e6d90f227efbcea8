// The scrolled frame around a sheet: which part of it is in view, and keeping a cell inside it.
import { useLayoutEffect, useState, type RefObject } from 'react';
import type { CellAddress } from '../../workbook/address';
import type { FrozenPart } from './drawing/frozen';
import { HEAD } from './head';
import type { Layout } from './layout';

export interface FrameView {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function useFrameView(frame: RefObject<HTMLDivElement>): FrameView {
  const [view, setView] = useState<FrameView>({ left: 0, top: 0, width: 1000, height: 600 });
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return;
    const look = () =>
      setView({ left: box.scrollLeft, top: box.scrollTop, width: box.clientWidth, height: box.clientHeight });
    const watcher = new ResizeObserver(look);
    watcher.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      watcher.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [frame]);
  return view;
}

/** Scrolls by the least that shows the cell whenever the cell changes; a cell of a frozen part is always in view. */
export function useKeptInView(
  frame: RefObject<HTMLDivElement>,
  cell: CellAddress,
  layout: Layout,
  frozen: FrozenPart,
): void {
  const { lefts, tops } = layout;
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return;
    const [left, right] = [lefts[cell.column] ?? 0, lefts[cell.column + 1] ?? 0];
    const [top, bottom] = [tops[cell.row] ?? 0, tops[cell.row + 1] ?? 0];
    if (cell.column >= frozen.columns)
      box.scrollLeft = kept(box.scrollLeft, left - frozen.width, right, box.clientWidth - HEAD.width);
    if (cell.row >= frozen.rows)
      box.scrollTop = kept(box.scrollTop, top - frozen.height, bottom, box.clientHeight - HEAD.height);
    // Only a move of the cell scrolls; measuring on does not.
  }, [frame, cell.row, cell.column]);
}

/** Where to scroll so that `from` … `to` is seen in `room`; what is larger than the room is seen from its start. */
function kept(now: number, from: number, to: number, room: number): number {
  if (from < now) return from;
  return to > now + room ? Math.min(from, to - room) : now;
}
