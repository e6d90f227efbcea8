// The layout of a sheet, measured a few milliseconds at a time: the first screens at once, the rest while the page is idle.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Grid } from '../../workbook/grid';
import type { SheetLooks } from '../../workbook/looks/sheet-looks';
import { dressedMeasuring } from './drawing/dressed';
import { edges, measuring, ROW_HEIGHT, type Layout, type Measuring } from './layout';

/** Rows measured before the first drawing: more than any screen shows. */
const FIRST = 80;
/** Milliseconds of measuring between two pauses. */
const SPELL = 8;

interface Measured {
  readonly measuring: Measuring;
  readonly heights: number[];
}

export type CellText = (row: number, column: number) => string;

/** What the file says of sizes, and which rows have been typed into since. */
export interface Dress {
  readonly looks: SheetLooks | null;
  readonly typed: ReadonlySet<number>;
}

/** `near`: the row that is looked at; measured at once after an edit, so that nothing jumps under the person's eyes. */
export function useLayout(grid: Grid, text: CellText, near: number, { looks, typed }: Dress): Layout {
  const known = useRef<{ readonly sheet: string; readonly heights: readonly number[] }>({
    sheet: '',
    heights: [],
  });
  const [done, setDone] = useState(0);
  const measured = useMemo((): Measured => {
    const input = { ...grid, text };
    const sheet = looks ? dressedMeasuring(looks, input, typed) : measuring(input);
    const before = known.current.sheet === grid.name ? known.current.heights : [];
    const usual = looks?.height ?? ROW_HEIGHT;
    const heights = Array.from({ length: grid.rowCount }, (_, row) => before[row] ?? usual);
    measureRows({ measuring: sheet, heights }, Math.max(0, near - FIRST / 2), near + FIRST);
    return { measuring: sheet, heights };
    // `near` only says where to begin; moving through a measured sheet measures nothing again.
  }, [grid, text, looks, typed]);
  known.current = { sheet: grid.name, heights: measured.heights };

  useEffect(() => measureInSpells(measured, () => setDone((count) => count + 1)), [measured]);

  return useMemo(
    () => ({ lefts: edges(measured.measuring.widths), tops: edges(measured.heights) }),
    [measured, done],
  );
}

/** True when a height came out otherwise than it was taken for. */
function measureRows({ measuring, heights }: Measured, from: number, to: number): boolean {
  let changed = false;
  for (let row = from; row < Math.min(to, heights.length); row++) {
    const height = measuring.height(row);
    changed ||= height !== heights[row];
    heights[row] = height;
  }
  return changed;
}

/** Measures all rows, tells `done` once at the end when something changed; returns how to stop. */
function measureInSpells(measured: Measured, done: () => void): () => void {
  let row = 0;
  let changed = false;
  let timer = 0;
  const spell = () => {
    const until = performance.now() + SPELL;
    while (row < measured.heights.length && performance.now() < until) {
      changed = measureRows(measured, row, row + 10) || changed;
      row += 10;
    }
    if (row < measured.heights.length) timer = window.setTimeout(spell, 4);
    else if (changed) done();
  };
  timer = window.setTimeout(spell, 16);
  return () => window.clearTimeout(timer);
}
