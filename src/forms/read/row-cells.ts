// The Said of one row's field: own cell, the merge that covers it, several cells under one merged heading, several rows under
// one merged title. Blank-below and shared values are build-table.ts's.
import type { Said } from '../../domain/said';
import type { EffortUnit } from '../../domain/terms';
import { joinSaid, sayCell, type CellSource } from '../values/said';
import type { SheetView } from './sheet-view';
import type { BodyRow } from './table-body';

export interface ReadColumn {
  readonly column: number;
  /** Last column under the same merged heading. */
  readonly right: number;
  readonly unit: EffortUnit | null;
}

export interface RowSource extends CellSource {
  readonly view: SheetView;
  /** Last heading row; merges that begin above it are not data. */
  readonly headingBottom: number;
}

/** Everything that the row says in the column; null when all is empty. */
export function sayField(source: RowSource, row: BodyRow, column: ReadColumn): Said | null {
  let said = sayAcross(source, row.row, column);
  for (const more of row.more) {
    const next = sayAcross(source, more, column);
    if (next?.source === 'merged') continue;
    said = said && next ? joinSaid(said, next) : (said ?? next);
  }
  return said;
}

function sayAcross(source: RowSource, row: number, { column, right, unit }: ReadColumn): Said | null {
  let said: Said | null = null;
  for (let at = column; at <= right; at += 1) {
    const next = sayAt(source, row, at, unit);
    if (!next || (said && next.place.cell === said.place.cell)) continue;
    said = said ? joinBeside(said, next) : next;
  }
  return said;
}

function sayAt(source: RowSource, row: number, column: number, unit: EffortUnit | null): Said | null {
  const merge = source.view.mergeAt(row, column);
  if (!merge || (merge.top === row && merge.left === column))
    return sayCell(source, row, column, 'cell', unit);
  if (merge.top <= source.headingBottom || merge.left !== column) return null;
  return sayCell(source, merge.top, merge.left, 'merged', unit);
}

/** 1 | 安全・安心のまちづくり under one heading: one text of two cells. */
function joinBeside(first: Said, second: Said): Said {
  const text = `${first.text}　${second.text}`;
  return { ...first, text, value: text, date: null, percent: false, error: first.error ?? second.error };
}

/** A vertical merge among the body's cells of the column. */
export function hasBodyMerge(view: SheetView, rows: readonly BodyRow[], { column }: ReadColumn): boolean {
  return rows.some(({ row }) => {
    const merge = view.mergeAt(row, column);
    return merge !== null && merge.bottom > merge.top;
  });
}
