// Which rows and columns are drawn: those in view and a few more, in steps, so that a little scrolling draws nothing anew.
import { useMemo } from 'react';
import { HEAD } from '../head';
import { windowOf, type Layout } from '../layout';
import type { FrozenPart } from './frozen';

export interface Shown {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly heldRows: readonly number[];
  readonly heldColumns: readonly number[];
}

interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Rows and columns are drawn in blocks of so many. */
const ROWS = 8;
const COLUMNS = 4;

export function useShown({ layout }: { readonly layout: Layout }, frozen: FrozenPart, view: View): Shown {
  const { tops, lefts } = layout;
  const rows = stretch(tops, view.top + frozen.height, view.height - HEAD.height - frozen.height, frozen.rows, ROWS); // prettier-ignore
  const columns = stretch(lefts, view.left + frozen.width, view.width - HEAD.width - frozen.width, frozen.columns, COLUMNS); // prettier-ignore
  return {
    rows: useVisible(tops, rows.first, rows.last),
    columns: useVisible(lefts, columns.first, columns.last),
    heldRows: useVisible(tops, 0, frozen.rows - 1),
    heldColumns: useVisible(lefts, 0, frozen.columns - 1),
  };
}

/** First and last in view, outwards to whole blocks, never into what is held. */
export function stretch(
  edges: readonly number[],
  from: number,
  extent: number,
  held: number,
  block: number,
): { readonly first: number; readonly last: number } {
  const seen = windowOf(edges, from, Math.max(0, extent));
  const first = Math.max(held, Math.floor(seen.first / block) * block);
  const last = Math.min(edges.length - 2, (Math.floor(seen.last / block) + 1) * block - 1);
  return { first, last };
}

/** The indexes from first to last that have any size; the same array as long as it says the same. */
const useVisible = (edges: readonly number[], first: number, last: number): readonly number[] =>
  useMemo(() => {
    const visible: number[] = [];
    for (let index = first; index <= last; index++)
      if (edges[index + 1]! > edges[index]!) visible.push(index);
    return visible;
  }, [edges, first, last]);
