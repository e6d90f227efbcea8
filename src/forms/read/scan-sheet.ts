// Walks a sheet once, top to bottom: finds heading blocks, feeds the rows below to their tables, and keeps the lines that
// belong to none. What tables and lines mean is for the files that follow.
import type { CancelSignal } from '../../domain/progress';
import { HEADING_LENGTH } from '../headings/heading-text';
import { withoutYear } from '../headings/heading-year';
import type { HeadingKnowledge } from './column-meaning';
import { findHeadings, type HeadingBlock } from './find-heading';
import type { Region } from './heading-cells';
import type { FilledCell, SheetView } from './sheet-view';
import { openBody, takeRow, type TableBody } from './table-body';

export interface SheetLine {
  readonly row: number;
  readonly cells: readonly FilledCell[];
}

export interface ScannedSheet {
  /** In reading order. */
  readonly bodies: readonly TableBody[];
  /** Rows outside every table, with their filled cells: titles, labels, boxes. */
  readonly lines: readonly SheetLine[];
}

/** Texts looked at to tell whether a row may be a heading: many outside tables, few inside (data rows are many). */
const LOOKS_OUTSIDE = 80;
const LOOKS_INSIDE = 6;
/** Lines kept for the context; forms have a handful. */
const MAX_LINES = 400;
const MOST_TEXTS = 20_000;

interface Walk {
  readonly view: SheetView;
  readonly knowledge: HeadingKnowledge;
  readonly isKnown: (text: string) => boolean;
  readonly budget: SearchBudget;
  readonly bodies: TableBody[];
  /** Tables that rows still go to, left to right. */
  current: TableBody[];
  readonly lines: SheetLine[];
}

/** How much looking for headings a file may cost, in cells: a sheet of nothing but heading words must not take minutes. */
export interface SearchBudget {
  left: number;
}
export const SEARCH_BUDGET = 300_000;
/** Blocks of up to three rows around a row that are compared. */
const BLOCKS_COMPARED = 9;

export function scanSheet(
  view: SheetView,
  knowledge: HeadingKnowledge,
  budget: SearchBudget = { left: SEARCH_BUDGET },
  signal?: CancelSignal,
): ScannedSheet {
  const walk: Walk = {
    view,
    knowledge,
    isKnown: knownIn(view, knowledge),
    budget,
    bodies: [],
    current: [],
    lines: [],
  };
  for (let row = 0; row < view.rowCount; row += 1) {
    if (row % 512 === 0 && signal?.aborted) break;
    const cells = view.filled(row);
    if (cells.length >= 2 && budget.left > 0)
      for (const region of regionsToTry(walk, cells, row)) addHeadings(walk, row, region);
    for (const body of walk.current) {
      if (row > body.block.bottom && row > body.skipTo) takeRow(view, body, row, within(cells, body.block));
    }
    const free = cells.filter(({ column }) => !walk.current.some((body) => owns(body, row, column)));
    if (free.length > 0 && walk.lines.length < MAX_LINES) walk.lines.push({ row, cells: free });
  }
  return { bodies: walk.bodies, lines: walk.lines };
}

const within = (cells: readonly FilledCell[], { left, right }: Region): readonly FilledCell[] =>
  cells.filter(({ column }) => column >= left && column <= right);

const owns = (body: TableBody, row: number, column: number): boolean =>
  (body.open || row <= body.bottom) && column >= body.block.left && column <= body.block.right;

/** Whether a text means something as a heading, each text thought of once. */
function knownIn(
  view: SheetView,
  { dictionary, fiscalYear, understood }: HeadingKnowledge,
): (text: string) => boolean {
  const seen = new Map<string, boolean>();
  for (const { texts } of understood?.values() ?? []) for (const text of texts) seen.set(text, true);
  return (text) => {
    const before = seen.get(text);
    if (before !== undefined) return before;
    const { key, full } = view.heading(text);
    const known =
      dictionary.knows(key) || dictionary.knows(full) || dictionary.knows(withoutYear(key, fiscalYear).key);
    if (seen.size < MOST_TEXTS) seen.set(text, known);
    return known;
  };
}

/** Two texts of the first `looks` mean something as headings. */
function hasTwoHeadings(
  cells: readonly FilledCell[],
  looks: number,
  isKnown: (text: string) => boolean,
): boolean {
  let looked = 0;
  let hits = 0;
  for (const { value } of cells) {
    if (typeof value !== 'string' || value.length > HEADING_LENGTH) continue;
    if (isKnown(value) && (hits += 1) >= 2) return true;
    if ((looked += 1) >= looks) return false;
  }
  return false;
}

