// The scrolled frame around a sheet: which part of it is in view, and keeping a cell inside it.
import { useLayoutEffect, useState, type RefObject } from 'react';
import type { CellAddress } from '../../workbook/address';
import { HEAD } from './grid-window';
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

/** Scrolls by the least that shows the cell whenever the cell changes. */
export function useKeptInView(frame: RefObject<HTMLDivElement>, cell: CellAddress, layout: Layout): void {
  const { lefts, tops } = layout;
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return;
    const [left, right] = [lefts[cell.column] ?? 0, lefts[cell.column + 1] ?? 0];
    const [top, bottom] = [tops[cell.row] ?? 0, tops[cell.row + 1] ?? 0];
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (right + HEAD.width > box.scrollLeft + box.clientWidth)
      box.scrollLeft = Math.min(left, right + HEAD.width - box.clientWidth);
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom + HEAD.height > box.scrollTop + box.clientHeight)
      box.scrollTop = Math.min(top, bottom + HEAD.height - box.clientHeight);
    // Only a move of the cell scrolls; measuring on does not.
  }, [frame, cell.row, cell.column]);
}
