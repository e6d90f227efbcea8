// A sheet made ready to be drawn: its texts, its layout and its looks, kept as long as nothing about them changes.
import { useMemo } from 'react';
import type { Grid } from '../../workbook/grid';
import { dressedExtent, PLAIN_SHEET } from '../../workbook/looks/sheet-looks';
import { paperOf, type Paper } from './drawing/paper';
import { roomier, shownText } from './shown-text';
import { useLayout, type Dress } from './use-layout';

/** `near`: see useLayout. The paper's grid has room to write below and beside what is used. */
export function usePaper(used: Grid, near: number, dress: Dress, notCalculated: string): Paper {
  const dressed = useMemo(() => dressedExtent(dress.looks ?? PLAIN_SHEET), [dress.looks]);
  const grid = useMemo(() => roomier(used, dressed), [used, dressed]);
  const text = useMemo(() => shownText(grid, notCalculated), [grid, notCalculated]);
  const layout = useLayout(grid, text, near, dress);
  return useMemo(() => paperOf(grid, layout, dress.looks, text), [grid, layout, dress.looks, text]);
}
