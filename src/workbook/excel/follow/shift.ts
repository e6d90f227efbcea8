// Inserted and deleted rows, columns and cells, as they move what is held. Pure; what the new cells hold must be read.
import type { CellRange } from '../../address';
import { EMPTY_ROW, type HeldRow, type HeldRows } from './held-cells';

/** `count` rows or columns come or go at index `at`; with a band only the cells between these columns (or rows) move. */
export interface Shift {
  readonly kind: 'insert' | 'delete';
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly band: { readonly from: number; readonly to: number } | null;
}

/** The one takes back what the other did. */
export const isInverse = (a: Shift, b: Shift): boolean =>
  a.kind !== b.kind && a.axis === b.axis && a.at === b.at && a.count === b.count && a.band?.from === b.band?.from && a.band?.to === b.band?.to; // prettier-ignore

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the span lies afterwards; null when all of it was deleted. */
export function shiftSpan({ from, to }: Span, { kind, at, count }: Shift): Span | null {
  if (kind === 'insert') return { from: from >= at ? from + count : from, to: to >= at ? to + count : to };
  const end = at + count - 1;
  const after = {
    from: from < at ? from : from > end ? from - count : at,
    to: to < at ? to : to > end ? to - count : at - 1,
  };
  return after.to < after.from ? null : after;
}

const along = (range: CellRange, axis: Shift['axis']): Span =>
  axis === 'row' ? { from: range.top, to: range.bottom } : { from: range.left, to: range.right };

const withSpan = (range: CellRange, axis: Shift['axis'], { from, to }: Span): CellRange =>
  axis === 'row' ? { ...range, top: from, bottom: to } : { ...range, left: from, right: to };

const otherAxis = (axis: Shift['axis']): Shift['axis'] => (axis === 'row' ? 'column' : 'row');

/**
 * The range afterwards; null when it was deleted. Of a range that lies only partly in the band the answer covers both the moved and
 * the unmoved part.
 */
export function shiftRange(range: CellRange, shift: Shift): CellRange | null {
  const moved = shiftSpan(along(range, shift.axis), shift);
  const place = (span: Span): CellRange => withSpan(range, shift.axis, span);
  if (!shift.band) return moved && place(moved);
  const across = along(range, otherAxis(shift.axis));
  if (across.to < shift.band.from || across.from > shift.band.to) return range;
  if (across.from >= shift.band.from && across.to <= shift.band.to) return moved && place(moved);
  const still = along(range, shift.axis);
  return place({
    from: Math.min(still.from, moved?.from ?? still.from),
    to: Math.max(still.to, moved?.to ?? 0),
  });
}

/** Merged areas afterwards. Excel refuses to move cells that would tear a merged area: one that lies partly in the band stays. */
export function shiftMerges(merges: readonly CellRange[], shift: Shift): CellRange[] {
  return merges.flatMap((merge) => {
    const across = along(merge, otherAxis(shift.axis));
    const torn = shift.band && (across.from < shift.band.from || across.to > shift.band.to);
    const moved = torn ? merge : shiftRange(merge, shift);
    return moved && (moved.bottom > moved.top || moved.right > moved.left) ? [moved] : [];
  });
}

/** Hidden rows or columns afterwards; those that come are not hidden until they are read. */
export function shiftHidden(
  hidden: ReadonlySet<number>,
  axis: Shift['axis'],
  shift: Shift,
): ReadonlySet<number> {
  if (shift.axis !== axis || shift.band) return hidden;
  return new Set([...hidden].flatMap((index) => shiftSpan({ from: index, to: index }, shift)?.from ?? []));
}

function shiftList<T>(list: readonly T[], empty: T, { kind, at, count }: Shift): T[] {
  const filled = Array.from(
    { length: Math.max(list.length, Math.min(at, list.length)) },
    (_, index) => list[index] ?? empty,
  );
  if (at < filled.length)
    filled.splice(
      at,
      kind === 'delete' ? count : 0,
      ...new Array<T>(kind === 'insert' ? count : 0).fill(empty),
    );
  return filled;
}

const shiftRow = (row: HeldRow, shift: Shift): HeldRow => ({
  values: shiftList(row.values, null, shift),
  formulas: shiftList(row.formulas, null, shift),
  formats: shiftList(row.formats, 'General', shift),
});

export function shiftRows(rows: HeldRows, shift: Shift): HeldRows {
  if (shift.axis === 'row')
    return shift.band ? shiftBandDown(rows, shift, shift.band) : shiftList(rows, undefined, shift);
  const { from, to } = shift.band ?? { from: 0, to: rows.length - 1 };
  return rows.map((row, index) => (row && index >= from && index <= to ? shiftRow(row, shift) : row));
}

/** The columns of the band go up or down, the others stay. */
function shiftBandDown(rows: HeldRows, shift: Shift, band: Span): HeldRows {
  const moved = shiftList(rows, undefined, shift);
  return Array.from({ length: Math.max(rows.length, moved.length) }, (_, index) => {
    const [still, gone] = [rows[index] ?? EMPTY_ROW, moved[index] ?? EMPTY_ROW];
    const mixed = <T>(a: readonly T[], b: readonly T[], empty: T): T[] =>
      Array.from(
        { length: Math.max(a.length, Math.min(b.length, band.to + 1)) },
        (_c, column) => (column >= band.from && column <= band.to ? b[column] : a[column]) ?? empty,
      );
    return {
      values: mixed(still.values, gone.values, null),
      formulas: mixed(still.formulas, gone.formulas, null),
      formats: mixed(still.formats, gone.formats, 'General'),
    };
  });
}
