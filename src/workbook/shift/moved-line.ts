// Where rows (or columns) go when others come in or go out beside them. Plain arithmetic on zero-based positions.
import type { CellRange } from '../address';
import type { ShiftCells } from '../book-edit';

export type Movement = Pick<ShiftCells, 'kind' | 'at' | 'count'>;
export type Shift = Movement & Pick<ShiftCells, 'axis'>;

export const LAST = { row: 1_048_575, column: 16_383 } as const;

/** A line's new position; null when it is deleted. */
export function movedLine(line: number, { kind, at, count }: Movement): number | null {
  if (line < at) return line;
  if (kind === 'insert') return line + count;
  return line < at + count ? null : line - count;
}

/** Where the line at this position was before; null for one that has come in. */
export function formerLine(line: number, { kind, at, count }: Movement): number | null {
  if (line < at) return line;
  if (kind === 'delete') return line + count;
  return line < at + count ? null : line - count;
}

/** First and last of a stretch: what comes in inside it widens it; null when all of it is deleted. */
export function movedStretch(
  first: number,
  last: number,
  movement: Movement,
): readonly [number, number] | null {
  if (movement.kind === 'insert') return [movedLine(first, movement)!, movedLine(last, movement)!];
  const from = movedLine(first, movement) ?? movement.at;
  const to = movedLine(last, movement) ?? movement.at - 1;
  return from > to ? null : [from, to];
}

/** A range of the shifted sheet; null when nothing of it is left. */
export function movedRange(range: CellRange, shift: Shift): CellRange | null {
  const { top, left, bottom, right } = range;
  if (shift.axis === 'row') {
    const rows = movedStretch(top, bottom, shift);
    return rows && { top: rows[0], left, bottom: rows[1], right };
  }
  const columns = movedStretch(left, right, shift);
  return columns && { top, left: columns[0], bottom, right: columns[1] };
}
