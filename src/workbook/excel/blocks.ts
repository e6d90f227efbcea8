// Scattered cells as few rectangles: what Excel is asked for or given in one array. Pure.
import { formatRange, type CellAddress, type CellRange } from '../address';

export const areaOfRange = (range: CellRange): number =>
  (range.bottom - range.top + 1) * (range.right - range.left + 1);

/** Rectangles that cover exactly these cells: runs in a row, joined down where the columns agree. */
export function exactBlocks(cells: readonly CellAddress[]): CellRange[] {
  const done: CellRange[] = [];
  let open = new Map<string, CellRange>();
  for (const runs of runsByRow(cells)) {
    const next = new Map<string, CellRange>();
    for (const run of runs) {
      const key = `${run.left}:${run.right}`;
      const above = open.get(key);
      next.set(key, above && above.bottom === run.top - 1 ? { ...above, bottom: run.bottom } : run);
      if (above && above.bottom === run.top - 1) open.delete(key);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runsByRow(cells: readonly CellAddress[]): CellRange[][] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const rows: CellRange[][] = [];
  for (const { row, column } of sorted) {
    const runs = rows.at(-1)?.[0]?.top === row ? rows.at(-1)! : [];
    if (runs.length === 0) rows.push(runs);
    const last = runs.at(-1);
    if (last && last.right >= column - 1)
      runs[runs.length - 1] = { ...last, right: Math.max(last.right, column) };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return rows;
}

/** Holes per wanted cell that are cheaper than another rectangle: a hole is 5 bytes, a rectangle about 400. */
const HOLES_PER_BLOCK = 80;

/** Few rectangles that cover the cells and some holes between them; a hole is sent as null, which leaves its cell alone. */
export function looseBlocks(cells: readonly CellAddress[]): CellRange[] {
  const blocks: { range: CellRange; cells: number }[] = [];
  for (const range of exactBlocks(cells).sort((a, b) => a.top - b.top || a.left - b.left)) {
    const last = blocks.at(-1);
    const joined = last && bounding(last.range, range);
    const wanted = areaOfRange(range) + (last?.cells ?? 0);
    if (last && joined && areaOfRange(joined) - wanted <= HOLES_PER_BLOCK + wanted)
      Object.assign(last, { range: joined, cells: wanted });
    else blocks.push({ range, cells: areaOfRange(range) });
  }
  return blocks.map((block) => block.range);
}

const bounding = (a: CellRange, b: CellRange): CellRange => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** The block cut into pieces of at most so many cells, each of whole rows. */
export function rowPieces(range: CellRange, mostCells: number): CellRange[] {
  const width = range.right - range.left + 1;
  const rows = Math.max(1, Math.floor(mostCells / width));
  const pieces: CellRange[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    pieces.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  }
  return pieces;
}

/** Excel refuses an address of more than 8,192 characters; some room is left. */
const LONGEST_ADDRESS = 8000;

/** Comma-joined A1 addresses for getRanges, as few as fit. */
export function joinedAddresses(ranges: readonly CellRange[]): string[] {
  const joined: string[] = [];
  for (const range of ranges) {
    const address = formatRange(range);
    const last = joined.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS)
      joined[joined.length - 1] = `${last},${address}`;
    else joined.push(address);
  }
  return joined;
}
