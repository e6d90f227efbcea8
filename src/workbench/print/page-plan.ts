// Which rows and columns stand on which page, and how small: a sheet cut as its page setup says. Pure; pixels are CSS pixels (96 an inch).
import type { CellRange } from '../../workbook/address';
import type { PageSetup } from '../../workbook/looks/page-setup';
import type { Layout } from '../grid/layout';

export interface PrintedPage {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Repeated above and to the left; empty where they stand among the rows and columns anyway. */
  readonly titleRows: readonly number[];
  readonly titleColumns: readonly number[];
}
export interface PagePlan {
  /** Millimetres, turned as the page is. */
  readonly paper: { readonly width: number; readonly height: number };
  /** 1 is the sheet's own size. */
  readonly scale: number;
  readonly pages: readonly PrintedPage[];
}

const MILLIMETRES = 25.4;
const PIXELS = 96;
/** Excel's numbers of paper, upright, in millimetres. */
const PAPERS: Readonly<Record<number, readonly [number, number]>> = {
  1: [215.9, 279.4], 5: [215.9, 355.6], 8: [297, 420], 9: [210, 297], 11: [148, 210], 12: [257, 364], 13: [182, 257],
  43: [100, 148], 70: [105, 148],
}; // prettier-ignore
const LEAST = 0.1;

/** `used`: what is printed when the file names no area. */
export function pagePlan(setup: PageSetup, layout: Layout, used: CellRange): PagePlan {
  const [short, long] = PAPERS[setup.paper] ?? PAPERS[9]!;
  const paper = setup.landscape ? { width: long, height: short } : { width: short, height: long };
  const { left, right, top, bottom } = setup.margins;
  const room = {
    width: Math.max(1, paper.width / MILLIMETRES - left - right) * PIXELS,
    height: Math.max(1, paper.height / MILLIMETRES - top - bottom) * PIXELS,
  };
  const areas = setup.areas ?? [used];
  const scale = setup.scale === null ? fittedScale(setup, layout, areas, room) : setup.scale / 100;
  return { paper, scale, pages: areas.flatMap((area) => pagesOf(setup, layout, area, room, scale)) };
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The largest whole per cent, at most 100, in which the sheet takes no more pages than asked. */
function fittedScale(setup: PageSetup, layout: Layout, areas: readonly CellRange[], room: Room): number {
  const { wide, tall } = setup.fit;
  const fits = (scale: number): boolean =>
    areas.every((area) => {
      const { columns, rows } = stretches(setup, layout, area, room, scale);
      return (wide === 0 || columns.length <= wide) && (tall === 0 || rows.length <= tall);
    });
  let percent = 100;
  while (percent > LEAST * 100 && !fits(percent / 100)) percent -= 1;
  return percent / 100;
}

function pagesOf(
  setup: PageSetup,
  layout: Layout,
  area: CellRange,
  room: Room,
  scale: number,
): PrintedPage[] {
  const { columns, rows } = stretches(setup, layout, area, room, scale);
  const page = (of: Stretch, over: Stretch): PrintedPage => ({
    rows: of.indexes,
    titleRows: of.titles,
    columns: over.indexes,
    titleColumns: over.titles,
  });
  return setup.downFirst
    ? columns.flatMap((over) => rows.map((of) => page(of, over)))
    : rows.flatMap((of) => columns.map((over) => page(of, over)));
}

interface Stretch {
  readonly indexes: readonly number[];
  readonly titles: readonly number[];
}

function stretches(setup: PageSetup, { lefts, tops }: Layout, area: CellRange, room: Room, scale: number) {
  // A sheet that is fitted to pages takes no notice of breaks set by hand, as in Excel.
  const fitted = setup.scale === null;
  return {
    columns: cut(lefts, area.left, area.right, setup.titleColumns, fitted ? [] : setup.columnBreaks, room.width / scale), // prettier-ignore
    rows: cut(tops, area.top, area.bottom, setup.titleRows, fitted ? [] : setup.rowBreaks, room.height / scale), // prettier-ignore
  };
}

/** Visible rows (or columns) page by page; what is larger than a page has one for itself. */
function cut(
  edges: readonly number[],
  first: number,
  last: number,
  titles: readonly [number, number] | null,
  breaks: readonly number[],
  room: number,
): Stretch[] {
  const size = (index: number) => edges[index + 1]! - edges[index]!;
  const visible = (from: number, to: number): number[] => {
    const found: number[] = [];
    for (let index = Math.max(0, from); index <= Math.min(to, edges.length - 2); index++)
      if (size(index) > 0) found.push(index);
    return found;
  };
  const repeated = titles ? visible(titles[0], titles[1]) : [];
  const repeatedSize = repeated.reduce((sum, index) => sum + size(index), 0);
  const after = new Set(breaks);
  const pages: { indexes: number[]; titles: number[] }[] = [];
  let left = 0;
  let broken = true;
  for (const index of visible(first, last)) {
    if (broken || size(index) > left) {
      const follows = titles !== null && index > titles[1] && repeatedSize < room;
      pages.push({ indexes: [], titles: follows ? repeated : [] });
      left = room - (follows ? repeatedSize : 0);
    }
    pages.at(-1)!.indexes.push(index);
    left -= size(index);
    broken = after.has(index);
  }
  return pages;
}
