// What was made of the open workbook's rows at their last reading: while the cells that a value was made of stand, it stands, too.
// Kept for the workbook that is being edited alone, which is read again after every edit; what to keep is said where it is made.
import type { DraftSheet } from '../../domain/draft';
import { sameValue, type Grid } from '../../workbook/grid';

/** First and last row. */
export type Reach = readonly [from: number, to: number];

/** Gives what `make` made for a row last time, if no cell of the rows within its reach and no merge has changed; else makes it. */
export type Again = <T>(row: number, reach: () => Reach, make: () => T) => T;

/** Makes everything anew. */
export const afresh: Again = (_row, _reach, make) => make();

export interface FormerReading {
  readonly grid: Grid;
  /** That were looked at. */
  readonly columns: number;
  readonly sheet: DraftSheet;
  readonly made: Made;
}

/** By what the value depends on besides cells, then by row. */
type Made = ReadonlyMap<string, ReadonlyMap<number, unknown>>;
export const NOTHING_MADE: Made = new Map();

export interface Rereading {
  /** `kind` says what is made and everything that it depends on besides the rows' cells and the merges. */
  again(kind: string): Again;
  /** For the next reading. */
  readonly made: Made;
}

/** Only the first `columns` are looked at. */
export function readAgain(grid: Grid, columns: number, former: FormerReading | null): Rereading {
  const made = new Map<string, Map<number, unknown>>();
  const stands =
    former && former.columns === columns && sameFrame(former.grid, grid)
      ? keepUnchanged(former.grid, grid, columns)
      : null;
  return {
    made,
    again(kind) {
      const before = former?.made.get(kind);
      const now = made.get(kind) ?? new Map<number, unknown>();
      made.set(kind, now);
      return <T>(row: number, reach: () => Reach, make: () => T): T => {
        const known = stands && before?.has(row) && allStand(stands, reach());
        const value = known ? (before!.get(row) as T) : make();
        now.set(row, value);
        return value;
      };
    },
  };
}

function allStand(stands: (row: number) => boolean, [from, to]: Reach): boolean {
  for (let row = from; row <= to; row += 1) if (!stands(row)) return false;
  return true;
}

/** What every row depends on. */
const sameFrame = (a: Grid, b: Grid): boolean =>
  a.name === b.name &&
  a.dateSystem === b.dateSystem &&
  a.merges.length === b.merges.length &&
  a.merges.every((one, at) => {
    const other = b.merges[at]!;
    return (
      one.top === other.top &&
      one.left === other.left &&
      one.bottom === other.bottom &&
      one.right === other.right
    );
  });

/** Whether a row is the same in both grids, compared when first asked. A row that only one of them has is not. */
function keepUnchanged(before: Grid, now: Grid, columns: number): (row: number) => boolean {
  const known = new Map<number, boolean>();
  return (row) => {
    const compared = known.get(row);
    if (compared !== undefined) return compared;
    const same = row < before.rowCount === row < now.rowCount && sameRow(before, now, row, columns);
    known.set(row, same);
    return same;
  };
}

function sameRow(before: Grid, now: Grid, row: number, columns: number): boolean {
  for (let column = 0; column < columns; column += 1) {
    const same =
      sameValue(before.value(row, column), now.value(row, column)) &&
      before.formula(row, column) === now.formula(row, column) &&
      before.format(row, column) === now.format(row, column);
    if (!same) return false;
  }
  return true;
}