/** Among data rows only whole words count, and texts dressed as headings are; every other text would be looked up in vain. */
const DRESSED = /[\n（(【〔［[※①-⑳■◎★]/u;
const DRESSED_LENGTH = 40;
const isKnownInside =
  ({ knowledge: { dictionary, understood }, isKnown }: Walk) =>
  (text: string): boolean =>
    dictionary.isWord(text) ||
    (understood !== undefined && text.length <= DRESSED_LENGTH && isKnown(text)) ||
    (text.length <= DRESSED_LENGTH && DRESSED.test(text) && isKnown(text));

/** Parts of the row where a heading block may stand: a table's own columns with what lies around it, or only around it. */
function regionsToTry(walk: Walk, cells: readonly FilledCell[], row: number): Region[] {
  const tables = walk.current.filter(({ block, skipTo }) => row > block.bottom && row > skipTo);
  if (tables.length !== walk.current.length) return [];
  const end = walk.view.columnCount - 1;
  if (tables.length === 0)
    return hasTwoHeadings(cells, LOOKS_OUTSIDE, walk.isKnown) ? [{ left: 0, right: end }] : [];
  return tables.flatMap(({ block, open }, at) => {
    const left = (tables[at - 1]?.block.right ?? -1) + 1;
    const right = (tables[at + 1]?.block.left ?? end + 1) - 1;
    const own = within(cells, block);
    const found = open
      ? hasTwoHeadings(own, LOOKS_INSIDE, isKnownInside(walk))
      : hasTwoHeadings(own, LOOKS_OUTSIDE, walk.isKnown);
    if (found) return [{ left, right }];
    const beside = [...(at === 0 ? [{ left, right: block.left - 1 }] : []), { left: block.right + 1, right }];
    return beside.filter((region) => hasTwoHeadings(within(cells, region), LOOKS_OUTSIDE, walk.isKnown));
  });
}

function addHeadings(walk: Walk, row: number, region: Region): void {
  walk.budget.left -= BLOCKS_COMPARED * Math.min(region.right - region.left + 1, walk.view.columnCount);
  const floor = Math.max(
    0,
    ...walk.current.map(({ block, bottom, open }) => (open ? Math.max(block.bottom, bottom) : bottom) + 1),
  );
  for (const block of findHeadings(walk.view, walk.knowledge, row, region, floor)) {
    const above = walk.current.find((body) => overlap(body.block, block));
    if (above?.open && sameHeadings(above.block, block)) repeatHeading(above, block);
    else startTable(walk, block);
  }
}

const overlap = (a: Region, b: Region): boolean => a.left <= b.right && b.left <= a.right;

/** The same texts over the same columns, as a form repeats them on each page. */
const sameHeadings = (one: HeadingBlock, other: HeadingBlock): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every(
    ({ column, shown }, at) => column === other.columns[at]!.column && shown === other.columns[at]!.shown,
  );

function repeatHeading(body: TableBody, block: HeadingBlock): void {
  body.skipTo = block.bottom;
  body.bottom = block.bottom;
  for (let row = block.top; row <= block.bottom; row += 1) {
    body.leftOut.push({ row, column: block.left, why: 'repeated-heading' });
  }
}

function startTable(walk: Walk, block: HeadingBlock): void {
  for (const body of walk.current.filter((each) => overlap(each.block, block)))
    giveUpLines(walk, body, block.top);
  const body = openBody(block);
  walk.bodies.push(body);
  walk.current = [...walk.current.filter((each) => !overlap(each.block, block)), body].sort(
    (a, b) => a.block.left - b.block.left,
  );
}

/** Headings between rows that stand right above a new table's headings are that table's title lines. */
function giveUpLines(walk: Walk, body: TableBody, top: number): void {
  let row = top - 1;
  for (;;) {
    const at = body.leftOut.findIndex(
      (each) => each.row === row && (each.why === 'sub-heading' || each.why === 'after-blank'),
    );
    if (at < 0) return;
    const [line] = body.leftOut.splice(at, 1);
    if (line!.why === 'sub-heading')
      walk.lines.push({ row, cells: within(walk.view.filled(row), body.block) });
    body.bottom = Math.min(body.bottom, row - 1);
    row -= 1;
  }
}
